import { useState } from "react";
import type { Outcome, PersonCard } from "../../shared/contract/shapes.ts";
import type { FactId } from "../../shared/words/ids.ts";
import { countGuests } from "../desk/groups.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./GuestCounter.module.css";
import { Icon } from "./Icon.tsx";
import { useOnce } from "./press.ts";
import { useDigitKeys } from "./useDigitKeys.ts";

/** Digits have keys, so more buttons than that are not needed. */
const MOST_BUTTONS = 9;
const MOST_GUESTS = 99;

type Props = { outcome: Outcome; person: PersonCard; arrival: FactId };

/** How many people somebody may bring, and how many came: one press each; late ones are added to the same arrival. */
export function GuestCounter({ outcome, person, arrival }: Props) {
  const front = useFront();
  const words = useWords().asking;
  const once = useOnce();
  const { guests: came } = outcome;
  const [isCounted, setCounted] = useState(came > 0 || outcome.verdict.kind === "already-in");
  const allowed = person.guests;
  // Where little else is said, word and name keep their size.
  const isFull = person.note !== null || person.nickname !== null || outcome.verdict.kind !== "admitted";
  const numbers = Array.from({ length: Math.min(allowed, MOST_BUTTONS) + 1 }, (_, count) => count);
  if (!numbers.includes(came)) numbers.push(came);
  const count = (guests: number) =>
    once(async () => {
      if (await countGuests(front, { personId: person.id, arrival, guests })) setCounted(true);
    });
  useDigitKeys(count);
  return (
    <section
      className={css.guests}
      aria-label={words.mayBring(allowed)}
      data-testid="guests"
      data-large={isFull || undefined}
    >
      <div className={css.told}>
        <Icon name="people" />
        <span>{words.mayBring(allowed)}</span>
        <span className={css.came} role="status">
          {isCounted ? words.cameCount(came) : words.came}
          {came > allowed && <strong className={css.over}>{words.tooMany(came - allowed)}</strong>}
        </span>
      </div>
      <div className={css.numbers}>
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            aria-label={words.cameCount(number)}
            aria-pressed={isCounted && number === came}
            data-over={number > allowed || undefined}
            onClick={() => count(number)}
          >
            {number}
          </button>
        ))}
        <button
          type="button"
          aria-label={words.oneMore}
          title={words.oneMore}
          data-every-click
          disabled={came >= MOST_GUESTS}
          onClick={() => count(came + 1)}
        >
          +
        </button>
      </div>
    </section>
  );
}
