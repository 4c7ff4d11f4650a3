/** The printed sign-in sheet: paper and its size as it is held upright, mm. */
export const SHEET_PAPERS = ["a4", "letter"] as const;
export type SheetPaper = (typeof SHEET_PAPERS)[number];

export const PAPER_SIZES: Record<SheetPaper, { width: number; height: number }> = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
};

/** How people follow each other on it, and what stands before each group. */
export const SHEET_ORDERS = ["name", "company", "roster"] as const;
export const SHEET_GROUPS = ["none", "letter", "role"] as const;

/** Empty lines at its end, for guests who are on no list. */
export const MOST_BLANK_LINES = 500;

/** `session`: null = the door. `hasCodes`: with everybody's ticket as a code to scan from the paper. */
export type SheetChoice = {
  paper: SheetPaper;
  isLandscape: boolean;
  order: (typeof SHEET_ORDERS)[number];
  group: (typeof SHEET_GROUPS)[number];
  hasCodes: boolean;
  blanks: number;
};

export const USUAL_SHEET: SheetChoice = {
  ...{ paper: "a4", isLandscape: false, order: "name", group: "letter", hasCodes: true, blanks: 20 },
};

/** The first number of the empty lines: a round one behind those of so many people, so that none is taken for a person's. */
export const firstBlank = (people: number): number => (Math.floor(people / 1_000) + 1) * 1_000 + 1;
