/**
 * How well one typed word fits one person, best first. Where it was found counts more than how much of it was typed:
 * names before numbers before companies before everything else.
 */
export const RANK = {
  /** The whole name or 花名, in hanzi, spelled out in pinyin, or every word of it. */
  whole: 0,
  /** The name begins with it: 王 of 王小明, `wang`, the first word of a Latin name. */
  start: 1,
  /** The whole name by initials or half spelled: `jd`, `jiad`. */
  wholeShort: 2,
  startShort: 3,
  /** The rest of the name: a given name, a later word of a Latin name. */
  end: 4,
  inside: 5,
  insideShort: 6,
  /** Letters inside a word of the name. */
  insideWord: 7,
  /** The phone's last digits, an order number, a code. */
  number: 8,
  emailStart: 9,
  companyStart: 10,
  companyInside: 11,
  /** One or two letters off a word of the name, then off its beginning. */
  typo: 12,
  typoStart: 13,
  companyTypo: 14,
  /** Job, ticket type, extra columns, notes; the inside of e-mail, phone and codes. */
  rest: 15,
} as const;

export type Rank = (typeof RANK)[keyof typeof RANK];

/** A rank with the finer question whether the reading or form is the usual one; less is better. */
export type Fit = number;

/** `unusual`: by another reading than the surname's or the commonest, or by another form of the hanzi. */
export const fitOf = (rank: Rank, unusual = false): Fit => rank * 2 + (unusual ? 1 : 0);

/** No fit at all. */
export const NO_FIT: Fit = 255;

/**
 * The search goes on to the next stage while too few people are found: the name's start, the name, numbers and company,
 * typos; the last one, everything else, only while nobody is.
 */
export const STAGES = [0, 1, 2, 3, 4] as const;
export type Stage = (typeof STAGES)[number];
export const TYPO_STAGE: Stage = 3;
/** All but typos, in which nothing is taken for what it is not. */
export const EXACT_STAGES = [0, 1, 2, 4] as const satisfies readonly Stage[];
export const LAST_STAGE: Stage = 4;

export function stageOf(fit: Fit): Stage {
  const rank = fit >> 1;
  if (rank <= RANK.startShort) return 0;
  if (rank <= RANK.insideWord) return 1;
  if (rank <= RANK.companyInside) return 2;
  return rank <= RANK.companyTypo ? 3 : LAST_STAGE;
}

/** The fit of pinyin or hanzi at a name's start (`head`) or further in. `whole`: nothing of the name is left; `full`: all spelled. */
export function fitOfSpelling(head: boolean, whole: boolean, full: boolean, unusual: boolean): Fit {
  if (head) return fitOf(whole ? (full ? RANK.whole : RANK.wholeShort) : full ? RANK.start : RANK.startShort, unusual);
  return fitOf(full ? (whole ? RANK.end : RANK.inside) : RANK.insideShort, unusual);
}
