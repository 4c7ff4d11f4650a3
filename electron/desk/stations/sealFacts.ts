import type { Fact } from "../../../shared/facts/fact.ts";
import { inSlices } from "../slices.ts";
import type { ActSeal } from "./linkParts.ts";

/** Signs an act that is about to be written down: over all its lines, in the last. The lines as they will be written. */
export async function sealFacts(seal: ActSeal, facts: readonly Fact[]): Promise<string[]> {
  const last = facts.at(-1);
  const sealed = seal.begin();
  const lines: string[] = [];
  await inSlices(facts, (fact) => {
    const line = JSON.stringify(fact);
    lines.push(line);
    sealed.add(line);
  });
  if (!last) return lines;
  last.sig = sealed.sign();
  lines[lines.length - 1] = JSON.stringify(last);
  return lines;
}
