import { buildWorker } from "./worker.ts";

/** The drawing thread as a file Node can run. `entry`: another worker file around it, e.g. one that fails on purpose. */
export const buildDrawWorker = (entry = "electron/badges/draw.worker.ts"): Promise<string> => buildWorker(entry);
