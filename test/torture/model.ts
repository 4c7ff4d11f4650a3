import { playRuns } from "../model/play.ts";
import type { Torture } from "./torture.ts";

/** The desk beside the model of test/model, `rounds` strings of deeds long; *confirmed*: things that were done. */
export const model: Torture = async ({ rounds, seed }) => {
  const { runs, deeds, failures } = await playRuns({ runs: rounds, seed });
  return { rounds: runs, confirmed: deeds, failures };
};
