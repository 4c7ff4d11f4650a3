import { SetupProblem } from "./say.mjs";

const OLDEST = [20, 18];

/** Throws SetupProblem on a Node that is too old for the tools (package.json, engines). */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new SetupProblem(
    `This needs Node ${OLDEST.join(".")} or newer and runs on ${process.versions.node}. Get it from https://nodejs.org/`,
  );
}
