import { clockOf } from "../../shared/i18n/when.ts";
import { useDesk, useTimezone, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import css from "./Counts.module.css";
import { sessionFill, sessionTitle } from "./sessionTexts.ts";

/** No forecast is told that lies further off than this, minutes: by then people come at another pace. */
const FARTHEST = 6 * 60;

/** Expected, arrived, inside: the three numbers a desk is asked for all day; those of its room, and how fast people come. */
export function Counts({ onMore }: { onMore: () => void }) {
  const words = useWords();
  const counts = useDesk((state) => state.status?.counts ?? null);
  if (!counts) return null;
  const shown = [
    { key: "expected", label: words.checkIn.expected, count: counts.expected },
    { key: "arrived", label: words.checkIn.arrived, count: counts.arrived },
    { key: "inside", label: words.checkIn.inside, count: counts.inside },
  ];
  return (
    <div className={css.numbers}>
      <dl className={css.counts} data-testid="counts">
        {shown.map(({ key, label, count }) => (
          <div key={key} data-count={key}>
            <dt>{label}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      <Room />
      <div className={css.foot}>
        <Pace />
        <button type="button" className={css.more} onClick={onMore}>
          {words.figures.open}
        </button>
      </div>
    </div>
  );
}

/** The room this desk is at: who is inside of how many it holds, guests they brought among them. */
function Room() {
  const words = useWords();
  const status = useDesk((state) => state.status);
  const { session, isDoor } = useGate();
  if (!status || !session || isDoor) return null;
  const { inside, isFull } = sessionFill(session);
  return (
    <p className={css.room} data-full={isFull || undefined} data-testid="room">
      <span className={css.name}>{sessionTitle(words, status, session.id)}</span>
      <strong>{session.capacity === null ? inside : words.figures.of(inside, session.capacity)}</strong>
      <span>
        {words.checkIn.inside}
        {session.guests > 0 && ` · ${words.gate.withGuests(session.guests)}`}
      </span>
      {isFull && <em>{words.gate.full}</em>}
    </p>
  );
}

/** How fast people come and until when that lasts, worded as the guess it is; nothing when it cannot be said. */
function Pace() {
  const words = useWords();
  const timezone = useTimezone();
  const pace = useDesk((state) => state.status?.pace ?? null);
  const isAnybodyExpected = useDesk((state) => (state.status?.counts.expected ?? 0) > 0);
  if (!pace) return null;
  const { perMinute, minutesLeft } = pace;
  const parts = [];
  if (perMinute > 0) parts.push(words.figures.perMinute(String(perMinute)));
  if (minutesLeft === 0 && isAnybodyExpected) parts.push(words.figures.complete);
  else if (minutesLeft !== null && minutesLeft > 0 && minutesLeft <= FARTHEST) {
    const end = new Date(Date.now() + minutesLeft * 60_000).toISOString();
    parts.push(words.figures.forecast(clockOf(words.language, end, timezone)));
  }
  return (
    <p className={css.pace} data-testid="pace">
      {parts.join(words.figures.and)}
    </p>
  );
}
