import { useEffect, useRef, useState } from "react";
import type { DeskStatus } from "../../shared/contract/shapes.ts";
import { clockOf } from "../../shared/i18n/when.ts";
import type { FactId } from "../../shared/words/ids.ts";
import { answerCall } from "../desk/sessions.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { Icon } from "./Icon.tsx";
import { MessageBars } from "./MessageBars.tsx";
import css from "./NoticeBars.module.css";
import { useOnce } from "./press.ts";

/** A call rings so often until somebody answers it. Milliseconds. */
const RINGS_EVERY = 12_000;

/** On every screen: words for all desks until somebody ends them, and kiosks that call until somebody goes there. */
export function NoticeBars() {
  const calls = useDesk((state) => state.status?.calls ?? NONE);
  const messages = useDesk((state) => state.status?.messages ?? NO_MESSAGES);
  return (
    <>
      <Spoken calls={calls} messages={messages} />
      <Ringing newest={calls.at(-1)?.fact ?? null} />
      {calls.map((call) => (
        <CallBar key={call.fact} call={call} />
      ))}
      <MessageBars messages={messages} />
    </>
  );
}

type Call = DeskStatus["calls"][number];
type Message = DeskStatus["messages"][number];

const NONE: Call[] = [];
const NO_MESSAGES: Message[] = [];

function CallBar({ call }: { call: Call }) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const once = useOnce();
  return (
    <div className={css.bar} data-look="careful" data-testid="call">
      <Icon name="bell" />
      <p>
        <strong>{words.notices.call[call.why](call.by)}</strong>{" "}
        <span className={css.by}>{clockOf(words.language, call.at, timezone)}</span>
      </p>
      <button
        type="button"
        aria-label={words.notices.answerOf(call.by)}
        onClick={() => once(() => answerCall(front, call.fact))}
      >
        {words.notices.answer}
      </button>
    </div>
  );
}

/** Each is read out once, when it comes; what is over is not, and what stands before it is not again. */
function Spoken({ calls, messages }: { calls: Call[]; messages: Message[] }) {
  const words = useWords();
  const heard = useRef(new Set<FactId>());
  const [said, setSaid] = useState("");
  useEffect(() => {
    const fresh = [
      ...messages.map(({ fact, text }) => ({ fact, text: words.program.pair(words.notices.message, text) })),
      ...calls.map(({ fact, why, by }) => ({ fact, text: words.notices.call[why](by) })),
    ].filter(({ fact }) => !heard.current.has(fact));
    if (fresh.length === 0) return;
    for (const { fact } of fresh) heard.current.add(fact);
    setSaid(fresh.map(({ text }) => text).join(" "));
  }, [calls, messages, words]);
  return (
    <p className={css.hidden} role="status" data-testid="notices-spoken">
      {said}
    </p>
  );
}

/** At once for each call, and again until none is left. */
function Ringing({ newest }: { newest: FactId | null }) {
  const { sound, store } = useFront();
  useEffect(() => {
    if (newest === null) return;
    const ring = () => sound("call", store.getState().settings?.volume ?? 1);
    ring();
    const timer = setInterval(ring, RINGS_EVERY);
    return () => clearInterval(timer);
  }, [newest, sound, store]);
  return null;
}
