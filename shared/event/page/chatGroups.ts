import { narrow } from "./clock.ts";
import type { Line, Part } from "./parts.ts";

export interface ChatGroup {
  /** `dingtalk`, `qq`, `wechat`, or `other` where the page does not say. */
  type: string;
  number: string;
}

const NAMES: readonly (readonly [string, RegExp])[] = [
  ["dingtalk", /钉钉|dingtalk|ding talk/gi],
  ["qq", /qq/gi],
  ["wechat", /微信|wechat/gi],
];
/** A number that is said to be a group's: 群 stands close before it. */
const NUMBER =
  /群[^\d\n，。；]{0,12}?(\d{3}(?:\s\d{3}){1,3}|\d{5,12})(?!\d)|(?:group|id)\s?(?:number|no\.?|id)?\s?[:#]?\s?(\d{6,12})(?!\d)/gi;
const WECHAT_ID =
  /(?:添加|加|扫码添加)?(?:小助手|助手|群主|管理员)?(?:微信号?|wechat(?: id)?)\s?[:(]\s?([A-Za-z][\w-]{5,19})/gi;

/** Group numbers people can search for; whose they are is told by the nearest word before the number, behind it, or the heading. */
export function readChatGroups(parts: readonly Part[]): ChatGroup[] {
  const groups: ChatGroup[] = [];
  let heading = "";
  for (const part of parts) {
    if (part.kind === "line" && part.heading > 0) heading = part.text;
    const texts = part.kind === "line" ? [part.text] : part.rows.map(rowText);
    for (const group of texts.flatMap((text) => groupsIn(text, heading))) {
      if (!groups.some((one) => one.number === group.number)) groups.push(group);
    }
  }
  return groups;
}

const rowText = (row: Line[][]): string => row.map((cell) => cell.map((line) => line.text).join(" ")).join(" ");

function groupsIn(original: string, heading: string): ChatGroup[] {
  const text = narrow(original);
  const numbers = [...text.matchAll(NUMBER)].flatMap((match) => {
    const number = match[1]?.replace(/\s/g, "") ?? match[2];
    const type = number === undefined ? null : typeAt(text, match.index + match[0].length, heading);
    return number === undefined || (type === null && match[1] === undefined) ? [] : [{ type: type ?? "other", number }];
  });
  const wechat = /群/.test(text)
    ? [...text.matchAll(WECHAT_ID)].map((match) => ({ type: "wechat", number: match[1] ?? "" }))
    : [];
  return [...numbers, ...wechat];
}

function typeAt(text: string, at: number, heading: string): string | null {
  const places = NAMES.flatMap(([type, shape]) =>
    [...text.matchAll(shape)].map((match) => ({ type, at: match.index })),
  );
  const before = places.filter((place) => place.at < at).sort((a, b) => b.at - a.at)[0];
  const behind = places.filter((place) => place.at >= at).sort((a, b) => a.at - b.at)[0];
  return before?.type ?? behind?.type ?? NAMES.find(([, shape]) => heading.search(shape) >= 0)?.[0] ?? null;
}
