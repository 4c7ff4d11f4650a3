import type { BatchEntry } from "../../shared/badge/press.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import type { TicketFileKind, TicketFileReply } from "../../shared/contract/ticketShapes.ts";
import { words } from "../../shared/i18n/say.ts";
import { fileNameOf, safeName } from "../../shared/ticket/fileNames.ts";
import type { Paper } from "../../shared/ticket/ticketPage.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";
import type { QrMaker, QrPicture, TableWriter, Zipper } from "./ports.ts";
import { pressTrouble } from "./pressTrouble.ts";
import { inSlices } from "./slices.ts";
import { type Ticket, ticketDrawing } from "./ticketPage.ts";
import { codeIn, ticketForm, ticketOf, ticketToSend } from "./tickets.ts";

/** What ticket files are made with, beside the desk. */
export type TicketTools = { qr: QrMaker; picture: QrPicture; zip: Zipper; writeCsv: TableWriter };

type Wanted = Pick<CommandInput<"tickets.save">, "as" | "paper">;
/** What is being written of everybody's, and how it is ended early. */
type Pack = { isCancelled: boolean; end: () => void };

/** Files of tickets, in the event's exports folder: one person's, or everybody's in one file, of which one is written at a time. */
export class TicketFiles {
  readonly #tools: TicketTools;
  #pack: Pack | null = null;

  constructor(tools: TicketTools) {
    this.#tools = tools;
  }

  /** Whether everybody's are being written. */
  get isBusy(): boolean {
    return this.#pack !== null;
  }

  /** One person's ticket: the code as a picture, or a page with everything a guest wants to know. */
  async save(desk: Desk, { personId, ...wanted }: CommandInput<"tickets.save">): Promise<TicketFileReply> {
    const record = desk.person(personId);
    const number = record && ticketOf(desk, record);
    if (!record || !number) return { what: "no-ticket" };
    const { person } = record;
    const bytes = await this.#fileOf(desk, { event: desk.event, person, number, form: ticketForm(desk) }, wanted);
    if (!bytes) return { what: "cannot-draw" };
    const say = words(desk.parts.settings().language).tickets;
    const name = `${say.one}-${safeName(person.name)}.${wanted.as}`;
    return this.#written(desk, await desk.parts.store.save("exports", name, bytes), 1);
  }

  /**
   * Everybody's tickets, whole or not at all: one zip archive with the table of a mail merge that names each file, or their
   * pages in one PDF. Tickets are made as they are written, so that ten thousand take no more memory than one, but as they all
   * were when it was begun.
   */
  async pack(desk: Desk, { as, paper }: CommandInput<"tickets.pack">): Promise<TicketFileReply> {
    if (this.#pack) return { what: "busy" };
    const mine: Pack = { isCancelled: false, end: () => undefined };
    this.#pack = mine;
    try {
      const archive = new Archive(desk, (ticket, kind) =>
        mine.isCancelled ? Promise.resolve(null) : this.#fileOf(desk, ticket, { as: kind, paper }),
      );
      const reply = await (as === "one-pdf"
        ? this.#inOnePdf(desk, archive, paper)
        : this.#inArchive(desk, archive, as));
      const changed = archive.countChanged();
      return reply.what === "written" && changed > 0 ? { ...reply, what: "changed-meanwhile", changed } : reply;
    } finally {
      this.#pack = null;
    }
  }

  async #inArchive(desk: Desk, archive: Archive, as: TicketFileKind): Promise<TicketFileReply> {
    const bytes = this.#tools.zip(archive.entries(as, this.#tools.writeCsv));
    const saved = await desk.parts.store.save("exports", `${archive.title}.zip`, bytes);
    if (this.#pack?.isCancelled && !saved.ok) return { what: "cancelled" };
    if (archive.hasFailed) return { what: "cannot-draw" };
    return this.#written(desk, saved, archive.tickets.length);
  }

  /** By the press: the pages share their fonts, and nobody at the door waits for them. */
  async #inOnePdf(desk: Desk, { tickets, title, tell }: Archive, paper: Paper): Promise<TicketFileReply> {
    const { store, press } = desk.parts;
    const [first] = tickets;
    if (!first) return { what: "no-ticket" };
    const file = await store.newFile("exports", `${title}.pdf`);
    if (!file.ok) return this.#written(desk, file, 0);
    if (this.#pack?.isCancelled) return { what: "cancelled" };
    const { template } = ticketDrawing(desk, first, paper);
    const batch = { template, images: store.images, entries: pagesOf(desk, tickets, paper), at: 0, file: file.value };
    const run = press.batch(batch, tell);
    if (this.#pack) this.#pack.end = run.cancel;
    const done = await run.done;
    if (done.ok) return this.#written(desk, file, tickets.length);
    const trouble = pressTrouble(done.fault, store.folder);
    return trouble.what === "failed" ? { what: "cannot-draw" } : trouble;
  }

  /** Ends the archive that is being written; nothing of it is left. */
  cancel(): { what: "done" | "nothing-to-do" } {
    if (!this.#pack) return { what: "nothing-to-do" };
    this.#pack.isCancelled = true;
    this.#pack.end();
    return { what: "done" };
  }

  async #fileOf(desk: Desk, ticket: Ticket, { as, paper }: Wanted): Promise<Uint8Array | null> {
    if (as === "pdf") return desk.parts.draw(ticketDrawing(desk, ticket, paper));
    const symbol = this.#tools.qr(codeIn(desk, ticket.form, ticket.number));
    return symbol && this.#tools.picture(symbol);
  }

  #written(desk: Desk, saved: Awaited<ReturnType<Desk["parts"]["store"]["save"]>>, rows: number): TicketFileReply {
    if (saved.ok) return { what: "written", file: saved.value, rows };
    return { what: "not-written", trouble: saved.fault, folder: desk.parts.store.folder };
  }
}

type Make = (ticket: Ticket, as: TicketFileKind) => Promise<Uint8Array | null>;

/** The page of each, all on paper of one size. */
function* pagesOf(desk: Desk, tickets: readonly Ticket[], paper: Paper): Generator<BatchEntry> {
  for (const ticket of tickets) {
    const { template, content } = ticketDrawing(desk, ticket, paper);
    yield { what: "badge", content, template };
  }
}

/**
 * What is in the archive of all tickets: the table, and a folder with a file a person. Who gets which code, and what is said
 * of them, is settled when it begins: the table and the files must tell the same.
 */
class Archive {
  readonly tickets: readonly Ticket[];
  readonly title: string;
  hasFailed = false;
  readonly #desk: Desk;
  readonly #make: Make;
  #ahead: { at: number; bytes: ReturnType<Make> } | null = null;
  #done = 0;
  #told = 0;

  constructor(desk: Desk, make: Make) {
    this.#desk = desk;
    this.#make = make;
    const about = { event: desk.event, form: ticketForm(desk) };
    this.tickets = [...desk.state.people.values()].flatMap((record) => {
      const number = ticketToSend(desk, record);
      return number === null ? [] : [{ ...about, person: { ...record.person }, number }];
    });
    this.title = `${words(desk.parts.settings().language).tickets.fileName}-${fileStamp(desk)}`;
  }

  /** How many tickets are others than they were when it began, or none any more. */
  countChanged(): number {
    const desk = this.#desk;
    const form = ticketForm(desk);
    return this.tickets.filter((ticket) => {
      const record = desk.person(ticket.person.id);
      return ticket.form !== form || !record || ticketToSend(desk, record) !== ticket.number;
    }).length;
  }

  *entries(ending: TicketFileKind, writeCsv: TableWriter) {
    const { folder, fileName, packColumns } = words(this.#desk.parts.settings().language).tickets;
    const pathOf = (at: number, { person }: Ticket) =>
      `${folder}/${fileNameOf(person.name, at + 1, this.tickets.length)}.${ending}`;
    const table = async () => {
      const rows: string[][] = [];
      await inSlices(this.tickets, (ticket) => {
        const { person, number, form } = ticket;
        const { name, nickname, company, email, phone } = person;
        const code = codeIn(this.#desk, form, number);
        const path = pathOf(rows.length, ticket);
        rows.push([name, nickname ?? "", company ?? "", email ?? "", phone ?? "", number, code, path]);
      });
      return writeCsv({ columns: packColumns, rows });
    };
    yield { name: `${fileName}.csv`, bytes: table };
    for (const [at, ticket] of this.tickets.entries())
      yield { name: pathOf(at, ticket), bytes: () => this.#bytesOf(at, ending) };
  }

  /** The next one is begun while this one is packed and written. */
  async #bytesOf(at: number, as: TicketFileKind): Promise<Uint8Array> {
    const mine = this.#ahead?.at === at ? this.#ahead.bytes : this.#begin(at, as);
    const bytes = await mine;
    if (!bytes) {
      this.hasFailed = true;
      throw new Error("no ticket was made");
    }
    if (at + 1 < this.tickets.length) this.#ahead = { at: at + 1, bytes: this.#begin(at + 1, as) };
    this.tell(++this.#done);
    return bytes;
  }

  #begin(at: number, as: TicketFileKind): ReturnType<Make> {
    const ticket = this.tickets[at];
    const made = ticket ? this.#make(ticket, as) : Promise.resolve(null);
    // Whoever asks for it hears of it; nobody may, once it is cancelled.
    made.catch(() => undefined);
    return made;
  }

  /** One word for every hundredth. */
  readonly tell = (done: number): void => {
    const total = this.tickets.length;
    const step = Math.max(1, Math.floor(total / 100));
    if (done - this.#told < step && done !== total) return;
    this.#told = done;
    this.#desk.parts.tell("ticketProgress", { done, total });
  };
}
