import type { CommandInput } from "../../shared/contract/contract.ts";
import type { MakeReply } from "../../shared/contract/eventShapes.ts";
import type { PageReply } from "../../shared/contract/shapes.ts";
import { draftEvent, eventOf } from "../../shared/event/draftEvent.ts";
import type { PageFacts } from "../../shared/event/event.ts";
import { checkDetails, corrected } from "../../shared/event/eventDetails.ts";
import { readEventPage } from "../../shared/event/eventPage.ts";
import type { Chance, PageDecoder } from "./ports.ts";
import type { Venue } from "./venue.ts";

const KEPT_DRAFTS = 8;

/** Things that were read and wait for a yes, by a name of ours; the oldest go when there are many. */
export class Drafts<T> {
  readonly #drafts = new Map<string, T>();

  put(name: string, draft: T): void {
    this.#drafts.set(name, draft);
    const [oldest] = this.#drafts.keys();
    if (this.#drafts.size > KEPT_DRAFTS && oldest !== undefined) this.#drafts.delete(oldest);
  }

  /** Takes a draft out, so that a second yes (a double click) finds nothing to do again. */
  take(name: string): T | null {
    const draft = this.#drafts.get(name) ?? null;
    this.#drafts.delete(name);
    return draft;
  }
}

export type PageDraft = { page: PageFacts; fileName: string; bytes: Uint8Array };

/** Bytes: what `readEventPage` takes has no more in any encoding, and nobody waits at the desk while more is decoded. */
const LARGEST_PAGE = 4_000_000;

/** Reads an event page and keeps it until staff say yes; refuses what is no event, with the reason's code. */
export function readPage(
  drafts: Drafts<PageDraft>,
  { decode, chance }: { decode: PageDecoder; chance: Chance },
  { name, bytes }: CommandInput<"page.read">,
): PageReply {
  if (bytes.length > LARGEST_PAGE) return { what: "refused", reason: "too-large" };
  const text = decode(bytes);
  if (!text.ok) return { what: "refused", reason: text.fault };
  const page = readEventPage(text.value);
  if (!page.ok) return { what: "refused", reason: page.fault.code };
  const draft = chance.id();
  drafts.put(draft, { page: page.value, fileName: name, bytes });
  return { what: "read", draft, page: page.value, text: text.value };
}

/**
 * Makes the event of a page that staff agreed to, keeps the page in the event's folder, and opens it. `details`: what
 * they corrected of the reading; `ids`: where others than new ones are wanted.
 */
export async function acceptPage(
  venue: Venue,
  drafts: Drafts<PageDraft>,
  { draft, details }: CommandInput<"page.accept">,
  ids: Partial<ReturnType<Venue["library"]["newEventIds"]>> = {},
): Promise<MakeReply> {
  const found = drafts.take(draft);
  if (!found) return { what: "not-opened", folder: "", trouble: { code: "no-event", folder: "" } };
  const wanted = details && corrected(found.page, details);
  const troubles = wanted ? checkDetails(wanted) : [];
  if (troubles.length > 0) {
    drafts.put(draft, found);
    return { what: "refused", troubles };
  }
  const allIds = { ...venue.library.newEventIds(), ...ids };
  const event = wanted ? eventOf(wanted, allIds) : draftEvent(found.page, allIds);
  const reply = await venue.create(event, found.page);
  if (reply.what === "not-opened") {
    drafts.put(draft, found);
    return reply;
  }
  await venue.desk?.parts.store.save("imports", found.fileName, found.bytes);
  return reply;
}
