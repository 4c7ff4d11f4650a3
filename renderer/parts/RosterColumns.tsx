import { Button, NativeSelect } from "@mantine/core";
import type { RosterReply } from "../../shared/contract/rosterShapes.ts";
import { masked } from "../../shared/people/mask.ts";
import { ROSTER_FIELDS } from "../../shared/roster/rosterField.ts";
import { guessColumns, mapColumn } from "../desk/roster.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import own from "./RosterColumns.module.css";
import { ScrollPane } from "./ScrollPane.tsx";

/** Which fields' cells are not for everybody who looks on: enough of them is seen to tell what they are. */
const MEANING: Partial<Record<string, string>> = { phone: "phone", email: "email", ticketCode: "codes" };

type Read = Extract<RosterReply, { what: "read" }>;

/** What each column means, over the first rows of the file; the plan is made anew when a column is given another meaning. */
export function RosterColumns({ read }: { read: Read }) {
  const front = useFront();
  const words = useWords();
  const { roster } = words;
  const meanings = [
    { value: "", label: roster.extra },
    ...ROSTER_FIELDS.map((field) => ({ value: field, label: roster.field[field] })),
  ];
  const change = (column: number, chosen: string) =>
    void mapColumn(front, column, ROSTER_FIELDS.find((field) => field === chosen) ?? null);
  return (
    <section className={css.card} aria-labelledby="roster-columns">
      <h2 id="roster-columns">{roster.columns}</h2>
      <div className={css.row}>
        <p className={`${css.grow} ${css.soft}`} data-testid="columns-by" data-by={read.columnsBy}>
          {read.columnsBy === "memory" ? roster.columnsRemembered : roster.columnsHint}
        </p>
        {read.columnsBy !== "guess" && (
          <Button variant="default" onClick={() => void guessColumns(front)}>
            {roster.guessAnew}
          </Button>
        )}
      </div>
      <ScrollPane className={own.scroll} label={roster.sample}>
        <table className={css.table}>
          <thead>
            <tr>
              {read.header.map((header, i) => {
                const title = header || roster.unnamedColumn(i + 1);
                return (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone
                  <th key={i}>
                    <span className={own.header}>{title}</span>
                    <NativeSelect
                      aria-label={roster.meaningOf(title)}
                      value={read.columns[i] ?? ""}
                      data={meanings}
                      onChange={(event) => change(i, event.currentTarget.value)}
                    />
                  </th>
                );
              })}
            </tr>
          </thead>
          <tbody>
            {read.sample.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no names
              <tr key={row}>
                {read.header.map((_, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: see the header
                  <td key={i}>{masked(MEANING[read.columns[i] ?? ""] ?? "", cells[i] ?? "")}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollPane>
    </section>
  );
}
