import { useState } from "react";
import type { DeskStatus } from "../../shared/contract/shapes.ts";
import { clockOf } from "../../shared/i18n/when.ts";
import { endMessage } from "../desk/sessions.ts";
import { useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { Icon } from "./Icon.tsx";
import css from "./NoticeBars.module.css";
import { useOnce } from "./press.ts";
import { useCut } from "./useCut.ts";

type Message = DeskStatus["messages"][number];

/**
 * The words for all desks in the room of one bar, so that the verdict keeps its own: the newest, shortened, and on a press
 * all of them in full. `messages`: the oldest first.
 */
export function MessageBars({ messages }: { messages: Message[] }) {
  const { notices } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { isCut, watch } = useCut();
  const newest = messages.at(-1);
  if (!newest) return null;
  const others = messages.length - 1;
  const hasMore = others > 0 || isCut || isOpen;
  return (
    <div className={css.bar} data-look="message" data-testid="messages">
      <ul className={css.list}>
        {(isOpen ? messages.toReversed() : [newest]).map((message) => (
          <MessageLine
            key={message.fact}
            message={message}
            short={isOpen ? undefined : others > 0 ? "one" : "two"}
            watch={watch}
          />
        ))}
      </ul>
      {hasMore && (
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? notices.less : others > 0 ? notices.more(others) : notices.whole}
        </button>
      )}
    </div>
  );
}

type LineProps = { message: Message; short: "one" | "two" | undefined; watch: (part: HTMLElement | null) => void };

function MessageLine({ message: { fact, at, by, text }, short, watch }: LineProps) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const once = useOnce();
  return (
    <li data-testid="message">
      <Icon name="message" />
      <p ref={short && watch} data-short={short}>
        <strong>{text}</strong>{" "}
        <span className={css.by}>{words.notices.by(by, clockOf(words.language, at, timezone))}</span>
      </p>
      <button type="button" aria-label={words.notices.endOf(text)} onClick={() => once(() => endMessage(front, fact))}>
        {words.notices.end}
      </button>
    </li>
  );
}
