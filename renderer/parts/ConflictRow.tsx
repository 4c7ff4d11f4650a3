import { Button } from "@mantine/core";
import type { Conflict } from "../../shared/contract/stationShapes.ts";
import { exactClockOf, whenOf } from "../../shared/i18n/when.ts";
import { useDesk, useTimezone, useWords } from "../desk/useDesk.ts";
import css from "./ConflictRow.module.css";
import { Icon } from "./Icon.tsx";
import { sessionTitle } from "./sessionTexts.ts";

type Props = {
  conflict: Conflict;
  /** Alt + 1 and Alt + 2 are for this one. */
  hasKeys: boolean;
  onSettle: (how: NonNullable<Conflict["settled"]>["how"]) => void;
};

/** Somebody who was let in twice, at which desks and when; one press says how that was. */
export function ConflictRow({ conflict, hasKeys, onSettle }: Props) {
  const words = useWords();
  const { conflicts: say } = words;
  const timeOf = useTime();
  const { name, company, first, second } = conflict;
  const room = useRoom(conflict);
  const key = (digit: number) => (hasKeys ? { "aria-keyshortcuts": words.asking.key(digit) } : {});
  return (
    <li className={css.row} data-testid="conflict" data-person={name}>
      <div className={css.who}>
        <p className={css.name}>
          <Icon name="twice" />
          {name}
        </p>
        <p className={css.facts}>{[company, room].filter(Boolean).join(" · ")}</p>
      </div>
      <dl className={css.passages}>
        {inTime([first, second]).map(({ station, at }, i) => (
          <div key={`${station} ${at}`}>
            <dt>{i === 0 ? say.first : say.second}</dt>
            <dd>{say.at(station, timeOf(at))}</dd>
          </div>
        ))}
      </dl>
      <div className={css.hands}>
        <Button {...key(1)} aria-label={say.samePersonOf(name)} onClick={() => onSettle("same-person")}>
          {say.samePerson}
          {hasKeys && <kbd>{words.asking.key(1)}</kbd>}
        </Button>
        <Button {...key(2)} variant="default" aria-label={say.twoPeopleOf(name)} onClick={() => onSettle("two-people")}>
          {say.twoPeople}
          {hasKeys && <kbd>{words.asking.key(2)}</kbd>}
        </Button>
      </div>
    </li>
  );
}

/** The same once somebody said how it was. */
export function SettledRow({ conflict }: { conflict: Conflict }) {
  const { conflicts: say } = useWords();
  const timeOf = useTime();
  const { name, company, first, second, settled } = conflict;
  const room = useRoom(conflict);
  return (
    <li className={css.settled} data-person={name}>
      <p>
        <strong>{name}</strong> <span className={css.facts}>{[company, room].filter(Boolean).join(" · ")}</span>
      </p>
      <p className={css.facts}>
        {inTime([first, second])
          .map(({ station, at }) => say.at(station, timeOf(at)))
          .join(" · ")}
      </p>
      {settled && <p>{say.settledBy(say.settledAs[settled.how], settled.by, timeOf(settled.at))}</p>}
    </li>
  );
}

/** As the clocks had it: which of the two counts is no matter here, and an earlier time behind a later one would be read as a fault. */
const inTime = (both: Conflict["first"][]): Conflict["first"][] =>
  both.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at));

/** Seconds where it was today: two scans may be no further apart. */
function useTime(): (at: string) => string {
  const { language } = useWords();
  const timezone = useTimezone();
  return (at) => {
    const when = whenOf(language, at, timezone, new Date().toISOString());
    return when.length <= "13:05".length ? exactClockOf(language, at, timezone) : when;
  };
}

/** Which room it was, where the event has any. */
function useRoom({ session }: Conflict): string | null {
  const words = useWords();
  const status = useDesk((state) => state.status);
  return status && status.sessions.length > 1 ? sessionTitle(words, status, session) : null;
}
