import { useEffect, useRef, useState } from "react";
import type { LineReply, TickReply } from "../../shared/contract/paperShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { tidyTime } from "../../shared/event/eventDetails.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { localMoment } from "../../shared/words/time.ts";
import { newNonce, volumeOf } from "../desk/checkIn.ts";
import { type ChosenSheet, type Typed, withTyped } from "../desk/paper.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";

/** The line of the paper that is being typed in; `person` null: an empty one. */
type Line = { number: number; person: PersonCard | null };

const NOBODY = { name: "", company: "" };

/**
 * One line of the paper after another: looked up by its number or by the code that was scanned from it, then recorded with the
 * time. `toNumber`: to the field of the number, for the next one.
 */
export function usePaperLine(entry: ChosenSheet, toNumber: () => void) {
  const front = useFront();
  const words = useWords();
  const { entry: say } = words.paper;
  const [typed, setTyped] = useState({ number: "", time: entry.time, ...NOBODY });
  const [line, setLine] = useState<Line | null>(null);
  const [said, setSaid] = useState<{ text: string; isBad: boolean } | null>(null);
  const tell = useTell();
  const again = (text: string, isBad: boolean) => {
    setSaid({ text, isBad });
    setLine(null);
    setTyped((before) => ({ ...before, ...NOBODY }));
    toNumber();
  };
  const find = (reply: LineReply) => {
    if (reply.what === "no-event") return front.store.setState({ complaint: reply });
    if (reply.what !== "person" && reply.what !== "blank") return again(tell.notFound(reply, typed.number), true);
    const { number } = reply;
    const person = reply.what === "person" ? reply.person : null;
    setTyped((before) => ({ ...before, ...NOBODY, number: String(number) }));
    const isKnown = person?.arrival && tell.dayOf(person.arrival.at) === entry.day;
    if (isKnown) return again(words.program.pair(person.name, tell.already(person)), true);
    setSaid(null);
    setLine({ number, person });
  };
  const look = async () => {
    const plain = typed.number.normalize("NFKC").trim();
    if (!/^\d{1,7}$/.test(plain) || Number(plain) < 1) return again(say.badNumber, true);
    find(await front.desk.paper.line({ sheet: entry.sheet, number: Number(plain) }));
  };
  const record = async () => {
    const at = tidyTime(typed.time);
    if (!line || at === null || !TIME.test(at)) return setSaid({ text: say.badTime, isBad: true });
    const asked = { sheet: entry.sheet, number: line.number, at: `${entry.day}T${at}`, nonce: newNonce() };
    const name = line.person?.name ?? typed.name.trim();
    if (name === "") return setSaid({ text: say.walkIn(line.number), isBad: true });
    const reply = line.person
      ? await front.desk.paper.tick(asked)
      : await front.desk.paper.walkIn({ ...asked, name, company: typed.company.trim() || null });
    const done = typedOf(reply, name, at);
    if (done) {
      front.store.setState(({ paperEntry }) => ({
        paperEntry: withTyped({ ...paperEntry, sheet: entry.sheet, day: entry.day, time: at }, done),
      }));
      setTyped({ ...NOBODY, number: "", time: at });
      again(say.recorded(name, at), false);
    } else if (reply.what === "future") setSaid({ text: say.future, isBad: true });
    else if (reply.what === "not-recorded" || reply.what === "no-event") front.store.setState({ complaint: reply });
    else again(tell.refused(reply, line.number, name), true);
  };
  const hear = async (texts: string[]) => {
    const reply = texts.length > 0 ? await front.desk.paper.line({ sheet: entry.sheet, texts }) : null;
    if (reply?.what !== "person") front.sound("careful", volumeOf(front.store));
    if (reply) find(reply);
    else again(say.scanAgain, true);
  };
  useScans(entry.sheet, hear);
  const type = (changes: Partial<typeof typed>) => {
    setTyped((before) => ({ ...before, ...changes }));
    if ("number" in changes) setLine(null);
  };
  const leave = () => {
    setLine(null);
    toNumber();
  };
  return { typed, line, said, type, look, record, leave };
}

/** While a sheet is typed in, scans name its lines: whose code stands on the paper is not at the door now. */
function useScans(sheet: string, hear: (texts: string[]) => Promise<void>): void {
  const { store } = useFront();
  const latest = useRef(hear);
  latest.current = hear;
  const scan = useDesk((state) => state.paperScan);
  useEffect(() => {
    store.setState({ paperScan: { sheet, texts: null } });
    return () => store.setState({ paperScan: null });
  }, [store, sheet]);
  useEffect(() => {
    if (scan?.texts) void latest.current(scan.texts);
  }, [scan]);
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

function typedOf(reply: TickReply, name: string, time: string): Typed | null {
  if (reply.what !== "outcome" || !reply.outcome.arrival || !reply.outcome.person) return null;
  return { personId: reply.outcome.person.id, arrival: reply.outcome.arrival, name, time, isUndone: false };
}

type NotFound = Exclude<LineReply, { what: "person" | "blank" | "no-event" }>;

/** Why nothing was found or recorded. */
function useTell() {
  const words = useWords();
  const { entry: say } = words.paper;
  const { pair } = words.program;
  const timezone = useDesk((state) => state.status?.event?.timezone ?? "UTC");
  const already = ({ arrival }: PersonCard): string => {
    if (!arrival) return "";
    const when = whenOf(words.language, arrival.at, timezone, new Date().toISOString());
    return say.already(when, arrival.station, words.way[arrival.way]);
  };
  const notFound = (reply: NotFound, number: string): string => {
    switch (reply.what) {
      case "no-such-number":
        return say.noSuchNumber(number);
      case "not-on-sheet":
        return pair(reply.person.name, say.notOnSheet);
      case "unknown-code":
        return words.reason[reply.reason];
      case "gone":
        return say.gone;
      case "no-such-sheet":
        return say.noSuchSheet;
    }
  };
  const refused = (reply: TickReply, number: number, name: string): string => {
    if (reply.what === "taken") return say.taken(number, reply.person.name);
    if (reply.what !== "outcome") return say.noSuchNumber(String(number));
    const { person, verdict } = reply.outcome;
    if (verdict.kind === "already-in" && person) return pair(name, already(person));
    return pair(name, say.refused(words.reason[verdict.reason]));
  };
  const dayOf = (at: string): string => localMoment(Date.parse(at), timezone).slice(0, 10);
  return { already, notFound, refused, dayOf };
}
