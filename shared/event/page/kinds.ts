import type { AgendaKind } from "../event.ts";
import { simplify } from "./simplify.ts";

const CHECKIN =
  /签\s?到|入场|报到|领取胸牌|\bcheck-?\s?in\b|\bregistration\b|\bregister\b|\bdoors?\b(?! clos)|\bsign-?\s?in\b|\barriv(?:als?|e|ing)\b|\bbadge pick/i;
/** A row may tell at length how people arrive. */
const ARRIVE = /^(?:签到|入场|arriv|check-?\s?in\b|doors\b|registration\b)/i;
const BREAK =
  /茶歇|茶叙|小休|茶点|点心|休息|午休|午餐|午饭|晚餐|晚宴|用餐|就餐|中场|\b(?:coffee|tea|lunch|dinner|breakfast|food|pizza|snacks?|refreshments?|sandwich(?:es)?)\b|\bbreaks?\b|\bintermission\b|\bpause\b|\bap[ée]ro\b|\bap[ée]ritif/iu;
const PANEL = /圆桌|座谈|对谈|对话环节|论坛讨论|\bpanel\b|\bround-?\s?table\b|\bfireside\b/i;
const OPENING =
  /开场|致辞|致词|开幕|开营|欢迎辞|主持人介绍|\bopening\b|\bwelcome\b|^(?:[^\s]+\s){0,2}introductions?\b(?!\s(?:to|into|of)\b)|\bkick-?off\b|^intro$/i;
const TALK =
  /演讲|分享[:：]|^(?:主题|技术|嘉宾|专题|案例)分享|议题|主题报告|\bkeynotes?\b|\btalks?\b|\bworkshop\b|\bsession \d/i;
const CLOSING =
  /合影|抽奖|颁奖|自由交流|互动|交流|结束|闭幕|总结|庆祝|答疑|散场|提问|问答|\bnetworking\b|\bclosing\b|\bwrap-?\s?up\b|\bq\s?&\s?a\b|\braffle\b|\bdrinks\b|\bsocial\b|\bmingl|\bannouncements?\b|\bparty\b|\bgroup (?:photo|picture)\b|\bends?\b|^close$|\bclose of\b|\bafterwards?\b/i;

/**
 * What an agenda row is. Words inside 《…》 are a title and say nothing; words outside decide only in a short row, so that
 * "Lessons from a lunch break gone wrong", given by somebody, stays a talk. `isListedAsTalk`: the column says that its rows are talks.
 */
export function kindOf(text: string, hasSpeaker: boolean, isListedAsTalk = false): AgendaKind {
  const outside = simplify(text)
    .replace(/《[^》]*》|「[^」]*」|"[^"]*"|“[^”]*”/g, " ")
    .trim();
  const isQuoted = outside.length < text.trim().length;
  if (PANEL.test(isQuoted ? outside : outside.slice(0, 24))) return "roundtable";
  if (isQuoted && !OPENING.test(outside)) return "talk";
  const size = sizeOf(outside);
  const isShort = size <= (hasSpeaker ? SHORT : PLAIN);
  // Of what somebody is named for, such a word must be the whole title: `签到系统的架构演进` is a talk.
  const isWhole = !hasSpeaker || isNothingBut(outside);
  if (!hasSpeaker && ARRIVE.test(outside)) return "checkin";
  if (isShort && isWhole && CHECKIN.test(outside)) return "checkin";
  if (isShort && isWhole && BREAK.test(outside)) return "break";
  if (TALK.test(outside) && !/致辞/.test(outside)) return "talk";
  if (isShort && (hasSpeaker ? OPENS : OPENING).test(outside)) return "opening";
  if (isShort && CLOSING.test(outside)) return "other";
  return hasSpeaker || isListedAsTalk || size > PLAIN ? "talk" : "other";
}

/** Words that open an event when somebody is named: `开场白生成模型` and `Opening the black box` are talks. */
const OPENS = new RegExp(
  [
    "致辞|致词|开幕|开营|欢迎辞|主持人介绍|开场(?:白|介绍|环节|主持|讲话|发言)?(?=$|\\P{L}|[及与和])",
    "\\bopening\\b(?=\\s*(?:$|[^\\p{L}\\s])|\\s(?:remarks?|words?|speech|address|session|ceremony|notes?|statement|introductions?|welcome|and|by)\\b)",
    "\\bwelcome\\b|^(?:[^\\s]+\\s){0,2}introductions?\\b(?!\\s(?:to|into|of)\\b)|\\bkick-?off\\b|^intro$",
  ].join("|"),
  "iu",
);

/** What a row of no talk may say beside its word: `签到与入场时间`, `Registration and coffee`. */
const BESIDE =
  /时间|环节|嘉宾|观众|来宾|现场|领取|礼品|物料|自由|交流|互动|合影|社区|及|与|和|\b(?:and|the|with|time|open|opens|break|drinks|social|networking|some|hot|mingling)\b/giu;

const isNothingBut = (outside: string): boolean =>
  outside
    .replace(new RegExp(`${CHECKIN.source}|${BREAK.source}`, "giu"), " ")
    .replace(BESIDE, " ")
    .replace(/[^\p{L}]/gu, "") === "";

/** In hanzi; a Latin word counts as two. */
const SHORT = 10;
const PLAIN = 24;

const sizeOf = (text: string): number => text.replace(/[A-Za-z0-9'’-]+/g, "字字").replace(/[^\p{L}]/gu, "").length;

/** Words that make a title a round table's. */
export const isPanelWord = (text: string): boolean => PANEL.test(simplify(text).slice(0, 24));
