import { NativeSelect } from "@mantine/core";
import { memo } from "react";
import type { AgendaItem, AgendaKind, RoundTable, Talk } from "../../shared/event/event.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./EventForm.module.css";
import { Hours, type ListProps, LongText, ofLists, Section, Title, useWrong } from "./EventFormParts.tsx";
import { PeopleField } from "./NamesField.tsx";
import { Rows } from "./Rows.tsx";

const KINDS: AgendaKind[] = ["checkin", "talk", "break", "roundtable", "opening", "other"];
const NO_HOURS = { start: null, end: null };
const BLANK_ITEM: AgendaItem = { ...NO_HOURS, kind: "talk", title: "", speakers: [] };
const BLANK_TALK: Talk = { ...NO_HOURS, title: "", speakers: [], abstract: null };
const BLANK_TABLE: RoundTable = { ...NO_HOURS, title: "", host: null, guests: [] };

/** The programme, row by row. */
export const AgendaRows = memo(
  function AgendaRows({ page, change, troubles }: ListProps) {
    const words = useWords();
    const { eventForm } = words;
    const wrong = useWrong(troubles, "agenda");
    return (
      <Section title={words.page.field.agenda}>
        <Rows
          {...eventForm.list.agenda}
          className={css.agendaRow}
          items={page.agenda}
          blank={BLANK_ITEM}
          onChange={(agenda) => change({ agenda })}
          wrong={wrong}
        >
          {(item, write) => (
            <div className={css.agenda}>
              <Hours item={item} write={write} />
              <NativeSelect
                aria-label={eventForm.rowKind}
                value={item.kind}
                data={KINDS.map((kind) => ({ value: kind, label: words.page.agendaKind[kind] }))}
                onChange={(event) =>
                  write({ ...item, kind: KINDS.find((kind) => kind === event.currentTarget.value) ?? "other" })
                }
              />
              <Title name={eventForm.rowTitle} item={item} write={write} />
              <PeopleField
                name={eventForm.rowSpeakers}
                people={item.speakers}
                known={page.people}
                onPeople={(speakers) => write({ ...item, speakers })}
              />
            </div>
          )}
        </Rows>
      </Section>
    );
  },
  ofLists("agenda", "people"),
);

/** Talks with their abstracts. */
export const TalkRows = memo(
  function TalkRows({ page, change, troubles }: ListProps) {
    const words = useWords();
    const { eventForm } = words;
    const wrong = useWrong(troubles, "talks");
    return (
      <Section title={words.page.field.talks}>
        <Rows
          {...eventForm.list.talks}
          items={page.talks}
          blank={BLANK_TALK}
          onChange={(talks) => change({ talks })}
          wrong={wrong}
        >
          {(talk, write) => (
            <div className={css.stack}>
              <div className={css.session}>
                <Title name={eventForm.talkTitle} item={talk} write={write} />
                <Hours item={talk} write={write} />
              </div>
              <PeopleField
                name={eventForm.rowSpeakers}
                people={talk.speakers}
                known={page.people}
                onPeople={(speakers) => write({ ...talk, speakers })}
              />
              <LongText
                name={eventForm.abstract}
                value={talk.abstract}
                onText={(abstract) => write({ ...talk, abstract })}
              />
            </div>
          )}
        </Rows>
      </Section>
    );
  },
  ofLists("talks", "people"),
);

/** Round tables with host and guests. */
export const RoundTableRows = memo(
  function RoundTableRows({ page, change, troubles }: ListProps) {
    const words = useWords();
    const { eventForm } = words;
    const wrong = useWrong(troubles, "roundTables");
    return (
      <Section title={words.page.field.roundTables}>
        <Rows
          {...eventForm.list.roundTables}
          items={page.roundTables}
          blank={BLANK_TABLE}
          onChange={(roundTables) => change({ roundTables })}
          wrong={wrong}
        >
          {(table, write) => (
            <div className={css.stack}>
              <div className={css.session}>
                <Title name={eventForm.talkTitle} item={table} write={write} />
                <Hours item={table} write={write} />
              </div>
              <PeopleField
                name={eventForm.host}
                people={table.host ? [table.host] : []}
                known={page.people}
                onPeople={([host = null]) => write({ ...table, host })}
              />
              <PeopleField
                name={eventForm.guests}
                people={table.guests}
                known={page.people}
                onPeople={(guests) => write({ ...table, guests })}
              />
            </div>
          )}
        </Rows>
      </Section>
    );
  },
  ofLists("roundTables", "people"),
);
