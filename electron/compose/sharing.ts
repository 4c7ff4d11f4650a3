import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { HostReply, JoinReply, KeepReply, Sharing as SharingView } from "../../shared/contract/stationShapes.ts";
import { type JoinCode, readJoinCode, writeJoinCode } from "../../shared/stations/joinCode.ts";
import type { EventId, StationId } from "../../shared/words/ids.ts";
import { thrownText } from "../../shared/words/thrown.ts";
import type { Desk } from "../desk/desk.ts";
import { arrivalsOf, conflictsOf, settleConflict, undoArrivalsOf } from "../desk/stations/conflicts.ts";
import type { SharingService } from "../desk/stations/service.ts";
import type { Library, OpenDesk } from "../desk/venue.ts";
import { writeChange } from "../desk/writeChange.ts";
import { addressOf, placeOf } from "../stations/knock.ts";
import { writeWhole } from "../store/durable.ts";
import { clearComing } from "../store/joinedFolder.ts";
import { Belonging } from "./stations/belonging.ts";
import { joinByCode } from "./stations/joinByCode.ts";
import { Nearby } from "./stations/nearby.ts";
import { DONE, type Done, NOTHING, type SharingParts } from "./stations/sharingParts.ts";
import { viewOf } from "./stations/sharingView.ts";

/** Screens are told of changes at most so often, ms. */
const TELL_PACE = 250;

/**
 * The events of this laptop that other desks share, as screens ask for them (see stations/): one is hosted or joined here, taken up as it
 * opens (`with`), and everybody told of what becomes of it.
 */
export class Sharing implements SharingService {
  readonly #parts: SharingParts;
  readonly #belonging: Belonging;
  readonly #nearby = new Nearby();
  #joining: { done: number; of: number; isUnwanted: boolean } | null = null;
  #telling: NodeJS.Timeout | null = null;
  #isPeopleNews = false;
  #working: Promise<unknown> = Promise.resolve();

  constructor(parts: SharingParts) {
    this.#parts = parts;
    this.#belonging = new Belonging(parts, (isPeople) => this.#tellSoon(isPeople));
    // What was left of a joining that the program did not see through.
    void clearComing(parts.eventsFolder);
  }

  /** The same library; every event that is shared is linked as it opens, and let go before it closes. */
  with(library: Library): Library {
    const belonging = this.#belonging;
    const linking = async <F>(opening: Promise<{ ok: true; value: OpenDesk } | { ok: false; fault: F }>) => {
      const opened = await opening;
      if (!opened.ok) {
        await belonging.notOpened();
        return opened;
      }
      const { desk, close } = opened.value;
      await belonging
        .opened(desk)
        .catch((error: unknown) => this.#parts.warn(`sharing did not begin: ${thrownText(error)}`));
      const closing = (isSoonBack = false) => belonging.closing(desk, isSoonBack).then(() => close());
      return { ok: true as const, value: { ...opened.value, close: closing } };
    };
    const erase: Library["erase"] = async (folder, rewriting) => {
      const event = rewriting.isWhole ? await library.peek(folder) : null;
      const reply = await library.erase(folder, rewriting);
      if (event && reply.what === "erased") await belonging.forget(event.id);
      return reply;
    };
    return {
      ...library,
      erase,
      open: (...input) => linking(library.open(...input)),
      create: (...input) => linking(library.create(...input)),
    };
  }

  /** Signs what an event's desk records while nothing links it with the others, also when it has left: it may come back. null: there is no key. */
  sealOf(event: EventId): Promise<Desk["seal"]> {
    return this.#belonging.sealOf(event);
  }

  /** Asked by the screen that shows it: from then on this laptop listens for hubs, and no earlier. */
  async now(): Promise<SharingView> {
    await this.#nearby.look(() => this.#tellSoon(), this.#parts.warn);
    return this.#view();
  }

  #view(): SharingView {
    const view = viewOf(this.#belonging.open);
    const progress = this.#joining ? { done: this.#joining.done, of: this.#joining.of } : view.progress;
    const practising = this.#belonging.practising.view();
    const { canHost } = this.#nearby;
    return {
      ...view,
      progress,
      canHost,
      found: this.#nearby.hubs(this.#belonging.open),
      ...(practising && { practising }),
    };
  }

  host(): Promise<HostReply> {
    return this.#turn(() => this.#belonging.host());
  }

  keepHere(): Promise<KeepReply> {
    return this.#turn(() => this.#belonging.keepHere());
  }

  keepAlone(): Promise<Done> {
    return this.#turn(() => this.#belonging.keepAlone());
  }

  leave(): Promise<Done> {
    return this.#turn(() => this.#belonging.leave());
  }

  openDoor(isOpen: boolean): Promise<Done> {
    return this.#belonging.openDoor(isOpen);
  }

  setAddress(address: string): Promise<Done> {
    return this.#turn(() => this.#belonging.setAddress(address));
  }

  follow(station: StationId): Promise<Done> {
    return this.#turn(async () => {
      const { open } = this.#belonging;
      const hub = open && this.#nearby.successor(open, station);
      return hub ? this.#belonging.follow(hub) : NOTHING;
    });
  }

  async readCode(text: string): Promise<CommandOutput<"stations.readCode">> {
    const code = readJoinCode(text);
    if (!code) return { what: "no-code" };
    const isKnown = (await this.#parts.venue().list()).some(({ id }) => id === code.event);
    const addresses = code.addresses.map((at) => addressOf(placeOf(at, code.port)));
    return { what: "code", theme: code.theme, addresses, isKnown };
  }

  async join({ code: text, address }: CommandInput<"stations.join">): Promise<JoinReply> {
    const code = readJoinCode(text);
    if (!code) return { what: "refused", why: "no-code" };
    return this.#turn(async () => {
      this.#joining = { done: 0, of: 0, isUnwanted: false };
      try {
        return await this.#join(code, address);
      } finally {
        this.#joining = null;
        this.#tellSoon();
      }
    });
  }

  async #join(code: JoinCode, address: string | null): Promise<JoinReply> {
    const joined = await joinByCode(this.#parts, this.#belonging.files, {
      ...{ code, address },
      onProgress: (done, of) => {
        if (this.#joining) Object.assign(this.#joining, { done, of });
        this.#tellSoon();
      },
      isUnwanted: () => this.#joining?.isUnwanted ?? false,
    });
    if (!joined.ok) return { what: "refused", why: joined.fault };
    const { membership, folder, people } = joined.value;
    const venue = this.#parts.venue();
    const { desk } = venue;
    if (desk?.event.id === code.event) {
      await this.#belonging.end();
      await this.#belonging.begin(desk, membership);
      return { what: "joined", theme: desk.event.page.theme, people: desk.people };
    }
    const opened = await venue.open(folder, false);
    if (opened.what !== "opened") return { what: "refused", why: "not-opened" };
    return { what: "joined", theme: venue.desk?.event.page.theme ?? code.theme, people };
  }

  cancelJoin(): Done {
    if (!this.#joining) return NOTHING;
    this.#joining.isUnwanted = true;
    return DONE;
  }

  async saveCode(): Promise<CommandOutput<"stations.saveCode">> {
    const code = this.#belonging.open?.hosting?.code();
    if (!code) return { what: "nothing-to-do", file: null };
    const file = await this.#parts.chooseFile();
    if (file === null) return { what: "cancelled", file: null };
    try {
      await writeWhole(file, writeJoinCode(code));
      return { what: "saved", file };
    } catch {
      return { what: "not-saved", file: null };
    }
  }

  async revoke(station: StationId): Promise<ChangeReply> {
    const event = this.#belonging.open;
    if (!event || station === this.#parts.station.id) return NOTHING;
    const { desk, hosting } = event;
    const known = desk.state.stations.get(station);
    if (!known || known.revoked) return NOTHING;
    const reply = await desk.turn(() => writeChange(desk, [{ kind: "station-revoked", who: station }]));
    await hosting?.syncMembers();
    return reply;
  }

  arrivalsOf(station: StationId) {
    const { desk } = this.#parts.venue();
    return desk ? arrivalsOf(desk, station) : [];
  }

  async undoArrivals(input: CommandInput<"stations.undoArrivals">): Promise<ChangeReply> {
    const { desk } = this.#parts.venue();
    return desk ? undoArrivalsOf(desk, input) : NO_EVENT;
  }

  conflicts() {
    const { desk } = this.#parts.venue();
    return desk ? conflictsOf(desk) : [];
  }

  async settle(input: CommandInput<"conflicts.settle">): Promise<ChangeReply> {
    const { desk } = this.#parts.venue();
    return desk ? settleConflict(desk, input) : NO_EVENT;
  }

  /** The event that is open is let go; the program ends. */
  async close(): Promise<void> {
    this.#nearby.end();
    await this.#belonging.end();
    await this.#belonging.practising.end();
  }

  /** Staff's presses one after the other, however fast they come. */
  #turn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#working.then(work);
    this.#working = mine.catch(() => undefined);
    return mine;
  }

  /** `isPeople`: what other desks did may be shown anywhere. */
  #tellSoon(isPeople = false): void {
    this.#isPeopleNews ||= isPeople;
    this.#telling ??= setTimeout(() => {
      this.#telling = null;
      const desk = this.#belonging.open?.desk;
      desk?.tellStatus();
      if (this.#isPeopleNews) desk?.tellPeople();
      this.#isPeopleNews = false;
      this.#parts.tell("sharing", this.#view());
    }, TELL_PACE);
  }
}

const NO_EVENT = { what: "no-event" } as const;
