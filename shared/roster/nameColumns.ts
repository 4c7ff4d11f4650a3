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

/** The column whose cells read like names, where no header says name: in a table that knows something else of people. */
export function namesByContent(
  contents: Content[],
  header: string[],
  settled: Map<number, RosterField>,
): number | null {
  const fields = [...settled.values()];
  if (header.length === 0 || fields.some((field) => NAMES.includes(field))) return null;
  if (!fields.some((field) => OF_PEOPLE.includes(field))) return null;
  const likely = contents.map((content, column) =>
    settled.has(column) || isAboutSomethingElse(header[column] ?? "") || content.distinct < 0.5
      ? 0
      : content.share(looksLikeName),
  );
  const best = Math.max(0, ...likely);
  return best >= 0.6 ? likely.indexOf(best) : null;
}
