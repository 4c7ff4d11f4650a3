import type { Content } from "./columnContent.ts";
import { plainHeader } from "./headerWords.ts";
import type { RosterField } from "./rosterField.ts";

/** A column that may hold a field, and how likely. */
export type Candidate = { column: number; field: RosterField; weight: number };

/**
 * Makes columns light that hold a field's word and, by the company they keep in this table, speak of somebody else: the
 * account that filled a form in, whoever ordered the tickets, the rank in a group, the talk somebody gives. They then serve only
 * where the table has nothing else.
 */
export function demoteSomeoneElse(candidates: Candidate[], header: string[], contents: Content[]): Candidate[] {
  const table = { words: header.map(plainHeader), candidates, contents };
  return candidates.map((one) => {
    if (isNoJob(one, table) || isOneForAll(one, table)) return { ...one, weight: 0 };
    if (isFillersNickname(one, table)) return { ...one, weight: hasName(table) ? 0 : one.weight * 0.4 };
    const isTheirs = isFormAccount(one, table) || isOrderer(one, table);
    return isTheirs ? { ...one, weight: one.weight * 0.4 } : one;
  });
}

type Table = { words: string[]; candidates: Candidate[]; contents: Content[] };

const FORM_STARTED =
  /^(?:start time|开始时间|开始答题时间|開始時刻|startzeit|heure de début|時間戳記|时间戳记|时间戳|timestamp|タイムスタンプ|zeitstempel|horodateur)$/;

/**
 * Microsoft and Google Forms and 腾讯问卷 write the account that filled the form in between the times and the first
 * question.
 */
function isFormAccount({ column, field }: Candidate, { words }: Table): boolean {
  const started = words.findIndex((word) => FORM_STARTED.test(word));
  if (started < 0 || started > 4 || column < started) return false;
  const word = words[column] ?? "";
  return (
    column <= started + 4 &&
    (field === "name" || field === "email") &&
    /^(?:e ?mail|email address|name|名称|姓名|电子邮件|电子邮件地址|電子郵件地址|メール|メールアドレス|名前|e mail adresse|nom|adresse de messagerie|adresse e mail)$/.test(
      word,
    )
  );
}

/** One account that filled the form in for everybody: the organiser's. */
function isOneForAll(one: Candidate, table: Table): boolean {
  const content = table.contents[one.column];
  const isOne = content !== undefined && content.filled > 1 && Math.round(content.distinct * content.filled) === 1;
  return isOne && isFormAccount(one, table);
}

/** 腾讯问卷 and others write the nickname of the account among what they know of it, before the questions. */
const isFillersNickname = ({ column, field }: Candidate, { words }: Table): boolean =>
  field === "nickname" &&
  /^(?:微信)?(?:昵称|nickname)$/.test(words[column] ?? "") &&
  [column - 1, column + 1].some((beside) => OF_ACCOUNT.test(words[beside] ?? ""));

const OF_ACCOUNT =
  /^(?:(?:用户|微信|填写者)? ?(?:uid|open ?id|union ?id|id)|ip|ip ?地址|ip address|自定义字段|扩展字段|清洗数据结果|地理位置.*|填写设备|操作系统|浏览器|来源|答题来源|填写者来源|来自ip)$/;

const hasName = ({ candidates }: Table): boolean =>
  candidates.some(({ field, weight }) => weight >= 60 && (field === "name" || field === "givenName"));

/** pretix writes the order's `Email, Phone number` before the attendee's own `Attendee email`. */
function isOrderer({ column, field }: Candidate, { candidates }: Table): boolean {
  if (field !== "phone" && field !== "email") return false;
  const emails = candidates.filter((one) => one.field === "email" && one.weight > 60);
  const own = emails.find((one) => one.weight > 100);
  const orderer = emails.find((one) => one.weight <= 100);
  if (!own || !orderer || orderer.column > own.column) return false;
  return column >= orderer.column && column <= orderer.column + 1;
}

/** Meetup's `Title` is the rank in the group, Sessionize's the title of a talk. */
const isNoJob = ({ field, column }: Candidate, { words }: Table): boolean =>
  field === "jobTitle" && words[column] === "title" && words.some((word) => TITLED_OTHERWISE.test(word));

const TITLED_OTHERWISE =
  /^(?:url of member profile|profile url|joined group on|session id|session format|abstract|description)$/;
