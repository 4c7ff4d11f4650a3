import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Chance, dice } from "../build/dice.ts";
import { faultyDisk } from "./faultyDisk.ts";
import { memoryFolder } from "./folders.ts";
import { buildLockChild, Contender, type LockAnswer } from "./lockContender.ts";
import { MOST_FAILURES, type Torture } from "./torture.ts";

/** Programs that want one folder in the same moment. */
const CONTENDERS = 4;
/** Until they begin, ms: long enough for the order to reach them all. */
const NOTICE = 4;
/** Nobody runs under this number. */
const NO_PROCESS = 999_999_999;
/** A contender that is killed over it is killed so many ms after it began, at most. */
const LONGEST_TAKING = 4;

/** What lies in the folder when they come; how often each is tried, of 100. */
const KINDS = [
  { kind: "stale", share: 45, free: true },
  { kind: "none", share: 15, free: true },
  { kind: "left by one that was killed", share: 15, free: true },
  { kind: "stale, and one is killed over it", share: 15, free: true },
  { kind: "of another machine", share: 4, free: false },
  { kind: "of one that runs", share: 3, free: false },
  { kind: "copied with a folder that is in use", share: 2, free: false },
  { kind: "half-written", share: 1, free: true },
] as const;
type Kind = (typeof KINDS)[number];

type Done = { rounds: number; confirmed: number; failures: string[]; notes: Record<string, number> };

/**
 * Several programs want one event's folder in the same moment: none, or a stale lock, or a living one is there; one of
 * them may be killed over it. Never two have it; one has it where nobody had it before; nobody takes what another machine,
 * or a program that runs, has. On a file system with links and on one without (a stick's).
 */
export const twoPrograms: Torture = async ({ rounds, seed, say }) => {
  const program = await buildLockChild();
  const done: Done = { rounds: 0, confirmed: 0, failures: [], notes: {} };
  const shim = faultyDisk();
  const places = shim ? ["with links", "without links"] : ["with links"];
  if (!shim) say("two-programs: without a C compiler (cc) there is no file system without links");
  for (const [at, place] of places.entries()) {
    const base = memoryFolder("two");
    const ring = new Ring(program, base, shim !== null && place === "without links" ? withoutLinks(shim, base) : {});
    const chance = dice(seed + at);
    const end = Math.round((rounds * (at + 1)) / places.length);
    for (; done.rounds < end && done.failures.length < MOST_FAILURES; done.rounds++) {
      const kind = kindBy(chance);
      const wrong = await ring.round(kind, chance);
      done.confirmed++;
      done.notes[kind.kind] = (done.notes[kind.kind] ?? 0) + 1;
      if (wrong) done.failures.push(`${wrong}; a lock ${kind.kind}, ${place} (round ${done.rounds})`);
      if (done.rounds % 200 === 199) say(`two-programs: ${done.rounds + 1} rounds, ${done.failures.length} wrong`);
    }
    await ring.end();
  }
  return done;
};

const withoutLinks = (shim: string, folder: string) => ({
  ...{ LD_PRELOAD: shim, FAULT_FOLDER: folder, FAULT_CALL: "link", FAULT_AT: "1", FAULT_STAYS: "1" },
  FAULT_ERROR: "EPERM",
});

function kindBy(chance: Chance): Kind {
  let left = chance() * 100;
  for (const kind of KINDS) {
    left -= kind.share;
    if (left < 0) return kind;
  }
  return KINDS[0];
}

/** Programs that contend for one folder, round after round; who was killed is replaced. */
class Ring {
  readonly #start: () => Contender;
  readonly #base: string;
  #contenders: Contender[];
  #rounds = 0;

  constructor(program: string, base: string, env: Record<string, string>) {
    this.#base = base;
    this.#start = () => new Contender(program, env);
    this.#contenders = Array.from({ length: CONTENDERS }, this.#start);
  }

  /** What went wrong; null: nothing. */
  async round(kind: Kind, chance: Chance): Promise<string | null> {
    const folder = join(this.#base, `event-${++this.#rounds}`);
    mkdirSync(folder);
    const before = await this.#prepare(folder, kind);
    const wanted = kind.kind.startsWith("copied") ? `${folder}-copy` : folder;
    if (wanted !== folder) cpSync(folder, wanted, { recursive: true });
    const others = this.#contenders.filter((one) => one !== before);
    const victim = kind.kind.endsWith("killed over it") ? others[0] : undefined;
    const answers = await this.#contend(wanted, others, victim && { victim, after: chance() * LONGEST_TAKING });
    if (victim) await this.#replace(victim);
    const wrong = await this.#wrongIn(answers, { kind, wanted, isOneKilled: victim !== undefined });
    for (const one of this.#contenders) await one.asked({ release: true });
    for (const used of [folder, wanted]) rmSync(used, { recursive: true, force: true });
    return wrong;
  }

  async end(): Promise<void> {
    for (const one of this.#contenders) await one.kill();
  }

  /** Lays what is to be found; the contender that has the folder already. */
  async #prepare(folder: string, { kind }: Kind): Promise<Contender | null> {
    const lay = (text: string) => writeFileSync(join(folder, "in-use.json"), text);
    const holder = { pid: NO_PROCESS, host: hostname(), since: new Date().toISOString() };
    if (kind.startsWith("stale")) lay(JSON.stringify(holder));
    if (kind === "of another machine") lay(JSON.stringify({ ...holder, host: "another-laptop" }));
    if (kind === "half-written") lay('{"pid":12');
    if (!/^(left|of one|copied)/.test(kind)) return null;
    const [first] = this.#contenders;
    if (!first) return null;
    await first.asked({ at: 0, folder });
    if (kind.startsWith("left")) await this.#replace(first);
    return kind.startsWith("left") ? null : first;
  }

  async #contend(folder: string, those: Contender[], kill?: { victim: Contender; after: number }) {
    const at = Date.now() + NOTICE;
    const asked = those.map((one) => one.asked({ at, folder }));
    if (kill) {
      await sleep(at - Date.now() + kill.after);
      kill.victim.process.kill("SIGKILL");
    }
    return Promise.all(asked);
  }

  async #wrongIn(answers: LockAnswer[], round: { kind: Kind; wanted: string; isOneKilled: boolean }) {
    const living = answers.slice(round.isOneKilled ? 1 : 0);
    const winners = living.filter(({ what }) => what === "has").length;
    const odd = answers.find(({ what }) => !["has", "in-use", "gone"].includes(what));
    if (odd) return `one was answered ${odd.what}`;
    if (!round.kind.free) return winners === 0 ? null : `${winners} took what was not theirs`;
    if (winners > 1) return `${winners} have the folder`;
    if (winners === 1) return null;
    if (!round.isOneKilled) return "nobody has the folder";
    // The one that was killed had it, or was about to: the next who comes gets it.
    const [next, ...others] = this.#contenders;
    if (!next) return null;
    const [first] = await this.#contend(round.wanted, [next]);
    const second = await this.#contend(round.wanted, others);
    if (first?.what !== "has") return `after one was killed the next was answered ${first?.what}`;
    return second.some(({ what }) => what === "has") ? "after one was killed two have the folder" : null;
  }

  async #replace(gone: Contender): Promise<void> {
    if (gone.process.exitCode === null && gone.process.signalCode === null) await gone.kill();
    this.#contenders = this.#contenders.map((one) => (one === gone ? this.#start() : one));
  }
}
