import type { ReactNode } from "react";
import type { SessionStatus } from "../../shared/contract/doorShapes.ts";
import type { DeskStatus } from "../../shared/contract/shapes.ts";
import { clockOf } from "../../shared/i18n/when.ts";
import { answerCall, endMessage, pauseSession } from "../desk/sessions.ts";
import { useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { Icon } from "./Icon.tsx";
import css from "./NoticeBars.module.css";
import { useOnce } from "./press.ts";

/** What stands above every screen until somebody has seen to it. `isHere`: guests of this desk are kept out by the pause. */
export type Notice =
  | { what: "call"; call: DeskStatus["calls"][number] }
  | {
      what: "pause";
      session: SessionStatus;
      paused: NonNullable<SessionStatus["paused"]>;
      title: string;
      isHere: boolean;
    }
  | { what: "message"; message: DeskStatus["messages"][number] };

/** Follows whether the text in this part is cut off; none: it is shown in full. */
type Watch = ((part: HTMLElement | null) => (() => void) | undefined) | undefined;

/** One line: what it is about, from whom and since when, and the button that ends it. */
export function NoticeLine({ notice, watch }: { notice: Notice; watch: Watch }) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const clock = (at: string) => clockOf(words.language, at, timezone);
  switch (notice.what) {
    case "call": {
      const { fact, why, by, at } = notice.call;
      const hand = {
        text: words.notices.answer,
        label: words.notices.answerOf(by),
        press: () => answerCall(front, fact),
      };
      return (
        <Line kind="call" look="careful" icon={<Icon name="bell" />} watch={watch} hand={hand}>
          <strong>{words.notices.call[why](by)}</strong> <span className={css.by}>{clock(at)}</span>
        </Line>
      );
    }
    case "pause": {
      const { session, title, isHere } = notice;
      const { text, by, at } = notice.paused;
      const again = () => pauseSession(front, { session: session.id, isPaused: false, text: "" });
      const hand = { text: words.pause.resume, label: words.pause.resumeOf(title), press: again };
      return (
        <Line kind="paused" look={isHere ? "careful" : "calm"} icon={<Icon name="pause" />} watch={watch} hand={hand}>
          <strong>{words.pause.banner(title)}</strong>{" "}
          <span>{[text, words.pause.by(by, clock(at))].filter(Boolean).join(" · ")}</span>
        </Line>
      );
    }
    case "message": {
      const { fact, at, by, text } = notice.message;
      const hand = { text: words.notices.end, label: words.notices.endOf(text), press: () => endMessage(front, fact) };
      return (
        <Line kind="message" look="message" icon={<Icon name="message" />} watch={watch} hand={hand}>
          <strong>{text}</strong> <span className={css.by}>{words.notices.by(by, clock(at))}</span>
        </Line>
      );
    }
  }
}

type LineProps = {
  kind: "call" | "paused" | "message";
  look: "careful" | "calm" | "message";
  icon: ReactNode;
  children: ReactNode;
  watch: Watch;
  hand: { text: string; label: string; press: () => Promise<unknown> };
};

function Line({ kind, look, icon, children, watch, hand }: LineProps) {
  const once = useOnce();
  return (
    <li className={css.line} data-look={look} data-testid={kind}>
      {icon}
      <p ref={watch} data-short={watch && true}>
        {children}
      </p>
      <button type="button" aria-label={hand.label} onClick={() => once(hand.press)}>
        {hand.text}
      </button>
    </li>
  );
}
