/**
 * What a log may say of something that was thrown: its kind, the system's code for it and where it happened. Never its
 * message: that quotes names of files, rows and whatever else was at hand, people too.
 */
export function thrownText(error: unknown): string {
  if (!(error instanceof Error)) return `thrown: ${typeof error}`;
  const code = "code" in error && CODE.test(String(error.code)) ? ` ${error.code}` : "";
  return [`${NAME.test(error.name) ? error.name : "Error"}${code}`, ...framesOf(error)].join("\n");
}

const NAME = /^[A-Za-z]{1,40}$/;
const CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

/** `    at label (file:line:column)`, the file by its name alone: folders are called after people. */
const FRAME = /^\s+at (?:(?:async )?[\w$.<>[\] ]{1,80} \()?(?:.*[/\\])?([\w$.-]{1,80}:\d+:\d+)\)?$/;

const MOST_FRAMES = 12;

function framesOf({ message, stack = "" }: Error): string[] {
  // A message of several lines may look like frames.
  const from = stack.indexOf(message);
  const lines = stack.slice(from < 0 ? 0 : from + message.length).split("\n");
  return lines
    .flatMap((line) => FRAME.exec(line)?.[1] ?? [])
    .slice(0, MOST_FRAMES)
    .map((place) => `    at ${place}`);
}
