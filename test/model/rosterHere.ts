import type { RosterOpener } from "../../electron/desk/ports.ts";
import { readSheet } from "../../electron/sheets/read.ts";
import { RosterFile, type RosterQuestions, rosterAnswers } from "../../shared/roster/rosterFile.ts";
import { fault, ok } from "../../shared/words/result.ts";

const answers = rosterAnswers(() => ({ bytes: new Uint8Array(), rows: 0 }));

/** Rosters read where the desk is, without a thread of their own: thousands of them are taken in here, all of a few lines. */
export const openRosterHere: RosterOpener = ({ bytes, encoding, sheet }) => {
  const file = readSheet(bytes, { encoding, sheet }).then((read) => (read.ok ? ok(new RosterFile(read.value)) : read));
  return {
    about: file.then((read) => (read.ok ? ok(read.value.about()) : read)),
    ask: async <N extends keyof RosterQuestions>(name: N, input: RosterQuestions[N]["input"]) => {
      const read = await file;
      return read.ok ? ok(answers[name](read.value, input)) : fault({ code: "closed" as const });
    },
    close: () => undefined,
  };
};
