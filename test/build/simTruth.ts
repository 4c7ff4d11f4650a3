import { createHash } from "node:crypto";
import { atPlace } from "../../electron/store/commonOrder.ts";
import type { Fact } from "../../shared/facts/fact.ts";
import { applyAny } from "../../shared/facts/fold.ts";
import { emptyState, type State } from "../../shared/facts/state.ts";
import { isKnownFact, upcast } from "../../shared/facts/upcast.ts";
import type { VerifySignature } from "../../shared/stations/engine.ts";
import { CommonOrder, type PlacedAct } from "../../shared/stations/order.ts";
import type { FactId } from "../../shared/words/ids.ts";
import type { SimRecord } from "./simEngine.ts";

/** What a record makes: the state, which facts are in it, and numbers of stations that stand for two facts in it. */
export type Truth = { state: State; facts: ReadonlySet<FactId>; twice: string[] };

/**
 * What a record makes, read from its beginning by somebody who has nothing. Which acts may be taken is decided here by rules of its own, in the
 * words of the docs: signed by their station, or from before it had a key; nothing of a station behind its shutting-out but what had its place before.
 */
export function truthOf(record: Pick<SimRecord, "epoch" | "messages">, verify: VerifySignature): Truth {
  const order = new CommonOrder(record.epoch);
  const state = emptyState();
  const rules = new Rules(verify);
  const facts = new Set<FactId>();
  const numbers = new Map<string, FactId>();
  const twice: string[] = [];
  for (const { seq, data } of record.messages)
    for (const { act, place, note } of order.take(seq, Buffer.from(data).toString("utf8"))) {
      if (!rules.take(act, note.lost !== null)) continue;
      for (const line of act.lines) {
        const fact = upcast(JSON.parse(line));
        if (!fact) continue;
        const number = `${fact.station} ${fact.seq}`;
        const before = numbers.get(number);
        if (before !== undefined && before !== fact.id) twice.push(`${number} is ${before} and ${fact.id}`);
        numbers.set(number, fact.id);
        if (applyAny(state, atPlace(fact, record.epoch, { place, lost: note.lost }))) facts.add(fact.id);
      }
    }
  return { state, facts, twice };
}

/** Whose acts count. */
class Rules {
  readonly #verify: VerifySignature;
  readonly #stations = new Map<string, { key: string; unsigned: number; isOut: boolean }>();
  readonly #keyless = new Map<string, number>();
  /** Shut out before it was told that they joined. */
  readonly #barred = new Set<string>();

  constructor(verify: VerifySignature) {
    this.#verify = verify;
  }

  /** `wasPlaced`: it had its place in an order before, as its carrier says. */
  take({ station, to, lines }: PlacedAct["act"], wasPlaced: boolean): boolean {
    const facts = lines.map((line) => JSON.parse(line) as Fact);
    const isOut = this.#stations.get(station)?.isOut ?? this.#barred.has(station);
    if (isOut && !wasPlaced) return false;
    if (!this.#mayCount(station, to, { facts, lines })) return false;
    for (const fact of facts) this.#note(fact);
    return true;
  }

  #mayCount(station: string, to: number, { facts, lines }: { facts: Fact[]; lines: string[] }): boolean {
    const known = this.#stations.get(station);
    if (this.#stations.size === 0) {
      const founding = facts.find((fact) => fact.kind === "station-joined" && fact.who === station);
      if (founding?.kind !== "station-joined") return true;
      return to <= founding.unsigned || this.#isSigned(founding.key, lines);
    }
    if (to <= (known ? known.unsigned : (this.#keyless.get(station) ?? 0))) return true;
    return known !== undefined && this.#isSigned(known.key, lines);
  }

  #isSigned(key: string, lines: string[]): boolean {
    const { sig, ...last } = JSON.parse(lines.at(-1) ?? "{}") as { sig?: string };
    const text = [...lines.slice(0, -1), JSON.stringify(last)].map((line) => `${line}\n`).join("");
    return sig !== undefined && this.#verify(key, createHash("sha256").update(text).digest(), sig);
  }

  #note(fact: Fact): void {
    if (!isKnownFact(fact)) return;
    if (fact.kind === "station-revoked") {
      const station = this.#stations.get(fact.who);
      if (station) station.isOut = true;
      else this.#barred.add(fact.who);
    }
    if (fact.kind !== "station-joined" || this.#stations.has(fact.who)) return;
    const isOut = this.#barred.has(fact.who);
    this.#stations.set(fact.who, { key: fact.key, unsigned: fact.unsigned, isOut });
    for (const [station, number] of Object.entries(fact.keyless ?? {})) this.#keyless.set(station, number);
  }
}
