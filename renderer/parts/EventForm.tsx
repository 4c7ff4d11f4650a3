import { TextInput } from "@mantine/core";
import { memo, useCallback, useId, useRef } from "react";
import type { PageFacts } from "../../shared/event/event.ts";
import { type EventDetails, type EventTrouble, FIRST_DAY, LAST_DAY } from "../../shared/event/eventDetails.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./EventForm.module.css";
import { GroupRows, LinkRows, PersonRows } from "./EventFormLists.tsx";
import { AgendaRows, RoundTableRows, TalkRows } from "./EventFormProgramme.tsx";
import { LinesField } from "./NamesField.tsx";
import { Tick } from "./Tick.tsx";
import { TimeField } from "./TimeField.tsx";

type Props = { details: EventDetails; troubles: EventTrouble[]; onChange: (details: EventDetails) => void };

/**
 * Every fact of an event, to be written by hand. It holds nothing itself but half-written lists: what is typed goes up at
 * once, so that it is there again after a scan was shown. Enter sends nothing; the screen has a button for that.
 */
export function EventForm({ details, troubles, onChange }: Props) {
  const words = useWords();
  const { page } = details;
  const change = useStableChange(details, onChange);
  const wrongAt = (field: string): string[] =>
    troubles.filter((trouble) => trouble.field === field).map(({ code }) => words.eventForm.trouble[code]);
  const lists = { page, change, troubles };
  return (
    <div className={css.form} data-testid="event-form">
      <Basics details={details} onChange={onChange} wrongAt={wrongAt} />
      <Parties page={page} change={change} />
      <AgendaRows {...lists} />
      <TalkRows {...lists} />
      <RoundTableRows {...lists} />
      <PersonRows {...lists} />
      <LinkRows {...lists} />
      <GroupRows {...lists} />
    </div>
  );
}

/** One function for the form's life, so that a list is drawn again only when it changed: typing stays light. */
function useStableChange(details: EventDetails, onChange: Props["onChange"]) {
  const latest = useRef({ details, onChange });
  latest.current = { details, onChange };
  return useCallback((facts: Partial<PageFacts>) => {
    const { details: now, onChange: tell } = latest.current;
    const next = { ...now, page: { ...now.page, ...facts } };
    latest.current.details = next;
    tell(next);
  }, []);
}

type BasicsProps = Omit<Props, "troubles"> & { wrongAt: (field: string) => string[] };

function Basics({ details, onChange, wrongAt }: BasicsProps) {
  const words = useWords().eventForm;
  const { page, timezone } = details;
  const change = (facts: Partial<PageFacts>) => onChange({ ...details, page: { ...page, ...facts } });
  const error = (field: string) => wrongAt(field).join(" ") || null;
  const text = (field: "theme" | "venue" | "form") => (
    <TextInput
      className={field === "theme" ? css.wide : undefined}
      label={words[field]}
      required={field === "theme"}
      error={error(field)}
      autoComplete="off"
      maxLength={500}
      value={page[field] ?? ""}
      onChange={(event) => change({ [field]: event.currentTarget.value })}
    />
  );
  const date = (field: "date" | "dateEnd") => (
    <TextInput
      type="date"
      label={words[field]}
      error={error(field)}
      min={FIRST_DAY}
      max={LAST_DAY}
      value={page[field] ?? ""}
      onChange={(event) => change({ [field]: event.currentTarget.value || null })}
    />
  );
  const time = (field: "start" | "end") => (
    <TimeField label={words[field]} error={error(field)} value={page[field]} onTime={(at) => change({ [field]: at })} />
  );
  return (
    <div className={css.grid}>
      {text("theme")}
      {date("date")}
      {date("dateEnd")}
      {time("start")}
      {time("end")}
      <TimezoneField
        value={timezone}
        error={error("timezone")}
        onChange={(zone) => onChange({ page: { ...page, timezone: zone }, timezone: zone })}
      />
      {text("venue")}
      {text("form")}
      <Tick checked={page.online} onChange={(online) => change({ online })}>
        {words.online}
      </Tick>
    </div>
  );
}

/** Any IANA zone, with those this computer knows to choose from. */
function TimezoneField({
  value,
  error,
  onChange,
}: {
  value: string;
  error: string | null;
  onChange: (zone: string) => void;
}) {
  const words = useWords().eventForm;
  const zones = useId();
  return (
    <>
      <TextInput
        label={words.timezone}
        placeholder={words.timezoneHint}
        error={error}
        list={zones}
        autoComplete="off"
        maxLength={100}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Zones id={zones} />
    </>
  );
}

/** Hundreds of zones, drawn once. */
const Zones = memo(({ id }: { id: string }) => (
  <datalist id={id}>
    {ZONES.map((zone) => (
      <option key={zone} value={zone} />
    ))}
  </datalist>
));

const ZONES = [...Intl.supportedValuesOf("timeZone"), "UTC"];

function Parties({ page, change }: { page: PageFacts; change: (facts: Partial<PageFacts>) => void }) {
  const words = useWords();
  return (
    <div className={css.thirds}>
      {(["organisers", "coOrganisers", "partners"] as const).map((field) => (
        <LinesField
          key={field}
          label={words.page.field[field]}
          hint={words.eventForm.onePerLine}
          lines={page[field]}
          onLines={(lines) => change({ [field]: lines })}
        />
      ))}
    </div>
  );
}
