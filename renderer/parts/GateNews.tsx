import { useRef } from "react";
import type { SessionId } from "../../shared/words/ids.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import css from "./GateBar.module.css";
import { Icon } from "./Icon.tsx";
import { sessionTitle } from "./sessionTexts.ts";

/**
 * What became of the gate by itself: read out politely, and in sight until somebody closes it. `isBelow`: the bar below
 * shows it in its own line.
 */
export function GateNews({ isBelow }: { isBelow: boolean }) {
  const { shown, spoken } = useNewsTexts();
  const turned = useTurnedText();
  const choose = useChooseText();
  return (
    <>
      <p className={css.hidden} role="status" data-testid="gate-spoken">
        {[spoken, choose, turned].filter(Boolean).join(" ")}
      </p>
      {shown && !isBelow && (
        <div className={css.news} data-testid="gate-news">
          <Icon name="clock" />
          <p>{shown}</p>
          <CloseNews />
        </div>
      )}
    </>
  );
}

export function CloseNews() {
  const { store } = useFront();
  const words = useWords();
  return (
    <button type="button" className={css.close} onClick={() => store.setState({ gateNews: null })}>
      {words.program.close}
    </button>
  );
}

/** The new session stands right below what is shown; who cannot see that hears it. What is left counting out says so there. */
export function useNewsTexts(): { shown: string; spoken: string } {
  const { gate } = useWords();
  const title = useTitles();
  const news = useDesk((state) => state.gateNews);
  switch (news?.what) {
    case undefined:
      return { shown: "", spoken: "" };
    case "still-out":
      return { shown: "", spoken: gate.stillOut };
    case "gone":
      return { shown: gate.gone, spoken: gate.gone };
    case "moved": {
      const [from, to] = [title(news.from), title(news.to)];
      if (from === "") return { shown: gate.movedShort, spoken: gate.moved(to) };
      return { shown: gate.movedShortFrom(from), spoken: gate.movedFrom(from, to) };
    }
  }
}

function useChooseText(): string {
  const words = useWords();
  const title = useTitles();
  const { mustChoose, sessions } = useGate();
  return mustChoose ? words.gate.chooseHint(title(sessions[0]?.id ?? null)) : "";
}

/** In or out in words, once it is not as usual: a key that turns the gate says so too. */
function useTurnedText(): string {
  const { gate } = useWords();
  const { direction } = useGate();
  const wasOut = useRef(false);
  if (direction === "out") wasOut.current = true;
  if (direction === "out") return `${gate.outBand}. ${gate.outBandHint}`;
  return wasOut.current ? gate.in : "";
}

function useTitles(): (id: SessionId | null) => string {
  const words = useWords();
  const status = useDesk((state) => state.status);
  return (id) => (id && status && sessionTitle(words, status, id)) || "";
}
