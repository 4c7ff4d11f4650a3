import type { ColumnsLearned } from "../../shared/roster/rosterFile.ts";
import type { ColumnMemory } from "./ports.ts";

/** For imports after which nothing is remembered: the sample's. */
export const NO_MEMORY: ColumnMemory = { all: () => [], keep: async () => undefined };

/**
 * Columns that staff corrected are remembered under their headers; where staff went back to the program's guess, what was
 * remembered is forgotten.
 */
export async function rememberColumns(memory: ColumnMemory, { key, mapping, by }: ColumnsLearned): Promise<void> {
  if (key === null || by === "memory") return;
  const isKnown = memory.all().some(([known]) => known === key);
  if (by === "guess" && !isKnown) return;
  // A disk that does not take it loses a convenience: it holds until the program ends.
  await memory.keep(key, by === "staff" ? mapping : null).catch(() => undefined);
}
