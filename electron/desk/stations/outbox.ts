import type { Fact } from "../../../shared/facts/fact.ts";
import { type Act, actOf, idIn, type NotedAct } from "../../../shared/stations/acts.ts";
import type { FactId, StationId } from "../../../shared/words/ids.ts";
import type { ActSeal } from "./linkParts.ts";
import { sealFacts } from "./sealFacts.ts";

/** What this desk has recorded and no other is known to have: its own acts without a place, oldest first. */
export class Outbox {
  #acts: NotedAct[] = [];
  /** The facts of these, by their ids. */
  readonly #facts = new Set<FactId>();
  /** Whom its acts shut out, by the act. */
  readonly #shuttingOut = new Map<FactId, StationId[]>();
  /** Acts that are being written down, with their lines. */
  readonly #written = new Map<FactId, string[]>();
  #lastNumber: number;

  /** `lastNumber`: of the fact that this station recorded last. */
  constructor(lastNumber: number) {
    this.#lastNumber = lastNumber;
  }

  get acts(): readonly NotedAct[] {
    return this.#acts;
  }

  /** Stations that are shut out by something in here. */
  get shuttingOut(): ReadonlySet<StationId> {
    const who = [...this.#shuttingOut.values()].flat();
    return new Set(who);
  }

  /** How many facts that are. */
  get size(): number {
    return this.#acts.reduce((sum, { act }) => sum + act.lines.length, 0);
  }

  has(fact: FactId): boolean {
    return this.#facts.has(fact);
  }

  /** Whether another act than this one has one of its numbers. */
  hasNumberOf({ id, from, to }: Act): boolean {
    return this.#acts.some(({ act }) => act.id !== id && act.from <= to && from <= act.to);
  }

  /** Signs an act that is about to be written down. */
  async sign(seal: ActSeal, facts: readonly Fact[]): Promise<void> {
    const [first] = facts;
    if (!first) return;
    this.#written.set(first.id, []);
    this.#written.set(first.id, await sealFacts(seal, facts));
  }

  /** Whether an act is signed and not put in yet: it may be in the journal already. */
  isBeingWritten(id: FactId): boolean {
    return this.#written.has(id);
  }

  /** An act that was just written down; null: there is nothing in it. */
  put(facts: readonly Fact[]): NotedAct | null {
    const [first] = facts;
    const act = first && actOf(facts, this.#written.get(first.id) ?? facts.map((fact) => JSON.stringify(fact)));
    if (!act) return null;
    this.#written.delete(act.id);
    const noted = { act, note: { prev: this.#lastNumber, lost: null } };
    this.#lastNumber = act.to;
    this.#acts.push(noted);
    this.#expect(act);
    return noted;
  }

  /** What an earlier run left, before what was recorded since. */
  takeUp(acts: readonly NotedAct[]): void {
    this.#acts.unshift(...acts.filter(({ act }) => !this.#acts.some((one) => one.act.id === act.id)));
    for (const { act } of acts) this.#expect(act);
  }

  /** An act has its place → the ids of its facts; null: it was not in here. */
  take(id: FactId): FactId[] | null {
    const at = this.#acts.findIndex(({ act }) => act.id === id);
    const [taken] = at < 0 ? [] : this.#acts.splice(at, 1);
    const ids = taken?.act.lines.map(idIn) ?? null;
    for (const one of ids ?? []) this.#facts.delete(one);
    this.#shuttingOut.delete(id);
    return ids;
  }

  /** Numbers go on behind a fact of this station that its journal did not have. */
  wroteBefore(to: number): void {
    this.#lastNumber = Math.max(this.#lastNumber, to);
  }

  #expect({ id, lines }: Act): void {
    for (const line of lines) {
      this.#facts.add(idIn(line));
      if (!line.includes('"station-revoked"')) continue;
      const { kind, who } = JSON.parse(line) as { kind: string; who: StationId };
      if (kind === "station-revoked") this.#shuttingOut.set(id, [...(this.#shuttingOut.get(id) ?? []), who]);
    }
  }
}
