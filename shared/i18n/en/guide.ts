import type * as zh from "../zh/guide.ts";

export const guide: typeof zh.guide = {
  title: "A guide for volunteers",
  hint: "One PDF, a page in Chinese and one in English: what colours and shapes mean, how to scan, search, register walk-ins and undo, what to do when printer or disk fail, whom to call.",
  print: "Print the guide for volunteers",
  written: "The guide for volunteers is ready, two pages.",
  fileName: "volunteers-guide",
};

export const guidePage: typeof zh.guidePage = {
  title: "At the sign-in desk: a guide for volunteers",
  looks: "Scan the ticket and look: colour, shape, word and sound say the same",
  tones: {
    yes: "Let the guest in. The badge prints by itself; hand it over.",
    careful: "Not so fast: read what the screen says, do that, then press one of the buttons.",
    no: "Do not let in yet. Look the guest up by name; if there is no such guest, call the supervisor.",
  },
  tasks: "What to do",
  quoted: (name) => `“${name}”`,
  search: {
    title: "No ticket",
    text: (key) =>
      `Press ${key}, type name, nickname, company or the phone's last four digits; choose with the arrow keys, then Enter. Same names: look at company and phone.`,
  },
  walkIn: {
    title: "Not on the list",
    text: (open, register) =>
      `${open}: type the name; see whether this is somebody on the list already, and only if not, ${register}.`,
  },
  undo: {
    title: "A mistake",
    text: (undo, confirm, recent) =>
      `${undo} on the result, choose why, then ${confirm}. An earlier guest comes back with a press in the list ${recent}.`,
  },
  scanner: {
    title: "The scanner is silent",
    text: (camera, key, code) =>
      `Scan again; pull its plug and put it back. Or use ${camera} (${key}), ${code}, or look the guest up by name.`,
  },
  printer: {
    title: "No badge comes out",
    text: (fix, retry, elsewhere) =>
      `Let the guest in all the same. The line at the bottom says what is wrong; ${fix} leads there, then ${retry} or ${elsewhere}.`,
  },
  unsaved: {
    title: (word) => `The screen says “${word}”`,
    text: "This guest is not in. Do what the red screen says and scan again. If it stays so, tick the paper list, write the time, and call the supervisor at once.",
  },
  crash: {
    title: "No power, or the program closed",
    text: "Start the program again: what the screen confirmed is all there. Meanwhile use the paper list: tick, write the time, have it signed.",
  },
  number: {
    title: "A number appears",
    text: "Write it down for the supervisor, and go on scanning.",
  },
  pin: {
    title: "A PIN is asked for",
    text: "This is the supervisor's to do: call them, do not try. Scanning goes on.",
  },
  call: "Whom to call (name, phone)",
  made: (version, desk) => `Lanyard ${version} · ${desk}`,
};
