import type { RecoveryPageReply } from "../../shared/contract/vaultShapes.ts";
import { daysOf as eventDays } from "../../shared/event/sessionDays.ts";
import { words } from "../../shared/i18n/say.ts";
import { daysOf } from "../../shared/i18n/when.ts";
import { recoveryPage } from "../../shared/report/recoveryPage.ts";
import { localMoment } from "../../shared/words/time.ts";
import { fileStamp } from "./fileStamp.ts";
import { pressTrouble } from "./pressTrouble.ts";
import { homeOf } from "./status.ts";
import type { Venue } from "./venue.ts";

/** `isOurs`: whether a file would lie among the program's own data. */
export type RecoveryPageParts = {
  venue: Venue;
  /** Has staff say in the system's own dialog where the file goes; null: they did not. */
  chooseFile(name: string): Promise<string | null>;
  isOurs(file: string): Promise<boolean>;
};

/**
 * The recovery code of the open event on a page to be printed and put away, where staff say: never among the program's own files,
 * where it would lie beside what it opens. A code that does not open the event is not printed.
 */
export async function saveRecoveryPage(
  { venue, chooseFile, isOurs }: RecoveryPageParts,
  code: string,
): Promise<RecoveryPageReply> {
  const { desk } = venue;
  if (!desk) return { what: "no-event" };
  if (!(await venue.library.opensWith(homeOf(desk), code))) return { what: "wrong-code" };
  const { language } = desk.parts.settings();
  const say = words(language);
  const file = await chooseFile(`${say.lock.page.fileName}-${fileStamp(desk)}.pdf`);
  if (file === null) return { what: "cancelled" };
  if (await isOurs(file)) return { what: "beside-the-event" };
  const { theme, venue: place } = desk.event.page;
  const event = [daysOf(language, eventDays(desk.event.page)), place].filter(Boolean).join("  ·  ");
  const made = localMoment(desk.parts.clock.now(), desk.event.timezone).replace("T", " ");
  const pages = [recoveryPage(say, { code, theme, event, made })];
  const drawn = await desk.parts.press.pages({ pages, file }, () => undefined).done;
  return drawn.ok ? { what: "written", file } : pressTrouble(drawn.fault, file.replace(/[\\/][^\\/]*$/, ""));
}
