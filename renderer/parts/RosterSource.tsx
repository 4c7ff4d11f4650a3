import { NativeSelect } from "@mantine/core";
import type { RosterReply } from "../../shared/contract/rosterShapes.ts";
import { ENCODINGS } from "../../shared/roster/sheet.ts";
import { ownRoster, readRosterAgain } from "../desk/roster.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";

type Read = Extract<RosterReply, { what: "read" }>;

/** The file, and how it is read: which encoding, which sheet, where there is a choice. */
export function RosterSource({ read }: { read: Read }) {
  const front = useFront();
  const words = useWords();
  const { roster } = words;
  // Pasted text is text already.
  const isPasted = useDesk((state) => ownRoster(state)?.isPasted ?? false);
  const encodings = ENCODINGS.filter((encoding) => encoding === read.encoding || read.encodings.includes(encoding));
  return (
    <section className={css.card} aria-label={roster.file}>
      <div className={css.row}>
        <div className={css.grow}>
          <strong>{read.file}</strong>
          <p className={css.soft}>{roster.rows(read.rows)}</p>
        </div>
        {!isPasted && read.encoding !== null && encodings.length > 1 && (
          <NativeSelect
            label={roster.encoding}
            value={read.encoding}
            data={encodings.map((value) => ({ value, label: roster.encodings[value] }))}
            onChange={(event) => {
              const encoding = ENCODINGS.find((known) => known === event.currentTarget.value) ?? null;
              void readRosterAgain(front, { encoding, sheet: read.sheet });
            }}
          />
        )}
        {read.sheets.length > 1 && (
          <NativeSelect
            label={roster.sheet}
            value={String(read.sheet)}
            data={read.sheets.map(({ name, hidden }, i) => {
              const label = name || roster.unnamedSheet(i + 1);
              return { value: String(i), label: hidden ? roster.hiddenSheet(label) : label };
            })}
            onChange={(event) => void readRosterAgain(front, { sheet: Number(event.currentTarget.value) })}
          />
        )}
      </div>
      {read.warnings.map((warning) => (
        <p key={warning} className={css.note}>
          {roster.warning(warning)}
        </p>
      ))}
    </section>
  );
}
