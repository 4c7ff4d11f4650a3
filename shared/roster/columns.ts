import { isChineseMobile, looksLikeCompany, looksLikeEmail, looksLikeName, looksLikePhone } from "./cellKinds.ts";
import { type Content, contentOf } from "./columnContent.ts";
import type { ColumnMapping } from "./columnMapping.ts";
import { isCounter, isLatin, meantBy, trust } from "./columnTrust.ts";
import { findHeader, headerAt } from "./findHeader.ts";
import { headerMeanings, plainHeader } from "./headerWords.ts";
import { namesByContent, withNamesToldApart } from "./nameColumns.ts";
import type { RosterField } from "./rosterField.ts";
import type { SheetRow } from "./sheet.ts";
import { type Candidate, demoteSomeoneElse } from "./someoneElse.ts";
import { statusOf } from "./valueWords.ts";

/** Where a table's people start. `headerRow` is the row number of its header, null when it has none. */
export type RosterTable = {
  header: string[];
  headerRow: number | null;
  /** Index into the rows of the first one after the header. */
  firstIndex: number;
  mapping: ColumnMapping;
};

/** Mappings that staff corrected, by `headerSetKey`. */
export type RememberedMappings = ReadonlyMap<string, ColumnMapping>;

/**
 * Finds header and columns of a table as it came from the file: title rows and group headers above it are passed over.
 * A mapping remembered for just these headers is taken instead of a guess.
 */
export function guessTable(rows: SheetRow[], remembered: RememberedMappings = new Map()): RosterTable {
  const headerIndex = findHeader(rows);
  const firstIndex = headerIndex === null ? 0 : headerIndex + 1;
  const header = headerIndex === null ? [] : headerAt(rows, headerIndex);
  const headerRow = headerIndex === null ? null : (rows[headerIndex]?.row ?? null);
  const known = headerIndex === null ? undefined : remembered.get(headerSetKey(header));
  if (known) return { header, headerRow, firstIndex, mapping: known };
  const sample = rows.slice(firstIndex, firstIndex + SAMPLE_ROWS).map((row) => row.cells);
  return { header, headerRow, firstIndex, mapping: guessColumns(header, sample) };
}

/** The key under which a corrected mapping is remembered: the same columns in the same order. */
export const headerSetKey = (header: string[]): string => header.map(plainHeader).join("\u001f");

/** Rows that are looked at to see what columns hold. */
const SAMPLE_ROWS = 60;

/**
 * Takes every column for what its header says and its content bears out. Each field goes to its best column, ties to the
 * first; the rest, duplicates included, are extra fields. Without a header the content alone decides.
 * @param header one text a column; [] for a table without header
 * @param sample some rows under it
 */
export function guessColumns(header: string[], sample: string[][]): ColumnMapping {
  const width = Math.max(header.length, ...sample.map((cells) => cells.length), 0);
  const contents = Array.from({ length: width }, (_, i) => contentOf(sample.map((cells) => cells[i] ?? "")));
  const isAlone = contents.filter(({ filled }) => filled > 0).length === 1;
  const candidates: Candidate[] = [];
  for (let column = 0; column < width; column++) {
    const words = header[column] ?? "";
    const content = contents[column] ?? contentOf([]);
    const meanings = headerMeanings(words)
      .map((meaning) => meantBy(meaning, content))
      .map(({ field, weight }) => ({
        field,
        weight: weight * (isPlace(words, content) ? 0 : trust(field, content, words)),
      }));
    for (const meaning of [...meanings, ...meaningsOfContent(content, header.length > 0, isAlone)])
      candidates.push({ column, ...meaning });
  }
  const settled = settle(demoteSomeoneElse(candidates, header, contents));
  const called = namesByContent(contents, header, settled);
  if (called !== null) settled.set(called, "name");
  const columns = Array.from({ length: width }, (_, i) => ({ header: header[i] ?? "", field: settled.get(i) ?? null }));
  return { columns: withNamesToldApart(columns, sample) };
}

/**
 * Greedy by weight; a column takes one field and a field is given once, but for those of `REPEATED`. Somebody else's name is not needed beside the attendee's own two, nor somebody else's two beside the attendee's own.
 */
function settle(candidates: Candidate[]): Map<number, RosterField> {
  const fieldByColumn = new Map<number, RosterField>();
  const taken = new Set<RosterField>();
  const ordered = candidates
    .filter(({ weight }) => weight >= 8)
    .sort((a, b) => b.weight - a.weight || a.column - b.column);
  for (const { column, field, weight } of ordered) {
    const mayRepeat = weight >= (REPEATED.get(field) ?? Number.POSITIVE_INFINITY);
    if (fieldByColumn.has(column) || (taken.has(field) && !mayRepeat)) continue;
    if (field === "name" && weight < 30 && taken.has("givenName") && taken.has("familyName")) continue;
    if ((field === "givenName" || field === "familyName") && weight < 30 && taken.has("name")) continue;
    fieldByColumn.set(column, field);
    taken.add(field);
  }
  return fieldByColumn;
}

/** Fields of which a table may have several, from which weight on: codes, a status of the payment too, a second telephone. */
const REPEATED = new Map<RosterField, number>([
  ["ticketCode", 70],
  ["status", 85],
  ["phone", 60],
]);

/** `State` heads registration states in one export and those of a postal address in another. */
const isPlace = (header: string, content: Content): boolean =>
  /^(?:state|estado|stato)$/.test(plainHeader(header)) &&
  content.share((cell) => statusOf(cell, header) !== null) < 0.5;

/** What content says by itself; under a header that nobody knows only what cannot be mistaken counts. Of a lone Latin column more has to read like names: a letter has one too. */
function meaningsOfContent(
  content: Content,
  hasHeader: boolean,
  isAlone: boolean,
): { field: RosterField; weight: number }[] {
  if (content.filled === 0) return [];
  const meanings: { field: RosterField; weight: number }[] = [];
  if (content.share(looksLikeEmail) >= 0.7) meanings.push({ field: "email", weight: hasHeader ? 9 : 40 });
  if (content.share(isChineseMobile) >= 0.7) meanings.push({ field: "phone", weight: hasHeader ? 9 : 40 });
  if (hasHeader) return meanings;
  if (content.share(looksLikePhone) >= 0.7 && content.share(isCounter) < 0.5)
    meanings.push({ field: "phone", weight: 30 });
  if (content.share(looksLikeName) >= (isAlone && content.share(isLatin) >= 0.5 ? 0.7 : 0.5))
    meanings.push({ field: "name", weight: 40 * content.share(looksLikeName) });
  if (content.share(looksLikeCompany) >= 0.4) meanings.push({ field: "company", weight: 25 });
  return meanings;
}
