import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useId } from "react";
import { justNamed } from "../../shared/event/blankPage.ts";
import type { AgendaItem, AgendaKind, PageFacts, PagePerson, RoundTable, Talk } from "../../shared/event/event.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./EventForm.module.css";
import { PeopleField } from "./NamesField.tsx";
import { Rows } from "./Rows.tsx";
import { TimeField } from "./TimeField.tsx";

type Props = {
  page: PageFacts;
  change: (facts: Partial<PageFacts>) => void;
  wrongAt: (field: string, row: number) => string[];
};

const KINDS: AgendaKind[] = ["checkin", "talk", "break", "roundtable", "opening", "other"];
const LINK_KINDS: PageFacts["links"][number]["kind"][] = ["signup", "replay", "live", "materials", "article", "home"];
const NO_HOURS = { start: null, end: null };
const BLANK_ITEM: AgendaItem = { ...NO_HOURS, kind: "talk", title: "", speakers: [] };
const BLANK_LINK: PageFacts["links"][number] = { kind: "home", url: "" };
const BLANK_TALK: Talk = { ...NO_HOURS, title: "", speakers: [], abstract: null };
const BLANK_TABLE: RoundTable = { ...NO_HOURS, title: "", host: null, guests: [] };

/** The programme, row by row. */
export function AgendaRows({ page, change, wrongAt }: Props) {
  const words = useWords();
  const { eventForm } = words;
  return (
    <Section title={words.page.field.agenda}>
      <Rows
        {...eventForm.list.agenda}
        className={css.agendaRow}
        items={page.agenda}
        blank={BLANK_ITEM}
        onChange={(agenda) => change({ agenda })}
        wrong={(row) => wrongAt("agenda", row)}
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
}

/** Talks with their abstracts. */
export function TalkRows({ page, change, wrongAt }: Props) {
  const words = useWords();
  const { eventForm } = words;
  return (
    <Section title={words.page.field.talks}>
      <Rows
        {...eventForm.list.talks}
        items={page.talks}
        blank={BLANK_TALK}
        onChange={(talks) => change({ talks })}
        wrong={(row) => wrongAt("talks", row)}
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
}

/** Round tables with host and guests. */
export function RoundTableRows({ page, change, wrongAt }: Props) {
  const words = useWords();
  const { eventForm } = words;
  return (
    <Section title={words.page.field.roundTables}>
      <Rows
        {...eventForm.list.roundTables}
        items={page.roundTables}
        blank={BLANK_TABLE}
        onChange={(roundTables) => change({ roundTables })}
        wrong={(row) => wrongAt("roundTables", row)}
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
}

/** Everybody the page names. */
export function PersonRows({ page, change, wrongAt }: Props) {
  const words = useWords();
  const { eventForm } = words;
  return (
    <Section title={words.page.field.people}>
      <Rows
        {...eventForm.list.people}
        items={page.people}
        blank={justNamed("")}
        onChange={(people) => change({ people })}
        wrong={(row) => wrongAt("people", row)}
      >
        {(person, write) => (
          <div className={css.stack}>
            <div className={css.thirds}>
              {(["name", "nickname", "realName", "company", "role"] as const).map((field) => (
                <TextInput
                  key={field}
                  aria-label={eventForm[field]}
                  placeholder={eventForm[field]}
                  autoComplete="off"
                  maxLength={500}
                  value={person[field] ?? ""}
                  onChange={(event) => write(corrected(person, field, event.currentTarget.value))}
                />
              ))}
            </div>
            <LongText name={eventForm.bio} value={person.bio} onText={(bio) => write({ ...person, bio })} />
          </div>
        )}
      </Rows>
    </Section>
  );
}

/** Links by their kinds. */
export function LinkRows({ page, change, wrongAt }: Props) {
  const words = useWords();
  const { eventForm } = words;
  return (
    <Section title={eventForm.links}>
      <Rows
        {...eventForm.list.links}
        items={page.links}
        blank={BLANK_LINK}
        onChange={(links) => change({ links })}
        wrong={(row) => wrongAt("links", row)}
      >
        {(link, write) => (
          <div className={css.pair}>
            <NativeSelect
              aria-label={eventForm.linkKind}
              value={link.kind}
              data={LINK_KINDS.map((kind) => ({ value: kind, label: words.page.link[kind] }))}
              onChange={(event) =>
                write({ ...link, kind: LINK_KINDS.find((kind) => kind === event.currentTarget.value) ?? "home" })
              }
            />
            <TextInput
              aria-label={eventForm.linkUrl}
              placeholder="https://"
              inputMode="url"
              autoComplete="off"
              maxLength={2_000}
              value={link.url}
              onChange={(event) => write({ ...link, url: event.currentTarget.value })}
            />
          </div>
        )}
      </Rows>
    </Section>
  );
}

/** Chat groups; a kind nobody foresaw stays in the list under its own name. */
export function GroupRows({ page, change, wrongAt }: Props) {
  const { eventForm } = useWords();
  const types: Record<string, string> = eventForm.groupTypes;
  return (
    <Section title={eventForm.groups}>
      <Rows
        {...eventForm.list.chatGroups}
        items={page.chatGroups}
        blank={{ type: "wechat", number: "" }}
        onChange={(chatGroups) => change({ chatGroups })}
        wrong={(row) => wrongAt("chatGroups", row)}
      >
        {(group, write) => (
          <div className={css.pair}>
            <NativeSelect
              aria-label={eventForm.groupType}
              value={group.type}
              data={[...new Set([...Object.keys(types), group.type])].map((type) => ({
                value: type,
                label: types[type] ?? type,
              }))}
              onChange={(event) => write({ ...group, type: event.currentTarget.value })}
            />
            <TextInput
              aria-label={eventForm.groupNumber}
              placeholder={eventForm.groupNumber}
              autoComplete="off"
              maxLength={200}
              value={group.number}
              onChange={(event) => write({ ...group, number: event.currentTarget.value })}
            />
          </div>
        )}
      </Rows>
    </Section>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={css.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

type Timed = { start: string | null; end: string | null };

function Hours<T extends Timed>({ item, write }: { item: T; write: (item: T) => void }) {
  const words = useWords().eventForm;
  return (
    <>
      <TimeField name={words.rowStart} value={item.start} onTime={(start) => write({ ...item, start })} />
      <TimeField name={words.rowEnd} value={item.end} onTime={(end) => write({ ...item, end })} />
    </>
  );
}

type TitleProps<T> = { name: string; item: T; write: (item: T) => void };

function Title<T extends { title: string }>({ name, item, write }: TitleProps<T>) {
  return (
    <TextInput
      aria-label={name}
      placeholder={name}
      autoComplete="off"
      maxLength={500}
      value={item.title}
      onChange={(event) => write({ ...item, title: event.currentTarget.value })}
    />
  );
}

function LongText({
  name,
  value,
  onText,
}: {
  name: string;
  value: string | null;
  onText: (text: string | null) => void;
}) {
  return (
    <Textarea
      aria-label={name}
      placeholder={name}
      autoComplete="off"
      rows={value === null ? 1 : Math.min(8, 1 + Math.ceil(value.length / 40))}
      value={value ?? ""}
      onChange={(event) => onText(event.currentTarget.value || null)}
    />
  );
}

/** Company and title as staff write them take the place of how the page had put both. */
function corrected(person: PagePerson, field: keyof PagePerson, text: string): PagePerson {
  const affiliation = field === "company" || field === "role" ? null : person.affiliation;
  return { ...person, affiliation, [field]: field === "name" ? text : text || null };
}
