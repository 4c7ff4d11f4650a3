import type { Tone } from "../../shared/checkin/tone.ts";

/** The outline says yes (circle), careful (triangle) or no (octagon); the figure inside says which. */
const OUTLINES: Record<Tone, string> = {
  yes: "M50 4a46 46 0 1 0 0 92a46 46 0 0 0 0-92z",
  careful: "M50 6L97 91H3z",
  no: "M31 4h38l27 27v38l-27 27H31L4 69V31z",
};

const FIGURES = {
  tick: "M27 52l16 16 31-35",
  cross: "M33 33l34 34M67 33L33 67",
  question: "M38 39c0-8 5-13 12-13s12 5 12 12c0 9-12 9-12 19M50 73v1",
  calendar: "M27 33h46v41H27zM27 46h46M38 25v13M62 25v13M42 54l16 13M58 54L42 67",
  hand: "M50 42v22M50 76v1",
  again: "M36 62a15 15 0 1 0 4-17M37 40v9h9",
  people:
    "M42 56a8 8 0 1 0 0-16a8 8 0 0 0 0 16zM28 78c0-9 6-14 14-14s14 5 14 14M60 42a8 8 0 0 1 0 14M64 65c5 2 8 6 8 13",
  door: "M34 74V28h24v46M28 74h36M66 51h14M74 44l7 7-7 7",
  disk: "M32 32h30l8 8v28H32zM40 32v12h18V32M28 74L74 28",
  clock: "M50 47v13l8 6M50 38a20 20 0 1 0 0 40a20 20 0 0 0 0-40z",
  undo: "M36 44h18a13 13 0 0 1 0 26H42M36 44l9-9M36 44l9 9",
} as const;

/** Figures of many lines are drawn thinner, so that they stay open. */
const FINE: Partial<Record<Figure, number>> = { calendar: 5, clock: 5, people: 5, disk: 5, again: 6, door: 6 };

export type Figure = keyof typeof FIGURES;

/** The sign of a verdict, drawn in the colour of its text. A word always stands beside it. */
export function Shape({ tone, figure }: { tone: Tone; figure: Figure }) {
  return (
    <svg
      viewBox="0 0 100 100"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      data-figure={figure}
    >
      <path d={OUTLINES[tone]} strokeWidth="5" />
      <path d={FIGURES[figure]} strokeWidth={FINE[figure] ?? 8} />
    </svg>
  );
}
