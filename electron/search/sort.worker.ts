import { parentPort } from "node:worker_threads";
import { Sorter } from "../../shared/roster/search/aside.ts";
import { buffersOf } from "../../shared/roster/search/buffers.ts";
import type { SortingNews, SortingOrder } from "./sortingThread.ts";

// One sorting's thread: takes people in pieces, then sorts them, tells the three parts one by one, and is done.
const sorter = new Sorter();

parentPort?.on("message", (order: SortingOrder) => {
  if (order !== "that-is-all") return sorter.add(order);
  sorter.finish(tell);
  parentPort?.close();
});

/** Everything but texts is handed over without copying. */
function tell(part: SortingNews): void {
  parentPort?.postMessage(part, buffersOf(part));
}
