import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { OpenReply } from "../../shared/contract/shapes.ts";
import { SAMPLE_EVENT } from "../../shared/event/retention.ts";
import { RosterImport } from "../desk/importRoster.ts";
import type { Chance, PageDecoder, RosterOpener } from "../desk/ports.ts";
import { acceptPage, Drafts, type PageDraft, readPage } from "../desk/setUp.ts";
import type { Venue } from "../desk/venue.ts";

/** openSample for any number of clicks: while one runs, the others wait for it. */
export function sampleOpener(parts: Parts): () => Promise<OpenReply> {
  let running: Promise<OpenReply> | null = null;
  return () => {
    running ??= openSample(parts).finally(() => {
      running = null;
    });
    return running;
  };
}

type Parts = { venue: Venue; folder: string; chance: Chance; decodePage: PageDecoder; openRoster: RosterOpener };

/**
 * Opens the sample event through the very import that a user's page and roster take. When this laptop has it already
 * it is opened as it was left. Throws when the sample itself is broken: it is shipped with the program.
 */
async function openSample({ venue, folder, chance, decodePage, openRoster }: Parts): Promise<OpenReply> {
  const before = (await venue.list()).find(({ id }) => id === SAMPLE_EVENT);
  if (before) return venue.open(before.folder, false);
  const page = { name: "page.md", bytes: new Uint8Array(await readFile(join(folder, "page.md"))) };
  const pages = new Drafts<PageDraft>();
  const read = readPage(pages, { decode: decodePage, chance }, page);
  if (read.what !== "read") throw new Error(`the sample page is refused: ${read.reason}`);
  const opened = await acceptPage(venue, pages, { draft: read.draft, details: null }, { eventId: SAMPLE_EVENT });
  if (opened.what === "refused") throw new Error("the sample page makes no event");
  if (opened.what === "opened" && venue.desk) await takeSampleRoster(venue, { folder, openRoster });
  return opened;
}

async function takeSampleRoster(
  { desk }: Venue,
  { folder, openRoster }: Pick<Parts, "folder" | "openRoster">,
): Promise<void> {
  if (!desk) return;
  const bytes = new Uint8Array(await readFile(join(folder, "roster.csv")));
  const roster = new RosterImport(openRoster);
  const read = await roster.read(desk, { name: "roster.csv", bytes, encoding: null, sheet: null });
  if (read.what !== "read") throw new Error(`the sample roster is refused: ${JSON.stringify(read)}`);
  await roster.accept(desk, { draft: read.draft, withdrawGone: false });
}
