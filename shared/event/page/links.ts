import type { PageFacts } from "../event.ts";
import type { Field } from "./fields.ts";
import { type FrontMatter, textsOf } from "./frontMatter.ts";
import type { Line, Link, Part } from "./parts.ts";
import { simplify } from "./simplify.ts";
import { type Topic, topicOf } from "./words.ts";

type PageLink = PageFacts["links"][number];

const KINDS: Partial<Record<Topic, PageLink["kind"]>> = {
  signup: "signup",
  replay: "replay",
  live: "live",
  materials: "materials",
  article: "article",
  home: "home",
};

const FRONT_KEYS: readonly (readonly [PageLink["kind"], readonly string[]])[] = [
  ["home", ["eventurl", "website", "homepage", "urlevent"]],
  [
    "signup",
    [
      "registrationurl",
      "registrationlink",
      "registration",
      "register",
      "signup",
      "rsvp",
      "tickets",
      "ticketurl",
      "meetupurl",
      "meetuplink",
      "rsvpurl",
      "signupurl",
    ],
  ],
  ["replay", ["urlvideo", "videourl", "recordingurl", "recording", "replayurl", "video"]],
  ["live", ["liveurl", "streamurl", "livestream", "stream", "zoom"]],
  ["materials", ["urlslides", "urlpdf", "slidesurl", "slides"]],
];

/** Links whose purpose the page states: by their label, the heading they stand under, their own words, or a front-matter key. */
export function readLinks(matter: FrontMatter, fields: readonly Field[], parts: readonly Part[]): PageLink[] {
  const links: PageLink[] = [];
  const known = new Set<string>();
  const add = (kind: PageLink["kind"] | undefined, url: string) => {
    const isWeb = /^(?:https?:)?\/\/\S{3,}|^mailto:/.test(url);
    if (!kind || !isWeb || known.has(url)) return;
    known.add(url);
    links.push({ kind, url });
  };
  const stated = new Map<Link, PageLink["kind"] | undefined>();
  const stating = (link: Link) => {
    // Every label of a line has all of its links.
    if (!stated.has(link)) stated.set(link, ownKind(link));
    return stated.get(link);
  };
  for (const { topic, label, value } of fields)
    for (const line of value)
      for (const link of line.links) add(stating(link) ?? labelKind(topic, label, link), link.url);
  for (const line of linesOf(parts)) {
    const said = line.links.length > 0 ? saidKind(line) : undefined;
    for (const link of line.links) add(stating(link) ?? (isChat(link) ? undefined : said), link.url);
  }
  for (const [label, url] of labelledIn(matter)) add(KINDS[topicOf(label)], url);
  for (const [kind, keys] of FRONT_KEYS) for (const url of textsOf(matter, ...keys)) add(kind, url);
  const urls = linesOf(parts).flatMap((line) => line.links.map(({ url }) => url));
  const platform = [...textsOf(matter, "link", "url", "website"), ...urls].find((url) => PLATFORM.test(url));
  if (platform && !links.some(({ kind }) => kind === "signup")) add("signup", platform);
  return links;
}

/** `links: {报名: https://…}`, `links: [{name: Slides, url: …}]`: the front matter's own labels. */
function labelledIn({ values }: FrontMatter): [string, string][] {
  const links = values.get("links");
  const entries = Array.isArray(links) ? links.map(namedUrl) : Object.entries(isMap(links) ? links : {});
  return entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const namedUrl = (entry: unknown): [string, unknown] =>
  isMap(entry) ? [String(entry.name ?? entry.title ?? entry.text ?? ""), entry.url ?? entry.link] : ["", null];

/** Pages of one event on the platforms where people sign up: the first is this event's, where no words say so. */
const PLATFORM =
  /\/\/(?:[\w-]+\.)*(?:meetup\.com\/[^/]+\/events\/\d+|eventbrite\.[a-z.]+\/e\/|lu\.ma\/[\w-]+|luma\.com\/[\w-]+|huodongxing\.com\/(?:event|go)\/|bagevent\.com\/event\/|hdxu\.cn\/|connpass\.com\/event\/|kktix\.cc\/events\/|accupass\.com\/event\/|ti\.to\/[^/]+\/|pretix\.eu\/[^/]+\/|splashthat\.com|eventil\.com\/)/;

/** What a sentence says its links are for; those who want to speak sign up elsewhere. */
function saidKind({ text }: Line): PageLink["kind"] | undefined {
  const words = simplify(text);
  if (FOR_SPEAKERS.test(words)) return undefined;
  if (ASKS_IN.test(words)) return "signup";
  return /前往[^，。]{0,60}官网|官网[:：]\s*https?:/.test(words) ? "home" : undefined;
}

/** Where people talk is not where they sign up. */
const isChat = ({ text, url }: Link): boolean => CHAT.test(text) || CHAT.test(url);

const CHAT = /\b(?:discord|slack|telegram|mastodon|twitter|youtube)\b|\/\/t\.me\//i;

const FOR_SPEAKERS =
  /wish to (?:present|speak)|call for (?:papers|proposals|speakers)|submit (?:a|your) (?:talk|proposal)|投稿|征集|招募|(?:讲师|讲者|分享者|演讲者)报名|议题提交/i;

/** What the words of a link say it is for: `点我报名`, `Register here`, `《…》下载链接`. */
function ownKind({ text: words, url }: Link): PageLink["kind"] | undefined {
  const text = simplify(words);
  if (/\.(?:pdf|pptx?|key|odp)(?:[?#]|$)/i.test(url)) return "materials";
  if (/\/\/(?:www\.)?(?:bilibili\.com\/video|youtube\.com\/watch|v\.qq\.com)|\/\/youtu\.be\//.test(url))
    return "replay";
  if (/\/\/live\.[\w.-]+\/./.test(url)) return "live";
  if (text === "" || text.length > 60) return undefined;
  if (
    /报名|购票|抢票|注册(?:参会|页面|表|链接|地址)|\b(?:register|registration|rsvp|sign[ -]?up|tickets?)\b/i.test(text)
  )
    return "signup";
  if (/下载|课件|讲义|\bslides\b|\bslide deck\b/i.test(text)) return "materials";
  if (/回放|录像|视频回顾|\b(?:recording|watch (?:again|the))\b/i.test(text)) return "replay";
  if (/直播间|观看直播|\blive ?stream\b/i.test(text)) return "live";
  return /回顾文章|活动回顾$/.test(text) ? "article" : KINDS[topicOf(text)];
}

/** Where a stream is played is where an event without another place is. */
const PLAYED = /\b(?:youtube|twitch|bilibili)\b|直播/i;

/** A label such as 活动回顾 means a video, unless the address is an article's. */
function labelKind(topic: Topic, label: string, { url, text }: Link): PageLink["kind"] | undefined {
  if (topic === "where" && PLAYED.test(`${text} ${url}`)) return "live";
  const kind = KINDS[topic];
  const isArticle = /\/\/mp\.weixin\.qq\.com\//.test(url) && !/视频|回放|录/.test(label);
  return kind === "replay" && isArticle ? "article" : kind;
}

/** A sentence that asks to sign up; its link says no more than "here". */
const ASKS_IN =
  /报名[^，。]{0,12}[:：]|扫码报名|报名[^，。]{0,6}(?:请|点|戳|见)|\b(?:register|rsvp|sign up|book|enrol)\b[^.]{0,40}(?:\bat\b|\bhere\b|\bvia\b|\bon\b|:)/i;

const linesOf = (parts: readonly Part[]): Line[] =>
  parts.flatMap((part) => (part.kind === "line" ? [part] : part.rows.flat(2)));
