import { parentPort } from "node:worker_threads";

// For a thread under test, heard before its own ear: a person called CRASH kills it, one called HANG stops it for good.
parentPort?.on("message", (message: unknown) => {
  const text = JSON.stringify(message);
  if (text.includes("CRASH")) process.exit(1);
  while (text.includes("HANG"));
});
