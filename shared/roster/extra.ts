/** Texts of a roster's own columns, by header. */
export type Extra = Readonly<Record<string, string>>;

/**
 * What is stated under a header, undefined where nothing is. Headers are what somebody wrote: `constructor` is one like
 * any other, and no property that every object has.
 */
export const extraValue = (extra: Extra, header: string): string | undefined =>
  Object.hasOwn(extra, header) ? extra[header] : undefined;
