import { useEffect, useRef, useState } from "react";
import type { SessionStatus } from "../../shared/contract/doorShapes.ts";
import type { DeskStatus } from "../../shared/contract/shapes.ts";
import type { FactId, SessionId } from "../../shared/words/ids.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import css from "./NoticeBars.module.css";
import { type Notice, NoticeLine } from "./NoticeLine.tsx";
import { sessionTitle } from "./sessionTexts.ts";
import { useCuts } from "./useCuts.ts";

/** A call rings so often until somebody answers it. Milliseconds. */
const RINGS_EVERY = 12_000;
/** So many lines leave the verdict its room. */
const MOST_LINES = 2;

/**
 * On every screen: words for all desks until somebody ends them, and kiosks that call until somebody goes there; at the
 * check-in also where nobody is let in for now. However many there are, they take two lines, the newest of each kind and the
 * most urgent first; a press shows all of them, in full.
 */
export function NoticeBars() {
  const words = useWords();
  const calls = useDesk((state) => state.status?.calls ?? NO_CALLS);
  const messages = useDesk((state) => state.status?.messages ?? NO_MESSAGES);
  const pauses = usePauses();
  const [isOpen, setOpen] = useState(false);
  const { isCut, watch } = useCuts();
  const kinds = kindsOf(calls, pauses, messages);
  const all = kinds.flat();
  const first = kinds.flatMap(([newest]) => newest ?? []).slice(0, MOST_LINES);
  const others = all.length - first.length;
  return (
    <>
      <Spoken notices={all} />
      <Ringing newest={calls.at(-1)?.fact ?? null} />
      {all.length > 0 && (
        <div className={css.notices} data-testid="notices" data-open={isOpen || undefined}>
          <ul className={css.list}>
            {(isOpen ? all : first).map((notice) => (
              <NoticeLine key={keyOf(notice)} notice={notice} watch={isOpen ? undefined : watch} />
            ))}
          </ul>
          {(others > 0 || isCut || isOpen) && (
            <button type="button" className={css.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? words.notices.less : others > 0 ? words.notices.more(others) : words.notices.whole}
            </button>
          )}
        </div>
      )}
    </>
  );
}

const NO_CALLS: DeskStatus["calls"] = [];
const NO_MESSAGES: DeskStatus["messages"] = [];

/** Paused sessions, at the check-in only; those this desk is at first, the door among them. */
function usePauses(): Extract<Notice, { what: "pause" }>[] {
  const words = useWords();
  const isAtDoor = useDesk((state) => state.screen === "checkIn");
  const status = useDesk((state) => state.status);
  const { sessions, session: here } = useGate();
  if (!isAtDoor || !status) return [];
  const isHere = (id: SessionId) => id === here?.id || id === sessions[0]?.id;
  const title = ({ id }: SessionStatus) => sessionTitle(words, status, id) ?? "";
  return sessions
    .flatMap((session) => {
      const { paused, id } = session;
      return paused ? { what: "pause" as const, session, paused, title: title(session), isHere: isHere(id) } : [];
    })
    .sort((a, b) => Number(b.isHere) - Number(a.isHere));
}

/** The most urgent kind first: whoever calls, what keeps guests of this desk out, words for all, and what is elsewhere. */
function kindsOf(
  calls: DeskStatus["calls"],
  pauses: Extract<Notice, { what: "pause" }>[],
  messages: DeskStatus["messages"],
): Notice[][] {
  return [
    calls.map((call) => ({ what: "call" as const, call })).reverse(),
    pauses.filter(({ isHere }) => isHere),
    messages.map((message) => ({ what: "message" as const, message })).reverse(),
    pauses.filter(({ isHere }) => !isHere),
  ];
}

function keyOf(notice: Notice): string {
  switch (notice.what) {
    case "call":
      return notice.call.fact;
    case "message":
      return notice.message.fact;
    case "pause":
      return `${notice.session.id} ${notice.paused.at}`;
  }
}

/** Each is read out once, when it comes; what is over is not, and what stands before it is not again. */
function Spoken({ notices }: { notices: Notice[] }) {
  const words = useWords();
  const heard = useRef(new Set<string>());
  const [said, setSaid] = useState("");
  useEffect(() => {
    const fresh = notices.filter((notice) => !heard.current.has(keyOf(notice)));
    if (fresh.length === 0) return;
    for (const notice of fresh) heard.current.add(keyOf(notice));
    const spoken = fresh.map((notice) => {
      if (notice.what === "call") return words.notices.call[notice.call.why](notice.call.by);
      if (notice.what === "message") return words.program.pair(words.notices.message, notice.message.text);
      return [words.pause.banner(notice.title), notice.paused.text].filter(Boolean).join(" · ");
    });
    setSaid(spoken.join(" "));
  }, [notices, words]);
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
