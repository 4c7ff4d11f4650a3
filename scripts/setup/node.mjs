import { SetupProblem } from "./say.mjs";

/** Throws SetupProblem on a Node that Vite and its kin do not run on (package.json, engines). */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  throw new SetupProblem(
    `This needs Node 20.19 or 22.12 or newer, and runs on ${process.versions.node}. Get it from https://nodejs.org/`,
  );
}
