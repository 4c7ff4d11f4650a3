import { looksLikeName } from "./cellKinds.ts";
import type { Content } from "./columnContent.ts";
import { isAboutSomethingElse } from "./headerWords.ts";
import type { RosterField } from "./rosterField.ts";

type Column = { header: string; field: RosterField | null };

/**
 * Tells what a column `Name` holds beside one for a part of the name: in `Name | Vorname`, `Nom | Prénom` and
 * `姓氏 | 名字` it is the other part, in `Name | First name` perhaps the whole. The cells decide: a whole name has the part
 * in it, as `Ada Lovelace` has `Ada`. Where nobody has another name, the 花名 is the name.
 */
export function withNamesToldApart(columns: Column[], sample: string[][]): Column[] {
  const at = (field: RosterField) => columns.findIndex((column) => column.field === field);
  const [name, given, family] = [at("name"), at("givenName"), at("familyName")];
  if (name < 0 && given < 0 && family < 0)
    return columns.map((column) => (column.field === "nickname" ? { ...column, field: "name" } : column));
  if (name < 0 || given < 0 === family < 0) return columns;
  const part = given < 0 ? family : given;
  if (holdsPart(sample, name, part)) return columns;
  const field = given < 0 ? "givenName" : "familyName";
  return columns.map((column, i) => (i === name ? { ...column, field } : column));
}

/** Whether most of the names that stand beside a part contain it. */
function holdsPart(sample: string[][], name: number, part: number): boolean {
  const both = sample.filter((cells) => cells[name]?.trim() && cells[part]?.trim());
  const holding = both.filter((cells) => keyOf(cells[name]).includes(keyOf(cells[part])));
  return both.length > 0 && holding.length > both.length / 2;
}

const keyOf = (cell: string | undefined): string => (cell ?? "").normalize("NFKC").toLowerCase().replace(/\s+/g, "");

const NAMES: RosterField[] = ["name", "givenName", "familyName", "nickname"];

/** What else says that a table's names are those of people and not of goods. */
const OF_PEOPLE: RosterField[] = ["email", "phone", "company", "jobTitle", "checkedIn", "ticketCode"];

/**
 * The column whose cells read like names, where no header is a known word for a name: in a table that knows something else
 * of people. A header that speaks of names goes first; else the cells of nearly everybody must say it, under a header that
 * is about nothing else. Short answers to a question, `加油`, read like names too.
 */
export function namesByContent(
  contents: Content[],
  header: string[],
  settled: Map<number, RosterField>,
): number | null {
  const fields = [...settled.values()];
  if (header.length === 0 || fields.some((field) => NAMES.includes(field))) return null;
  if (!fields.some((field) => OF_PEOPLE.includes(field))) return null;
  const people = Math.max(0, ...contents.map(({ filled }) => filled));
  const best = (likely: (content: Content, words: string) => number): number | null => {
    const shares = contents.map((content, column) => {
      const words = header[column] ?? "";
      return settled.has(column) || isAboutSomethingElse(words) ? 0 : likely(content, words);
    });
    const most = Math.max(0, ...shares);
    return most > 0 ? shares.indexOf(most) : null;
  };
  const called = best((content, words) => (SAYS_NAME.test(words) ? atLeast(0.3, content.share(looksLikeName)) : 0));
  return (
    called ??
    best((content, words) => {
      const isSaid = content.filled >= people * 0.7 && content.distinct >= 0.5;
      return isSaid && !IS_ASKED.test(words) ? atLeast(0.6, content.share(looksLikeName)) : 0;
    })
  );
}

const atLeast = (least: number, share: number): number => (share >= least ? share : 0);

const SAYS_NAME =
  /姓名|名字|[称稱]呼|名前|氏名|\bname|\bnom\b|\bnome\b|\bnombre\b|(?:[人者员員]|同学|同學|同仁|同事|伙伴|老师)$|이름|성함|성명|имя|imi[ęe]|\bnaam\b|\bnamn\b|\bnavn\b|\bnimi\b/i;

/** What people are asked, told or sorted by: places and topics have two capitalised words as well. */
const IS_ASKED =
  /[?？]|[想说說话話聊]|留言|寄语|问题|問題|意见|意見|期待|收获|城市|地区|地區|地址|籍贯|省|市$|国|场次|場次|主题|主題|议题|話題|话题|爱好|兴趣|标签|方向|领域|群|桌|组|comment|message|question|feedback|expect|interest|topic|session|track|talk|hobb|skill|tag|city|town|country|region|address|location|venue|hotel|stadt|\bort\b|land$|thema|ville|pays|sujet|commentaire|都市|地域|感想|テーマ|ひとこと|一言|質問/i;
