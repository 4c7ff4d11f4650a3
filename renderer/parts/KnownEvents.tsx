import { Button } from "@mantine/core";
import type { EventSummary } from "../../shared/contract/shapes.ts";
import { openEvent } from "../desk/events.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { CopyButton } from "./EventByHand.tsx";
import css from "./Page.module.css";
import { PersonalData } from "./PersonalData.tsx";
import { eventFacts, shortPath } from "./texts.ts";

export type Busy = { whileBusy: (work: () => Promise<void>) => void };

/** The events on this laptop, each to be opened or copied. */
export function KnownEvents({ whileBusy }: Busy) {
  const front = useFront();
  const words = useWords();
  const events = useDesk((state) => state.events);
  const open = useDesk((state) => state.status?.event ?? null);
  return (
    <section className={css.card} aria-labelledby="known-events">
      <h2 id="known-events">{words.start.known}</h2>
      {events.length === 0 && <p className={css.soft}>{words.start.noKnown}</p>}
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <div className={css.row}>
              <div className={css.grow}>
                <strong>{event.theme}</strong>
                <p className={css.soft}>{eventFacts(words, event.id === open?.id ? open : event)}</p>
                {isNamesake(event, events) && <p className={css.soft}>{shortPath(event.folder)}</p>}
              </div>
              {event.isLocked && <span className={css.soft}>{words.lock.isLocked}</span>}
              {(!event.isLocked || event.id === open?.id) && <CopyButton event={event} />}
              {event.id === open?.id ? (
                <span className={css.soft}>{words.start.isOpen}</span>
              ) : (
                <Button
                  variant="default"
                  aria-label={words.start.openEvent(event.theme)}
                  onClick={() => whileBusy(() => openEvent(front, event.folder, false))}
                >
                  {words.start.open}
                </Button>
              )}
            </div>
            {event.id !== open?.id && <PersonalData event={event} isOpen={false} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Two events of one name (a practice run and the real one) are told apart by their folders. */
const isNamesake = ({ id, theme }: EventSummary, events: EventSummary[]): boolean =>
  events.some((other) => other.id !== id && other.theme === theme);
