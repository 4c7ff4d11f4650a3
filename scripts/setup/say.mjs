let terminal = process.stdout;

/** From here on steps are said on standard error: standard output belongs to what the script prints for others to read. */
export function sayBeside() {
  terminal = process.stderr;
}

/** Says one step to the person at the terminal: one line, plain words. */
export function say(line) {
  terminal.write(`lanyard: ${line}\n`);
}

/** Something is missing that only a person can put right. The message says what, and what to do. */
export class SetupProblem extends Error {
  name = "SetupProblem";
}

/**
 * Runs a script's story. A SetupProblem ends it with its sentence and the exit code `failed`; anything else is a
 * bug and keeps its stack.
 */
export async function tell(story, failed = 1) {
  try {
    process.exitCode = (await story()) ?? 0;
  } catch (problem) {
    process.exitCode = failed;
    process.stderr.write(`lanyard: ${problem instanceof SetupProblem ? problem.message : problem.stack}\n`);
  }
}
