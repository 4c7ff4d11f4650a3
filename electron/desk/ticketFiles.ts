import type { CommandInput } from "../../shared/contract/contract.ts";
import type { TicketFileReply } from "../../shared/contract/ticketShapes.ts";
import { words } from "../../shared/i18n/say.ts";
import { fileNameOf, safeName } from "../../shared/ticket/fileNames.ts";
import type { Desk } from "./desk.ts";
import { fileStamp } from "./fileStamp.ts";
import type { QrMaker, QrPicture, TableWriter, Zipper } from "./ports.ts";
import { inSlices } from "./slices.ts";
import { type Ticket, ticketDrawing } from "./ticketPage.ts";
import { codeIn, ticketForm, ticketOf, ticketToSend } from "./tickets.ts";

/** What ticket files are made with, beside the desk. */
export type TicketTools = { qr: QrMaker; picture: QrPicture; zip: Zipper; writeCsv: TableWriter };

type Wanted = Pick<CommandInput<"tickets.save">, "as" | "paper">;

/** Files of tickets, in the event's exports folder: one person's, or everybody's in one archive, of which one is written at a time. */
export class TicketFiles {
  readonly #tools: TicketTools;
  #pack: { isCancelled: boolean } | null = null;

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
   * Everybody's tickets with the table of a mail merge that names each file: one zip archive, whole or not at all. Tickets are
   * made as they are written, so that ten thousand take no more memory than one, but as they all were when it was begun.
   */
  async pack(desk: Desk, wanted: Wanted): Promise<TicketFileReply> {
    if (this.#pack) return { what: "busy" };
    const mine = { isCancelled: false };
    this.#pack = mine;
    try {
      const archive = new Archive(desk, (ticket) =>
        mine.isCancelled ? Promise.resolve(null) : this.#fileOf(desk, ticket, wanted),
      );
      const bytes = this.#tools.zip(archive.entries(wanted.as, this.#tools.writeCsv));
      const saved = await desk.parts.store.save("exports", `${archive.title}.zip`, bytes);
      if (mine.isCancelled && !saved.ok) return { what: "cancelled" };
      if (archive.hasFailed) return { what: "cannot-draw" };
      const reply = this.#written(desk, saved, archive.tickets.length);
      const changed = archive.countChanged();
      return reply.what === "written" && changed > 0 ? { ...reply, what: "changed-meanwhile", changed } : reply;
    } finally {
      this.#pack = null;
    }
  }

  /** Ends the archive that is being written; nothing of it is left. */
  cancel(): { what: "done" | "nothing-to-do" } {
    if (!this.#pack) return { what: "nothing-to-do" };
    this.#pack.isCancelled = true;
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

/**
 * What is in the archive of all tickets: the table, and a folder with a file a person. Who gets which code, and what is said
 * of them, is settled when it begins: the table and the files must tell the same.
 */
class Archive {
  readonly tickets: readonly Ticket[];
  readonly title: string;
  hasFailed = false;
  readonly #desk: Desk;
  readonly #make: (ticket: Ticket) => Promise<Uint8Array | null>;
  #done = 0;

  constructor(desk: Desk, make: (ticket: Ticket) => Promise<Uint8Array | null>) {
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

  *entries(ending: string, writeCsv: TableWriter) {
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
      yield { name: pathOf(at, ticket), bytes: () => this.#bytesOf(ticket) };
  }

  async #bytesOf(ticket: Ticket): Promise<Uint8Array> {
    const bytes = await this.#make(ticket);
    if (!bytes) {
      this.hasFailed = true;
      throw new Error("no ticket was made");
    }
    this.#tell(++this.#done);
    return bytes;
  }

  /** One word for every hundredth. */
  #tell(done: number): void {
    const total = this.tickets.length;
    const step = Math.max(1, Math.floor(total / 100));
    if (done % step === 0 || done === total) this.#desk.parts.tell("ticketProgress", { done, total });
  }
}
