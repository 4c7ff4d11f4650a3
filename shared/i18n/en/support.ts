import type * as zh from "../zh/support.ts";

/** When something is wrong with the program itself. */
export const support: typeof zh.support = {
  updates: {
    look: "Tell me when a newer version is out",
    hint: "Asks once a day at most, for the version's number alone; nothing is downloaded. Never at a kiosk, nor on the day of an event.",
    found: (version) => `A newer version is out: ${version}`,
    page: "More about it at",
  },
  title: "When something is wrong",
  about:
    "One file for whoever helps: versions, the computer, screens, printers and their states, how fast things are, counts, and the program's last notes. No guests, codes, keys, passphrases or names are in it; open it and see.",
  save: "Save a file for support…",
  dialog: "Save the file for support",
  kind: "File for support",
  written: "Saved. Send it to whoever helps.",
  notWritten: "It was not saved",
};
