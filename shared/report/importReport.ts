import type { Words } from "../i18n/say.ts";
import type { ImportPlan } from "../roster/importPlan.ts";
import type { Person, PersonDetails } from "../roster/person.ts";
import { type GoneFate, listedChange, type ShownChange } from "../roster/planLists.ts";
import type { Table } from "./table.ts";

type Context = { plan: ImportPlan; gone: readonly Person[]; fate: GoneFate; words: Words };

/**
 * A plan as a table to keep: a line for everybody who is new, back, gone or changed (then one a field), for every doubt
 * and every skipped row, with row numbers of the file. Rows that change nothing are left out.
 */
export function importReport({ plan, gone, fate, words }: Context): Table {
  const { what, why, columns } = words.importReport;
  const rows: string[][] = [];
  for (const { row, name } of plan.added) rows.push([what.added, String(row), name, "", "", "", ""]);
  for (const change of plan.changed) {
    const { row, name, fields } = listedChange(change);
    for (const field of fields) rows.push([what.changed, String(row), name, ...fieldCells(words, field)]);
  }
  for (const change of plan.restored) {
    const { row, name, fields } = listedChange(change);
    rows.push([what.restored, String(row), name, "", "", "", why.restored]);
    for (const field of fields) rows.push([what.changed, String(row), name, ...fieldCells(words, field)]);
  }
  for (const { name } of gone) rows.push([what.gone, "", name, "", "", "", why.gone[fate]]);
  for (const { rows: at, text, kind, whose = "" } of plan.doubtful)
    for (const row of at) rows.push([what.doubt, String(row), text, "", "", "", words.roster.doubt(kind, whose)]);
  for (const { row, reason } of plan.skipped)
    rows.push([what.skipped, String(row), "", "", "", "", words.roster.skippedReason(reason)]);
  return { columns, rows };
}

function fieldCells(words: Words, change: ShownChange): string[] {
  const { why } = words.importReport;
  const { field, from, to, byHand, kept } = change;
  const overruled = byHand ? why.fileWins : "";
  return [
    fieldName(words, change),
    valueText(words, field, from),
    valueText(words, field, to),
    kept ? why.kept : overruled,
  ];
}

/** What a field is called; an extra column by its own header. */
export function fieldName({ roster }: Words, { field, header }: Pick<ShownChange, "field" | "header">): string {
  if (field === "extra") return header ?? roster.extra;
  if (field === "codes") return roster.field.ticketCode;
  return field === "vip" ? "VIP" : roster.field[field];
}

/** A field's value in the words of the screens. */
export function valueText(words: Words, field: keyof PersonDetails, text: string): string {
  if (field === "role") return words.roleLabel(text);
  if (field === "status" && Object.hasOwn(words.status, text)) return words.status[text as keyof Words["status"]];
  return text;
}
