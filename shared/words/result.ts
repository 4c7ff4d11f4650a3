/**
 * Planned outcomes as data. What can go wrong in normal work (a file that is no table, a printer that is gone) is a
 * value with a `code` the screens have a sentence for; what must not happen is thrown and reaches the top with a log line.
 */
export type Result<T, F> = { ok: true; value: T } | { ok: false; fault: F };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const fault = <F>(reason: F): { ok: false; fault: F } => ({ ok: false, fault: reason });
