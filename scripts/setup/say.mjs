/** Says one step to the person at the terminal: one line, plain words. */
export function say(line) {
  process.stdout.write(`lanyard: ${line}\n`);
}

/** Something is missing that only a person can put right. The message says what, and what to do. */
export class SetupProblem extends Error {
  name = "SetupProblem";
}

/**
 * Runs a script's story. A SetupProblem ends it with its sentence and exit code 1; anything else is a
 * bug and keeps its stack.
 */
export async function tell(story) {
  try {
    process.exitCode = (await story()) ?? 0;
  } catch (problem) {
    process.exitCode = 1;
    process.stderr.write(`lanyard: ${problem instanceof SetupProblem ? problem.message : problem.stack}\n`);
  }
}
