import { NativeSelect, TextInput } from "@mantine/core";
import type { Session } from "../../shared/event/event.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { listOf, momentOf } from "../../shared/i18n/when.ts";
import { roleOf } from "../../shared/roster/valueWords.ts";
import { type PlanForm, typingKey } from "../desk/planForms.ts";
import { useWords } from "../desk/useDesk.ts";
import { MomentField } from "./MomentField.tsx";
import css from "./PlanForm.module.css";
import { ValuesField } from "./ValuesField.tsx";

export type SessionProps = {
  session: Session;
  offers: PlanForm["offers"];
  /** What is wrong with a field, as a sentence. */
  wrongAt: (field: string) => string | null;
  write: (session: Session) => void;
};

/** Who may come in when: the doors' hours, how many, which roles and tickets, whose own list. */
export function SessionLimits({ session, offers, wrongAt, write }: SessionProps) {
  const words = useWords();
  const { sessions } = words;
  const moment = (field: "opens" | "closes") => (
    <MomentField
      label={sessions[field]}
      days={offers.days}
      near={(field === "closes" ? session.opens : null) ?? session.starts}
      value={session[field]}
      error={wrongAt(field)}
      onMoment={(at) => write({ ...session, [field]: at })}
    />
  );
  return (
    <div className={css.limits}>
      <div className={css.moments}>
        {moment("opens")}
        {moment("closes")}
        <TextInput
          label={sessions.capacity}
          description={sessions.capacityHint}
          inputWrapperOrder={["label", "input", "description", "error"]}
          error={wrongAt("capacity")}
          inputMode="numeric"
          autoComplete="off"
          maxLength={12}
          value={session.capacity ?? ""}
          onChange={(event) => write({ ...session, capacity: wholeNumber(event.currentTarget.value) })}
        />
      </div>
      <div className={css.pair}>
        <ValuesField
          label={sessions.roles}
          hint={sessions.everybody}
          typingKey={typingKey(session.id, "roles")}
          values={session.roles}
          offered={offers.roles}
          textOf={words.roleLabel}
          meaning={roleOf}
          onValues={(roles) => write({ ...session, roles })}
        />
        <ValuesField
          label={sessions.ticketTypes}
          hint={sessions.everybody}
          typingKey={typingKey(session.id, "ticketTypes")}
          values={session.ticketTypes}
          offered={offers.ticketTypes}
          onValues={(ticketTypes) => write({ ...session, ticketTypes })}
        />
      </div>
      <OwnList session={session} offers={offers} wrongAt={wrongAt} write={write} />
    </div>
  );
}

/** Whose roster column says one of some values. */
function OwnList({ session, offers, wrongAt, write }: SessionProps) {
  const { sessions } = useWords();
  const { list } = session;
  const headers = offers.columns.map(({ header }) => header);
  const choices = list && !headers.includes(list.column) ? [list.column, ...headers] : headers;
  const choose = (column: string) => {
    const offered = offers.columns.find(({ header }) => header === column)?.values ?? [];
    const values = offered.filter((value) => value === session.title);
    write({ ...session, list: column === "" ? null : { column, values } });
  };
  return (
    <div className={css.stack}>
      <NativeSelect
        label={sessions.ownList}
        description={choices.length > 0 ? sessions.ownListHint : sessions.ownListEmpty}
        disabled={choices.length === 0}
        value={list?.column ?? ""}
        data={[
          { value: "", label: sessions.ownListNone },
          ...choices.map((header) => ({ value: header, label: header })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {list && (
        <ValuesField
          label={sessions.values}
          hint={sessions.valuesHint}
          typingKey={typingKey(session.id, "values")}
          values={list.values}
          offered={offers.columns.find(({ header }) => header === list.column)?.values ?? []}
          error={wrongAt("list")}
          onValues={(values) => write({ ...session, list: { ...list, values } })}
        />
      )}
    </div>
  );
}

/** Digits as people type them, full-width ones too; null where there are none. */
function wholeNumber(text: string): number | null {
  const digits = text.normalize("NFKC").replace(/\D/g, "").slice(0, 9);
  return digits === "" ? null : Number(digits);
}

/** A session's limits in a line; what is half written is not told yet. */
export function limitsText(words: Words, { opens, closes, capacity, roles, ticketTypes, list }: Session): string {
  const { summary, unlimited } = words.sessions;
  const told = (moment: string | null) =>
    moment !== null && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(moment) ? momentOf(words.language, moment) : null;
  const [from, until] = [told(opens), told(closes)];
  const limits = [
    from && summary.from(from),
    until && summary.until(until),
    capacity !== null && summary.capacity(capacity),
    roles.length > 0 && listOf(words.language, roles.map(words.roleLabel)),
    ticketTypes.length > 0 && listOf(words.language, ticketTypes),
    list && summary.list(list.column),
  ];
  return limits.filter((limit) => typeof limit === "string").join(" · ") || unlimited;
}

/** Whether anything limits who may come in. */
export const isLimited = ({ opens, closes, capacity, roles, ticketTypes, list }: Session): boolean =>
  opens !== null || closes !== null || capacity !== null || roles.length > 0 || ticketTypes.length > 0 || list !== null;
