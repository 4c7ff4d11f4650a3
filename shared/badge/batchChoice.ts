/** By what badges follow each other; the name decides where that is the same, then the place on the roster. */
export const BADGE_ORDERS = ["name", "company", "role", "roster"] as const;
export type BadgeOrder = (typeof BADGE_ORDERS)[number];

/** What a page that only says what comes next stands before; `box`: every box of badges that are sorted into boxes. */
export const SEPARATORS = ["none", "letter", "role", "box"] as const;
export type Separators = (typeof SEPARATORS)[number];

export type BadgeSorting = { order: BadgeOrder; separators: Separators };

/** Under which names without a Latin letter or a pinyin are sorted. */
export const NO_LETTER = "#";
export const LETTERS: readonly string[] = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ", NO_LETTER];

/** As many badges as a box takes when nobody said otherwise: a hand's breadth of cards. */
export const USUAL_BOX = 100;
export const LARGEST_BOX = 1_000;

/** Spare badges for guests who come unforeseen: more at once is a slip of the hand. */
export const MOST_BLANKS = 500;
