import type { RerouteReply } from "../../shared/contract/printShapes.ts";
import type { Desk } from "./desk.ts";

/** Sends what a printer has not printed to another one, or into files (`to` null). */
export async function reroute(
  { parts }: Desk,
  { from, to }: { from: string; to: string | null },
): Promise<RerouteReply> {
  return { what: "moved", ...(await parts.queue.reroute(from, to)) };
}
