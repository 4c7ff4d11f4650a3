import type { RosterReply } from "../../shared/contract/rosterShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { masked } from "../../shared/people/mask.ts";
import { fieldName, valueText } from "../../shared/report/importReport.ts";
import type { ListedChange, ShownChange } from "../../shared/roster/planLists.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import own from "./RosterLists.module.css";
import { ScrollPane } from "./ScrollPane.tsx";

type Read = Extract<RosterReply, { what: "read" }>;
export type ListName = "added" | "changed" | "restored" | "gone" | "doubts" | "skipped";

/** Whom one count of the plan is about, by their rows in the file; `total`: how many there are, the list may be cut. */
export function RosterLists({ read, name, total }: { read: Read; name: ListName; total: number }) {
  const words = useWords();
  const { roster } = words;
  const { head, rows, listed } = tableOf(words, read, name);
  return (
    <div data-testid={`list-${name}`}>
      <h3 className={own.title}>{roster.lists[name]}</h3>
      <ScrollPane className={own.scroll} label={roster.lists[name]}>
        <table className={css.table}>
          <thead>
            <tr>
              {head.map((title) => (
                <th key={title}>{title}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a plan does not change; another one is another list
              <tr key={i}>
                {cells.map((cell, column) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: see the row
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPane>
      {total > listed && <p className={css.soft}>{roster.more(total - listed)}</p>}
    </div>
  );
}

/** `listed`: how many of the plan's entries the rows stand for; a changed person has a row a field. */
type Listed = { head: string[]; rows: string[][]; listed: number };

function tableOf(words: Words, { plan }: Read, name: ListName): Listed {
  const { column, doubt, skippedReason } = words.roster;
  switch (name) {
    case "added":
      return {
        head: [column.row, column.name, column.about],
        rows: plan.lists.added.map(({ row, name, about }) => [rowText(row), name, about]),
        listed: plan.lists.added.length,
      };
    case "gone":
      return {
        head: [column.name, column.about],
        rows: plan.lists.gone.map(({ name, about }) => [name, about]),
        listed: plan.lists.gone.length,
      };
    case "changed":
    case "restored":
      return {
        head: [column.row, column.name, column.field, column.from, column.to, ""],
        rows: plan.lists[name].flatMap((change) => changeRows(words, change)),
        listed: plan.lists[name].length,
      };
    case "doubts":
      return {
        head: [column.row, column.name, column.why],
        rows: plan.doubts.map(({ row, name, doubt: kind, whose }) => [rowText(row), name, doubt(kind, whose)]),
        listed: plan.doubts.length,
      };
    case "skipped":
      return {
        head: [column.row, column.why],
        rows: plan.skipped.map(({ row, reason }) => [rowText(row), skippedReason(reason)]),
        listed: plan.skipped.length,
      };
  }
}

const rowText = (row: number | null): string => (row === null ? "" : String(row));

/** A row a field, the person named in the first; somebody about whom nothing changes has one all the same. */
function changeRows(words: Words, { row, name, about, fields }: ListedChange): string[][] {
  if (fields.length === 0) return [[rowText(row), name, about, "", "", ""]];
  return fields.map((change, i) => [...(i === 0 ? [rowText(row), name] : ["", ""]), ...fieldCells(words, change)]);
}

function fieldCells(words: Words, change: ShownChange): string[] {
  const { emptyValue, keptMark, overruledMark } = words.roster;
  const shown = (text: string) => masked(change.field, valueText(words, change.field, text)) || emptyValue;
  const mark = change.kept ? keptMark : overruledMark;
  return [fieldName(words, change), shown(change.from), shown(change.to), change.byHand ? mark : ""];
}
