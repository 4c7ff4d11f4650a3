import type { CommandInput } from "../../shared/contract/contract.ts";
import type { EraseReply } from "../../shared/contract/eraseShapes.ts";
import { type Aliases, eraseFact, makeAliases, type Rewriting } from "../../shared/facts/erase.ts";
import { eraseOne, wantedOf } from "../../shared/facts/eraseOne.ts";
import type { Fact, FactBody } from "../../shared/facts/fact.ts";
import { FactId, PersonId, type StationId } from "../../shared/words/ids.ts";
import { type Clock, isoWithOffset } from "../../shared/words/time.ts";
import type { Chance, Station } from "./ports.ts";
import { homeOf } from "./status.ts";
import type { Venue } from "./venue.ts";

/**
 * What erasing needs. `isBusy`: something is under way that writes people down; `copies`: the second copy, which rests meanwhile;
 * `forget`: drops what is held of them beside the event.
 */
export type EraseParts = {
  venue: Venue;
  chance: Chance;
  station: Station;
  clock: Clock;
  isBusy(): boolean;
  copies: { pause(): Promise<boolean>; goOn(): void };
  forget(): Promise<void>;
};

/**
 * Takes everybody out of an event, open or not, for good: figures and times stay. `name`: the event's, typed by whoever wants it.
 */
export async function eraseEvent(
  parts: EraseParts,
  { folder, name }: CommandInput<"events.erase">,
): Promise<EraseReply> {
  const { venue } = parts;
  const desk = openAt(venue, folder);
  const event = desk?.event ?? (await venue.library.peek(folder));
  if (!event) return (await isLocked(venue, folder)) ? wantsPassphrase(folder) : refused("nobody");
  if (squeezed(name) !== squeezed(event.page.theme)) return refused("wrong-name");
  if (desk?.state.erased) return refused("erased-already");
  if (desk?.parts.rehearsal) return refused("rehearsal");
  if (desk && (parts.isBusy() || desk.isTakingIn)) return refused("busy");
  return eraseFrom(parts, folder, everybody(parts));
}

/** The same with one person who asks for it: the event goes on, and that they came counts still. */
export async function erasePerson(parts: EraseParts, { personId }: CommandInput<"people.erase">): Promise<EraseReply> {
  const { desk } = parts.venue;
  const record = desk?.person(personId);
  if (!desk || !record) return refused("nobody");
  if (desk.state.erased) return refused("erased-already");
  if (desk.parts.rehearsal) return refused("rehearsal");
  // The other desks have them too, and would bring them back.
  if (desk.isShared) return refused("shared");
  if (parts.isBusy() || desk.isTakingIn) return refused("busy");
  const wanted = wantedOf(record);
  return eraseFrom(parts, homeOf(desk), {
    isWhole: false,
    *rewrite(facts) {
      const alias = aliasesFor(parts);
      for (const fact of facts) yield eraseOne(fact, wanted, alias);
      const people = [...new Set([...wanted.ids].map(alias.person))];
      yield lastFact(parts, facts, { kind: "erased", people, reason: "", keeps: true });
    },
  });
}

async function eraseFrom(
  { venue, copies, forget }: EraseParts,
  folder: string,
  rewriting: Rewriting,
): Promise<EraseReply> {
  if (!(await copies.pause())) return refused("busy");
  try {
    const reply = await venue.erase(folder, rewriting);
    if (reply.what === "erased") await forget();
    return reply;
  } finally {
    copies.goOn();
  }
}

const everybody = (parts: EraseParts): Rewriting => ({
  isWhole: true,
  *rewrite(facts) {
    const alias = aliasesFor(parts);
    for (const fact of facts) yield eraseFact(fact, alias);
    yield { ...lastFact(parts, facts, { kind: "erased", people: null, reason: "", keeps: true }), by: "" };
  },
});

function aliasesFor({ chance }: EraseParts): Aliases {
  const tickets = new Set<string>();
  return makeAliases({
    person: () => PersonId.parse(chance.id()),
    ticket: () => {
      const number = chance.ticketNumber((one) => tickets.has(one));
      tickets.add(number);
      return number;
    },
  });
}

/** The fact that says what was done, behind all others of this station. */
function lastFact({ chance, station, clock }: EraseParts, facts: readonly Fact[], body: FactBody): Fact {
  return {
    v: 6,
    id: FactId.parse(chance.id()),
    station: station.id,
    seq: highest(facts, station.id) + 1,
    at: isoWithOffset(clock.now()),
    by: station.name(),
    ...body,
  };
}

const highest = (facts: readonly Fact[], station: StationId): number =>
  facts.reduce((most, fact) => (fact.station === station ? Math.max(most, fact.seq) : most), 0);

function openAt({ desk }: Venue, folder: string): Venue["desk"] {
  return desk && homeOf(desk) === folder ? desk : null;
}

/** People are taken out of a locked event only by who can open it. */
const isLocked = async (venue: Venue, folder: string): Promise<boolean> =>
  (await venue.list()).some((event) => event.folder === folder && event.isLocked === true);

const wantsPassphrase = (folder: string): EraseReply => ({
  what: "not-opened",
  folder,
  trouble: { code: "locked", folder },
});

const refused = (why: Extract<EraseReply, { what: "refused" }>["why"]): EraseReply => ({ what: "refused", why });

/** As somebody types a name: blanks and case make no difference. */
const squeezed = (name: string): string => name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
