import type * as zh from "../zh/closing.ts";

export const closing: typeof zh.closing = {
  title: "Close the event",
  hint: "When it is over: nothing more is recorded or changed, and the records get a fingerprint that shows later whether anybody touched them. It can be opened again at any time.",
  close: "Close and seal",
  bar: "This event is closed",
  barHint: "Check-ins are not recorded",
  toEvent: "Go to the event",
  closedAt: (when, by) => `Closed ${when} by ${by}`,
  seal: (facts) => `Fingerprint of ${facts === 1 ? "1 record" : `${facts} records`}:`,
  check: "Check the fingerprint",
  whole: "The records are those that were sealed.",
  wholeSince: (count) =>
    `The records are those that were sealed; ${count === 1 ? "1 that was" : `${count} that were`} being written then ${count === 1 ? "is" : "are"} there too.`,
  changed:
    "The records are not those that were sealed: the file was changed or is damaged. It can be restored from a backup.",
  elsewhere: (station) => `The desk “${station}” sealed the event: check it there, on its own records.`,
  erased: "Personal data was erased after the sealing, which changes the records: the fingerprint cannot fit any more.",
  reopen: "Open it again",
  reason: "Why it is opened again",
  reopenNow: "Open",
  cancel: "Leave it",
};
