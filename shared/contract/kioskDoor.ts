import type { CommandName, NewsName } from "./contract.ts";

/** The only commands that are answered while a kiosk stands there. */
export const KIOSK_COMMANDS: ReadonlySet<CommandName> = new Set([
  "kiosk.now",
  "kiosk.scan",
  "kiosk.answer",
  "kiosk.find",
  "kiosk.help",
  "kiosk.leave",
  "pin.question",
]);

/** The only news it is told. */
export const KIOSK_NEWS: ReadonlySet<NewsName> = new Set(["kiosk", "isInSight"]);
