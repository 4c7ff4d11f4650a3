import type { badgeCommands } from "../../../shared/contract/commands/badgeCommands.ts";
import { badgeFonts } from "../badgeFonts.ts";
import { assignPlaces, boxesNow, clearPlaces } from "../boxes.ts";
import { previewBadge } from "../printBadge.ts";
import { reroute } from "../printQueue.ts";
import { printOnRequest } from "../reprint.ts";
import {
  addImage,
  exportTemplate,
  importTemplate,
  listTemplates,
  openTemplate,
  pictureOf,
  removeTemplate,
  saveTemplate,
  templateSamples,
} from "../templates.ts";
import { done, type HandlersOf, type Handling, NO_EVENT } from "./handling.ts";

/** Every command of `contract/commands/badgeCommands.ts` → its use case. */
export const badgeHandlers = ({
  at: { withDesk },
  works: { lists, batch },
}: Handling): HandlersOf<typeof badgeCommands> => ({
  "badges.print": (input) => withDesk(NO_EVENT, (desk) => printOnRequest(desk, input)),
  "badges.jobs": () => withDesk([], (desk) => desk.parts.queue.jobs()),
  "badges.retry": ({ job, printer }) => withDesk(NO_EVENT, (desk) => done(desk.parts.queue.retry(job, printer))),
  "badges.cancel": ({ job }) => withDesk(NO_EVENT, (desk) => done(desk.parts.queue.cancel(job))),
  "badges.reroute": (input) => withDesk(NO_EVENT, (desk) => reroute(desk, input)),
  "badges.cancelAll": () => withDesk(NO_EVENT, (desk) => done(desk.parts.queue.cancelAll() > 0)),
  "badges.fonts": () => withDesk({ damaged: [], isEmpty: false }, badgeFonts),
  "badges.preview": async ({ personId }) => ({ pdf: await withDesk(null, (desk) => previewBadge(desk, personId)) }),

  "templates.list": () => withDesk({ templates: [], chosen: null }, listTemplates),
  "templates.open": (input) => withDesk(null, (desk) => openTemplate(desk, input)),
  "templates.save": ({ template }) => withDesk(NO_EVENT, (desk) => saveTemplate(desk, template)),
  "templates.remove": ({ id }) => withDesk(NO_EVENT, (desk) => removeTemplate(desk, id)),
  "templates.addImage": ({ bytes }) => withDesk(NO_EVENT, (desk) => addImage(desk, bytes)),
  "templates.samples": () => withDesk([], templateSamples),
  "templates.picture": (input) => withDesk(NO_EVENT, (desk) => pictureOf(desk, input)),
  "templates.export": ({ id }) => withDesk(NO_EVENT, (desk) => exportTemplate(desk, id)),
  "templates.import": (file) => withDesk(NO_EVENT, (desk) => importTemplate(desk, file)),

  "boxes.now": () => withDesk({ badges: 0, waiting: 0, boxes: [] }, boxesNow),
  "boxes.assign": (choice) => withDesk(NO_EVENT, (desk) => batch.place(desk, () => assignPlaces(desk, lists, choice))),
  "boxes.clear": () => withDesk(NO_EVENT, (desk) => batch.place(desk, () => clearPlaces(desk))),
});
