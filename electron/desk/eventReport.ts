import type { CompareReply, EventReport } from "../../shared/contract/reportShapes.ts";
import { reportSteps } from "../../shared/report/eventReport.ts";
import type { Desk } from "./desk.ts";
import { stepInSlices } from "./slices.ts";
import type { Library } from "./venue.ts";

/** What became of the open event so far, counted in slices: the door goes on meanwhile. */
export function reportOn({ state, event, parts }: Desk): Promise<EventReport> {
  const { id, name } = parts.station;
  return stepInSlices(reportSteps(state, event, { id, name: name() }));
}

/** The same of another event of this laptop, which is read and not opened. */
export async function compareWith({ library }: { library: Library }, folder: string): Promise<CompareReply> {
  const read = await library.read(folder);
  if (!read.ok) return { what: "not-read", folder, trouble: read.fault };
  const { state, event } = read.value;
  return { what: "compared", report: await stepInSlices(reportSteps(state, event, null)) };
}
