import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import type { EventSummary } from "../../shared/contract/shapes.ts";
import { overdueDays, usualRetention } from "../../shared/event/retention.ts";
import { dayOf } from "../../shared/i18n/when.ts";
import { localMoment } from "../../shared/words/time.ts";
import { remindOfEvent } from "../desk/erase.ts";
import { changeSettings } from "../desk/events.ts";
import { useDesk, useFront, useToday, useWords } from "../desk/useDesk.ts";
import { EraseQuestion } from "./EraseQuestion.tsx";
import css from "./Page.module.css";

/**
 * What is left of an event's people on this computer: that they were erased, or that it is time to. `isOpen`: the event of
 * the screen, which can be erased at any time.
 */
export function PersonalData({ event, isOpen }: { event: EventSummary; isOpen: boolean }) {
  const front = useFront();
  const { privacy } = useWords();
  const today = useToday();
  const retention = useDesk((state) => state.settings?.retention) ?? usualRetention();
  const [asks, setAsks] = useState(false);
  const over = overdueDays(event, retention, today);
  if (event.erased !== undefined) return <ErasedLine event={event} />;
  if (asks) return <EraseQuestion event={event} onKeep={() => setAsks(false)} />;
  if (over === null && !isOpen) return null;
  return (
    <div className={over === null ? undefined : css.note} data-testid="personal-data" data-overdue={over ?? undefined}>
      <div className={css.row}>
        <p className={over === null ? `${css.soft} ${css.grow}` : css.grow}>
          {over === null ? privacy.hint : privacy.overdue(over)}
        </p>
        {over !== null && (
          <Button
            variant="default"
            aria-label={isOpen ? undefined : privacy.laterFor(event.theme)}
            onClick={() => void remindOfEvent(front, event.id, today)}
          >
            {privacy.later}
          </Button>
        )}
        <Button
          variant="default"
          aria-label={isOpen ? undefined : privacy.openFor(event.theme)}
          onClick={() => setAsks(true)}
        >
          {privacy.open}
        </Button>
      </div>
    </div>
  );
}

/** Whether it is time to say that an event's people are still here. */
export function useIsLate(event: EventSummary | null): boolean {
  const today = useToday();
  const retention = useDesk((state) => state.settings?.retention) ?? usualRetention();
  return event !== null && overdueDays(event, retention, today) !== null;
}

/** When an event's people were erased. */
function ErasedLine({ event }: { event: EventSummary }) {
  const { privacy, language } = useWords();
  const { erased, timezone } = event;
  if (erased === undefined) return null;
  const day = localMoment(Date.parse(erased), timezone).slice(0, 10);
  return (
    <p className={css.soft} data-testid="erased">
      {privacy.erasedOn(dayOf(language, day))}
    </p>
  );
}

/** In the place of every screen that shows people, while the open event has none any more. */
export function ErasedScreen({ event }: { event: EventSummary }) {
  const { store } = useFront();
  const { privacy } = useWords();
  return (
    <div className={css.page} data-testid="erased-screen">
      <h1>{privacy.erasedScreen}</h1>
      <ErasedLine event={event} />
      <p>{privacy.erasedHint}</p>
      <div className={css.row}>
        <Button onClick={() => store.setState({ screen: "report" })}>{privacy.toReport}</Button>
      </div>
    </div>
  );
}

/** How long after an event staff are reminded; changed, it holds for every event. */
export function RetentionCard() {
  const front = useFront();
  const { privacy } = useWords();
  const retention = useDesk((state) => state.settings?.retention) ?? usualRetention();
  return (
    <section className={css.card} aria-label={privacy.title}>
      <NumberInput
        size="md"
        label={privacy.retention}
        description={privacy.retentionHint}
        suffix={` ${privacy.days}`}
        min={1}
        max={3_650}
        clampBehavior="blur"
        allowDecimal={false}
        value={retention.days}
        onChange={(days) => {
          if (typeof days === "number" && days >= 1 && days <= 3_650)
            void changeSettings(front, { retention: { ...retention, days } });
        }}
      />
    </section>
  );
}
