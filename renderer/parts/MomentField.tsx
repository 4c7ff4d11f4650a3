import { NativeSelect, TextInput } from "@mantine/core";
import { FIRST_DAY, LAST_DAY } from "../../shared/event/eventDetails.ts";
import { dayAndTime, momentOfDay } from "../../shared/event/sessionDays.ts";
import { shortDayOf } from "../../shared/i18n/when.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./PlanForm.module.css";
import { TimeField } from "./TimeField.tsx";

type Props = {
  label: string;
  /** The event's days; [] = it has no date, so that any day can be chosen. */
  days: readonly string[];
  /** A moment on whose day this one usually is; else it is the first day. */
  near?: string | null;
  /** `2019-12-28T13:00`, the same half written, or null. */
  value: string | null;
  error: string | null;
  onMoment: (moment: string | null) => void;
};

/** A moment of the event: its day, where there are several, and the time. */
export function MomentField({ label, days, near = null, value, error, onMoment }: Props) {
  const words = useWords();
  const { sessions } = words;
  const usual = near === null ? (days[0] ?? "") : dayAndTime(near).day;
  const { day, time } = value === null ? { day: usual, time: "" } : dayAndTime(value);
  const isUsual = days.length === 1 && day === days[0];
  const calendarDay = value?.slice(0, 10);
  const write = (on: string, at: string) => onMoment(at === "" && on === usual ? null : momentOfDay(on, at));
  return (
    <div className={`${css.moment} ${isUsual ? css.timeOnly : ""}`}>
      {!isUsual && (
        <DayField
          label={label}
          name={sessions.dayOf(label)}
          days={days}
          day={day}
          onDay={(next) => write(next, time)}
        />
      )}
      <TimeField
        label={isUsual ? label : NO_LABEL}
        name={sessions.timeOf(label)}
        error={error}
        value={time === "" ? null : time}
        onTime={(next) => write(day, next ?? "")}
      />
      {calendarDay !== undefined && calendarDay !== day && (
        <p className={css.night}>{sessions.nextDay(shortDayOf(words.language, calendarDay))}</p>
      )}
    </div>
  );
}

/** Beside a labelled field: as high as a label. */
const NO_LABEL = "\u00a0";

type DayProps = {
  label: string;
  name: string;
  days: readonly string[];
  day: string;
  onDay: (day: string) => void;
};

/** One of the event's days, or any where it has none; a day that the event is not on any more stays to be seen. */
function DayField({ label, name, days, day, onDay }: DayProps) {
  const { language } = useWords();
  if (days.length === 0) {
    return (
      <TextInput
        type="date"
        label={label}
        aria-label={name}
        min={FIRST_DAY}
        max={LAST_DAY}
        value={day}
        onChange={(event) => onDay(event.currentTarget.value)}
      />
    );
  }
  const offered = days.includes(day) ? days : [day, ...days];
  return (
    <NativeSelect
      label={label}
      aria-label={name}
      value={day}
      data={offered.map((one) => ({ value: one, label: shortDayOf(language, one) }))}
      onChange={(event) => onDay(event.currentTarget.value)}
    />
  );
}
