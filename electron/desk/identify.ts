import type { Asked } from "../../shared/checkin/decide.ts";
import type { State } from "../../shared/facts/state.ts";
import { readCode, tolerantForms } from "../../shared/ticket/ticket.ts";
import type { Seals } from "./ports.ts";

/**
 * Whom a scanned text names. Every text is tried verbatim first (our own code, then codes the roster brought along);
 * only when none of them says anything are their tolerant forms tried in the same way.
 */
export function identify(state: State, seals: Seals, texts: readonly string[]): Asked {
  return (
    firstAnswer(state, seals, texts) ??
    firstAnswer(state, seals, texts.flatMap(tolerantForms)) ??
    (texts.some((text) => readCode(text).form === "misread") ? { by: "misread" } : { by: "people", people: [] })
  );
}

function firstAnswer(state: State, seals: Seals, texts: readonly string[]): Asked | null {
  for (const text of texts) {
    const read = readCode(text);
    if (read.form === "own") return { by: "own-code", code: read.code, sealHolds: seals.holds(read.code) };
    const people = state.peopleByCode.get(text);
    if (people) return { by: "people", people };
  }
  return null;
}
