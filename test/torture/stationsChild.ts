import { byHand } from "../../electron/desk/checkIn.ts";
import { addNote } from "../../electron/desk/editPerson.ts";
import { undoArrival } from "../../electron/desk/undo.ts";
import type { CheckInReply } from "../../shared/contract/shapes.ts";
import type { JoinCode } from "../../shared/stations/joinCode.ts";
import { EventId, PersonId } from "../../shared/words/ids.ts";
import { PICKED } from "../build/gates.ts";
import { added, anEvent, aPerson } from "../build/people.ts";
import { aSharedDesk, engineOf, joinBy, joinCodeOf, recordOf, until } from "../build/sharedDesks.ts";

/*
 * One of several desks of an event in a process of its own, to be killed: the program's own parts on a folder, without a window. It does what it is
 * told by name and answers; what it answered before a kill is in the pipe.
 */
export type ChildOrder = { folder: string; id: string; port: number; wrongBy: number };

/** `nth` tells questions apart. */
export type ChildQuestion = { nth: number; name: keyof ChildDeeds; input: unknown[] };
export type ChildAnswer = { nth: number; value: unknown } | { nth: number; fault: string };

export type ChildDeeds = ReturnType<typeof deedsOf>;

function deedsOf({ folder, ...order }: ChildOrder) {
  const here = aSharedDesk(folder, { ...order, warn: (text) => warned.push(text.slice(0, 200)) });
  const warned: string[] = [];
  return {
    /** An event with so many people, and its hub. */
    async host(event: string, people: number): Promise<JoinCode> {
      const made = anEvent({ id: EventId.parse(event), rules: { ...anEvent().rules, reEntry: true } });
      await here.venue.create(made, made.page);
      const bodies = Array.from({ length: people }, (_, n) => added(aPerson(n)));
      const recorded = await here.desk().turn(() => here.desk().record(bodies));
      const hosted = await here.sharing.host();
      if (!recorded.ok || hosted.what !== "done") throw new Error(`no hub: ${JSON.stringify(hosted)}`);
      await until(() => here.standing().state === "online" && here.standing().outbox === 0, 30_000);
      return joinCodeOf(here);
    },
    join: (code: JoinCode) => joinBy(here, code, code.port),
    open: () => here.comeBack(),
    async keepHere() {
      const kept = await here.sharing.keepHere();
      return kept.what === "done" ? "done" : JSON.stringify(kept);
    },
    isThree: async () => (await here.sharing.now()).keeping?.isThree ?? false,
    come: (person: string, direction: "in" | "out", nonce: string): Promise<CheckInReply> =>
      byHand(here.desk(), { ...PICKED, direction, personId: PersonId.parse(person), nonce }),
    async note(person: string, text: string, nonce: string) {
      return (await addNote(here.desk(), { personId: PersonId.parse(person), text, nonce })).what === "done";
    },
    /** Somebody's last passage that stands is taken back; whose and which, null: there was none. */
    async takeBack() {
      for (const { person, passages } of here.desk().state.people.values()) {
        const last = passages.findLast(({ undone }) => !undone);
        if (!last) continue;
        const undone = await undoArrival(here.desk(), { personId: person.id, arrival: last.fact, reason: "x" });
        return undone.what === "done" ? { personId: person.id, arrival: last.fact } : null;
      }
      return null;
    },
    standing: async () => here.standing(),
    state: async () => here.desk().state,
    warned: async () => warned.slice(-5),
    async record(port: number) {
      const engine = await engineOf(here, port);
      const { epoch, messages } = await recordOf(engine);
      await engine.close();
      return { epoch, messages };
    },
  };
}

const deeds = deedsOf(JSON.parse(process.argv[2] ?? "{}") as ChildOrder);

process.on("message", ({ nth, name, input }: ChildQuestion) => {
  const deed = deeds[name] as (...input: unknown[]) => Promise<unknown>;
  void deed(...input).then(
    (value) => process.send?.({ nth, value } satisfies ChildAnswer),
    (problem: unknown) => process.send?.({ nth, fault: String(problem) } satisfies ChildAnswer),
  );
});
process.on("disconnect", () => process.exit());
