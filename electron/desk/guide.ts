import type { GuideReply } from "../../shared/contract/certificateShapes.ts";
import { daysOf as eventDays } from "../../shared/event/sessionDays.ts";
import { LANGUAGES } from "../../shared/i18n/languages.ts";
import { words } from "../../shared/i18n/say.ts";
import { daysOf } from "../../shared/i18n/when.ts";
import { guidePage } from "../../shared/report/guidePage.ts";
import type { Language } from "../../shared/words/language.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";
import { pressTrouble } from "./pressTrouble.ts";

/** `pictures`: the folder of the program's own pictures of its screens. */
export type GuideParts = { pictures: string; version: string };

/** The volunteers' guide as a PDF among the event's exports: a page in this desk's language, then one in each other. */
export async function makeGuide(desk: Desk, { pictures, version }: GuideParts): Promise<GuideReply> {
  const { store, press, settings, station } = desk.parts;
  const { language } = settings();
  const { fileName } = words(language).guide;
  const file = await store.newFile("exports", `${fileName}-${fileStamp(desk)}.pdf`);
  if (!file.ok) return { what: "not-written", trouble: file.fault, folder: store.folder };
  const others = LANGUAGES.filter((one) => one !== language);
  const pages = [language, ...others].map((one) =>
    guidePage(words(one), { event: eventLine(desk, one), version, desk: station.name() }),
  );
  const drawn = await press.pages({ pages, file: file.value, images: pictures }, () => undefined).done;
  if (!drawn.ok) return pressTrouble(drawn.fault, store.folder);
  return { what: "written", file: file.value };
}

/** Which event it is for, when and where: the same sheet lies on the desk of the next one too. */
function eventLine({ event }: Desk, language: Language): string {
  const { theme, start, end, venue } = event.page;
  const hours = [start, end].filter(Boolean).join("–");
  return [theme, daysOf(language, eventDays(event.page)), hours, venue].filter(Boolean).join("  ·  ");
}
