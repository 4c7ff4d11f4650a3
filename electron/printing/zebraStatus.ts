import type { JobTrouble } from "../../shared/badge/job.ts";

/** What a Zebra printer says of itself (`~HS`, ZPL II Programming Guide), as far as it matters to a badge. */
export type ZebraStatus = {
  /** Labels it was given and has not begun, and those of the one it is at. */
  waiting: number;
  /** A label that is not whole yet. */
  isReceiving: boolean;
  trouble: JobTrouble | null;
};

/** Three lines between STX and ETX, fields parted by commas; null when it is something else, or not whole yet. */
export function readZebraStatus(text: string): ZebraStatus | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the printer frames its lines with them
  const [one, two] = Array.from(text.matchAll(/\x02([^\x03]*)\x03/g), ([, line]) => (line ?? "").split(","));
  if (!one || !two || one.length < 12 || two.length < 9) return null;
  const isOn = (field: string | undefined) => field?.trim() === "1";
  return {
    waiting: numberOf(one[4]) + numberOf(two[8]),
    isReceiving: isOn(one[7]),
    trouble: troubleOf({
      coverOpen: isOn(two[2]),
      paperOut: isOn(one[1]),
      ribbonOut: isOn(two[3]),
      broken: isOn(one[9]) || isOn(one[10]) || isOn(one[11]),
      paused: isOn(one[2]),
    }),
  };
}

/** Whether it has nothing to do and nothing to complain of. */
export const isIdle = ({ waiting, isReceiving, trouble }: ZebraStatus): boolean =>
  waiting === 0 && !isReceiving && trouble === null;

type Signs = { coverOpen: boolean; paperOut: boolean; ribbonOut: boolean; broken: boolean; paused: boolean };

/** The cause before what it brings along: an open head pauses the printer. */
function troubleOf({ coverOpen, paperOut, ribbonOut, broken, paused }: Signs): JobTrouble | null {
  if (coverOpen) return "cover-open";
  if (paperOut) return "media-empty";
  if (ribbonOut) return "ribbon-empty";
  if (broken) return "other";
  return paused ? "paused-at-printer" : null;
}

const numberOf = (field: string | undefined): number => {
  const number = Number.parseInt(field ?? "", 10);
  return Number.isNaN(number) ? 0 : number;
};
