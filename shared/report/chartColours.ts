import type { ChartMark } from "./chart.ts";

/** Colours of a report's charts, on the screen and on paper: told apart in grey too. `#rrggbb`. */
export const CHART_COLOURS: Record<ChartMark["part"], string> = {
  window: "#fff2cc",
  edge: "#7a5600",
  grid: "#cfd7de",
  axis: "#6b7a88",
  bar: "#5b87b5",
  peak: "#0c3a68",
  scale: "#44525f",
  hour: "#44525f",
};

/** Words in the colour of what they name. */
export const CHART_INKS: Record<Extract<ChartMark, { kind: "text" }>["part"], string> = {
  window: "#5c4400",
  peak: "#0c3a68",
  scale: "#44525f",
  hour: "#44525f",
};

/** Bars of groups: who came, and who did not. */
export const GROUP_COLOURS = { arrived: "#12508c", missing: "#cfd7de" };
