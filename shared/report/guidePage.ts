import type { ComposedPage } from "../badge/press.ts";
import type { BadgeElement, Box } from "../badge/template.ts";
import type { Tone } from "../checkin/tone.ts";
import type { Words } from "../i18n/say.ts";
import { GUIDE_PICTURES } from "./guidePictures.ts";
import { BAND, frame, INK, piece, QUIET, RULE, rule, text } from "./pieces.ts";

/** Keys the screens listen to; shared/i18n says the same beside the fields they belong to. */
export const GUIDE_KEYS = { search: "/", camera: "F8" } as const;

/** A4 upright, mm. */
const PAGE = { width: 210, height: 297 };
const MARGIN = 12;
const INNER = PAGE.width - 2 * MARGIN;
const GAP = 4;
const ROW = 14;
/** How wide the column is that says when. */
const WHEN = 44;

/** Of one size: what is too long for a line goes on in the next. */
const TELLING = { maxPt: 10.5, minPt: 10.5 };

const TONES: readonly { tone: Tone; colour: string }[] = [
  { tone: "yes", colour: "#075e45" },
  { tone: "careful", colour: "#6b4e00" },
  { tone: "no", colour: "#8c1414" },
];

/** `event`: which one it is printed for, in a line; `made`: by which version, for which desk. */
export type GuideHead = { event: string; version: string; desk: string };

/**
 * What a volunteer at the desk needs to know, on one page: the three signals as the screen shows them, what to do when
 * something else happens, whom to call. Names of buttons and keys are the screens' own.
 */
export function guidePage(words: Words, { event, version, desk }: GuideHead): ComposedPage {
  const { guidePage: say } = words;
  const tasks = tasksOf(words);
  const top = { signs: MARGIN + 20, tasks: MARGIN + 112 };
  const rows = top.tasks + 8;
  const end = rows + tasks.length * ROW;
  const elements = [
    text("title", { x: MARGIN, y: MARGIN - 2, w: INNER, h: 10 }, say.title, { maxPt: 22, minPt: 14, weight: "bold" }),
    text("event", { x: MARGIN, y: MARGIN + 8.5, w: INNER, h: 6 }, event, { maxPt: 11, minPt: 6, colour: QUIET }),
    rule("title-line", { x: MARGIN, y: MARGIN + 15.5, w: INNER, h: 0.5 }, INK),
    ...heading("looks", top.signs - 3, say.looks),
    ...TONES.flatMap((sign, at) => signElements(words, sign, { at, y: top.signs + 5 })),
    ...heading("tasks", top.tasks, say.tasks),
    ...tasks.flatMap((task, at) => taskElements(task, at, rows + at * ROW)),
    ...callElements(say.call, end + 3),
    text("made", { x: MARGIN, y: PAGE.height - MARGIN + 1, w: INNER, h: 5 }, say.made(version, desk), {
      ...{ maxPt: 8, minPt: 6, align: "right", colour: QUIET },
    }),
  ];
  return { ...PAGE, pieces: [{ ...piece(PAGE, elements), x: 0, y: 0 }] };
}

const heading = (id: string, y: number, said: string): BadgeElement[] => [
  rule(`${id}-band`, { x: MARGIN, y, w: INNER, h: 6.6 }, BAND),
  ...text(`${id}-title`, { x: MARGIN + 2, y, w: INNER - 4, h: 6.6 }, said, { maxPt: 12, minPt: 8, weight: "bold" }),
];

/** A verdict as the screen shows it, what its sign means, and what to do then. */
function signElements(
  { language, signs, guidePage: say }: Words,
  { tone, colour }: { tone: Tone; colour: string },
  { at, y }: { at: number; y: number },
): BadgeElement[] {
  const { image, width, height } = GUIDE_PICTURES[language][tone];
  const w = (INNER - 2 * GAP) / 3;
  const h = (w * height) / width;
  const x = MARGIN + at * (w + GAP);
  return [
    { kind: "image", id: `picture-${tone}`, roles: [], box: { x, y, w, h }, image, fit: "contain" },
    ...text(`sign-${tone}`, { x, y: y + h + 1, w, h: 6 }, signs[tone], {
      ...{ maxPt: 11.5, minPt: 7, weight: "bold", colour },
    }),
    ...text(`do-${tone}`, { x, y: y + h + 8, w, h: 13 }, say.tones[tone], TELLING),
  ];
}

type Task = { when: string; what: string };

function tasksOf(words: Words): Task[] {
  const { guidePage: say, checkIn, walkIn, camera, badges } = words;
  const named = say.quoted;
  const { search, camera: cameraKey } = GUIDE_KEYS;
  const { fix } = badges.line;
  return [
    { when: say.search.title, what: say.search.text(search) },
    { when: say.walkIn.title, what: say.walkIn.text(named(walkIn.open), named(walkIn.register)) },
    {
      when: say.undo.title,
      what: say.undo.text(named(checkIn.undo), named(checkIn.confirmUndo), named(checkIn.recent)),
    },
    { when: say.scanner.title, what: say.scanner.text(named(camera.open), cameraKey, named(checkIn.typeCode)) },
    {
      when: say.printer.title,
      what: say.printer.text(named(fix), named(badges.retry), named(badges.retryElsewhere)),
    },
    { when: say.unsaved.title(checkIn.notRecorded), what: say.unsaved.text },
    { when: say.crash.title, what: say.crash.text },
    { when: say.pin.title, what: say.pin.text },
    { when: say.number.title, what: say.number.text },
  ];
}

function taskElements({ when, what }: Task, at: number, y: number): BadgeElement[] {
  const inside = (x: number, w: number): Box => ({ x, y: y + 1, w, h: ROW - 2 });
  return [
    ...text(`when-${at}`, inside(MARGIN + 2, WHEN - 4), when, { maxPt: 11, minPt: 7, weight: "bold" }),
    ...text(`what-${at}`, inside(MARGIN + WHEN, INNER - WHEN), what, TELLING),
    rule(`row-${at}`, { x: MARGIN, y: y + ROW - 0.1, w: INNER, h: 0.2 }, RULE),
  ];
}

/** A box to write names and numbers into by hand. */
function callElements(said: string, y: number): BadgeElement[] {
  const h = PAGE.height - MARGIN - y;
  const lines = [0.5, 0.85].flatMap((share, at) => {
    const w = (INNER - 12) / 2;
    return [0, 1].map((side) =>
      rule(`call-${at}-${side}`, { x: MARGIN + 4 + side * (w + 4), y: y + 4 + (h - 4) * share, w, h: 0.2 }, RULE),
    );
  });
  return [
    frame("call", { x: MARGIN, y, w: INNER, h }),
    ...text("call-title", { x: MARGIN + 3, y: y + 0.5, w: INNER - 6, h: 6 }, said, {
      ...{ maxPt: 11, minPt: 7, weight: "bold" },
    }),
    ...lines,
  ];
}
