/** The words for `key`, or `otherwise` (as a rule the key itself: a role nobody foresaw is shown as the roster spells it). */
export function knownOr<T>(table: Readonly<Record<string, T>>, key: string, otherwise: T): T {
  return Object.hasOwn(table, key) ? (table[key] ?? otherwise) : otherwise;
}
