import { isNetworkPrinter } from "../../shared/badge/networkPrinter.ts";
import { ok } from "../../shared/words/result.ts";
import type { Printer } from "./printer.ts";

/** The operating system's printers and those of the network as one: the printer's name says which kind it is. */
export function bothKinds(system: Printer, network: Printer): Printer {
  const of = (name: string) => (isNetworkPrinter(name) ? network : system);
  return {
    list: async () => {
      const [ours, theirs] = await Promise.all([network.list(), system.list()]);
      if (!ours.ok || ours.value.length === 0) return theirs;
      return theirs.ok ? ok([...theirs.value, ...ours.value]) : ours;
    },
    ready: (name) => of(name).ready?.(name) ?? null,
    print: (name, sheet) => of(name).print(name, sheet),
    state: (job) => of(job.printer).state(job),
    cancel: (job) => of(job.printer).cancel(job),
    ...(system.pending && { pending: system.pending }),
  };
}
