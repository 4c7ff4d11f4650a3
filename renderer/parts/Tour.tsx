import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef } from "react";
import type { Tone } from "../../shared/checkin/tone.ts";
import { closeTour } from "../desk/runTour.ts";
import { TOUR_STEPS, type TourStep } from "../desk/tour.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { type Figure, Shape } from "./Shape.tsx";
import css from "./Tour.module.css";
import { hearEscape } from "./useQuestion.ts";

/** The three steps of the first start, above the screen of the moment. It holds nothing up: a scan is decided and closes it. */
export function Tour() {
  const step = useDesk((state) => state.tourStep);
  const shown = step === null ? undefined : TOUR_STEPS[step];
  return step !== null && shown ? <Step key={step} step={step} shown={shown} /> : null;
}

function Step({ step, shown }: { step: number; shown: TourStep }) {
  const front = useFront();
  const { tour } = useWords();
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  const close = () => void closeTour(front);
  const turn = (to: number) => front.store.setState({ tourStep: to });
  const isLast = step === TOUR_STEPS.length - 1;
  // The box has the focus, none of its buttons: an Enter from elsewhere presses nothing.
  useEffect(() => box.current?.focus(), []);
  useEndByScan(close);
  useFreeEscape(close);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={css.tour}
      aria-labelledby={heading}
      onKeyDown={hearEscape(close)}
      data-testid="tour"
      data-step={shown}
    >
      <div className={css.text}>
        <p className={css.title}>{tour.title}</p>
        <h2 id={heading}>{tour.step(step + 1, TOUR_STEPS.length, tour[shown].title)}</h2>
        <StepText shown={shown} />
      </div>
      <div className={css.hands}>
        {step > 0 && (
          <Button variant="default" onClick={() => turn(step - 1)}>
            {tour.back}
          </Button>
        )}
        <Button onClick={() => (isLast ? close() : turn(step + 1))}>{isLast ? tour.done : tour.next}</Button>
        {!isLast && (
          <Button variant="default" onClick={close}>
            {tour.skip}
          </Button>
        )}
        <p className={css.key}>{tour.skipKey("Esc")}</p>
      </div>
    </section>
  );
}

const SIGNS: readonly { tone: Tone; figure: Figure }[] = [
  { tone: "yes", figure: "tick" },
  { tone: "careful", figure: "hand" },
  { tone: "no", figure: "cross" },
];

function StepText({ shown }: { shown: TourStep }): ReactNode {
  const { tour, signs, start, checkIn, badges, guide } = useWords();
  switch (shown) {
    case "bring":
      return (
        <>
          <p>{tour.bring.text(start.title, start.dropPage, start.importRoster)}</p>
          <p>{tour.bring.trial(start.sample)}</p>
        </>
      );
    case "scan":
      return (
        <>
          <p>{tour.scan.text(checkIn.title)}</p>
          <ul className={css.signs}>
            {SIGNS.map(({ tone, figure }) => (
              <li key={tone} data-tone={tone}>
                <Shape tone={tone} figure={figure} />
                {signs[tone]}
              </li>
            ))}
          </ul>
          <p>{tour.scan.search("/")}</p>
        </>
      );
    case "trouble":
      return (
        <>
          <p>{tour.trouble.text(checkIn.undo, badges.line.fix)}</p>
          <p>{tour.trouble.guide(guide.print, start.title)}</p>
        </>
      );
  }
}

/** Whoever scans, or checks somebody in otherwise, has begun to work. */
function useEndByScan(end: () => void): void {
  const isAsking = useDesk((state) => state.asking > 0);
  const newest = useDesk((state) => state.entries[0]?.key ?? null);
  const first = useRef(newest);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what ends it is what was scanned
  useEffect(() => {
    if (isAsking || newest !== first.current) end();
  }, [isAsking, newest]);
}

/** Escape skips it also while nothing has the focus. */
function useFreeEscape(close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape" && !event.isComposing && event.target === document.body) latest.current();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
