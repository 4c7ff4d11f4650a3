import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Desk } from "../../electron/desk/desk.ts";
import { type EraseParts, eraseEvent, erasePerson } from "../../electron/desk/erase.ts";
import type { State } from "../../shared/facts/state.ts";
import type { Person } from "../../shared/roster/person.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { type Chance, dice } from "../build/dice.ts";
import { added, anEvent, aPerson, DOOR } from "../build/people.ts";
import { findTexts } from "../build/secrets.ts";
import { aVenue } from "../build/venue.ts";
import { CutDisk, noDisks } from "./disks.ts";
import { cannot, seedOf, type Torture } from "./torture.ts";

const PEOPLE = 24;
/** Cuts begun while one erasing goes on, and the most time between two, ms. */
const CUTS_EACH = 8;
const BETWEEN = 50;
/** Whoever asks to be erased where only one person is. */
const ONE = 3;

type Whom = "everybody" | "one person";
type Counts = { old: number; erased: number };

/**
 * The power goes while an event, or one person of it, is erased: after the next start either everybody who was to be erased is
 * there, with every file, or they are in no byte of the folder, and the figures are the same in both; once the desk has said
 * that they are gone, they are.
 */
export const erasePower: Torture = async ({ rounds, seed, say }) => {
  const why = noDisks("mkfs.xfs", "mkfs.ext4");
  if (why) return cannot(why);
  const disk = new CutDisk("ext4");
  const done = { rounds: 0, confirmed: 0, failures: [] as string[] };
  const found: Counts = { old: 0, erased: 0 };
  for (let n = 0; done.rounds < rounds; n++) {
    const one = seedOf(seed, n);
    const whom = n % 2 === 0 ? "everybody" : "one person";
    const run = await eraseOnce(disk, { whom, chance: dice(one), cuts: Math.min(CUTS_EACH, rounds - done.rounds) });
    done.rounds += run.looks.length;
    if (run.isErased) done.confirmed++;
    else done.failures.push(`${whom} was not erased: ${run.said} (erasing's seed ${one})`);
    for (const look of run.looks) {
      found[look.what]++;
      for (const wrong of look.wrong) done.failures.push(`${whom}: ${wrong} (erasing's seed ${one})`);
    }
    say(`erase-power: ${done.rounds} cuts, ${found.old} before, ${found.erased} behind, ${done.failures.length} half`);
  }
  return { ...done, notes: { ...found } };
};

type Look = { what: keyof Counts; wrong: string[] };

/** Erases once, and cuts the power over and over meanwhile, and once afterwards. */
async function eraseOnce(disk: CutDisk, { whom, chance, cuts }: { whom: Whom; chance: Chance; cuts: number }) {
  const events = join(disk.folder, "events");
  const venue = aVenue(events);
  const made = await makeEvent(venue);
  let isErased = false;
  let said = "nothing";
  const erasing = eraseNow(venue, made, whom).then((reply) => {
    said = JSON.stringify(reply);
    isErased = reply.what === "erased";
  });
  const looks: Promise<Look>[] = [];
  for (let cut = 1; cut < cuts && !isErased; cut++) {
    looks.push(cutNow(disk, made, { whom, mustBe: () => (isErased ? "erased" : null), after: erasing }));
    await sleep(chance() * BETWEEN);
  }
  await erasing;
  looks.push(cutNow(disk, made, { whom, mustBe: () => "erased", after: erasing }));
  const all = await Promise.all(looks);
  await venue.close();
  rmSync(events, { recursive: true });
  return { isErased, said, looks: all };
}

type Made = { folder: string; counts: State["counts"]; files: Record<string, string> };

/** An event with people in everything that it keeps. */
async function makeEvent(venue: ReturnType<typeof aVenue>): Promise<Made> {
  await venue.create(anEvent(), null);
  const desk = venue.desk;
  if (!desk) throw new Error("no event is open");
  const { store } = desk.parts;
  const people = Array.from({ length: PEOPLE }, (_, n) => aPerson(n, secretsOf(n)));
  const came = (n: number) =>
    ({ kind: "arrived", personId: idOf(n), session: DOOR, way: "scan", override: null, guests: n % 3 }) as const;
  const written = [
    await desk.record([
      ...people.map((person) => added(person)),
      ...Array.from({ length: PEOPLE / 2 }, (_, n) => came(n)),
    ]),
    await desk.record([{ kind: "note-added", personId: idOf(1), text: `came with ${nameOf(ONE)}` }]),
  ];
  const list = Buffer.from(people.map((person) => textsOf(person).join()).join("\n"));
  await store.save("exports", "guests.csv", list);
  await store.save("imports", `${nameOf(ONE)}.csv`, list);
  if (written.some(({ ok }) => !ok)) throw new Error("the event was not made");
  return { folder: store.folder, counts: { ...desk.state.counts }, files: filesOf(store.folder) };
}

/** The files that an event which was not erased has still: lists, keys. */
function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    /^(?:exports|imports)\/|^keys\.json$/.test(name),
  );
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString("base64")]));
}

function eraseNow(venue: ReturnType<typeof aVenue>, { folder }: Made, whom: Whom) {
  let ids = 0;
  const parts: EraseParts = {
    ...{ venue, station: (venue.desk as Desk).parts.station, clock: { now: () => Date.now() }, isBusy: () => false },
    chance: { id: () => `erased-${++ids}`, ticketNumber: () => String(++ids).padStart(12, "8") },
    copies: { pause: async () => true, goOn: () => undefined },
    forget: async () => undefined,
  };
  if (whom === "one person") return erasePerson(parts, { personId: idOf(ONE) });
  return eraseEvent(parts, { folder, name: anEvent().page.theme });
}

/** `mustBe`: what had been said right before the cut; null: nothing yet. `after`: looked at behind this, to be out of its way. */
async function cutNow(
  disk: CutDisk,
  made: Made,
  { whom, mustBe, after }: { whom: Whom; mustBe(): "erased" | null; after: Promise<void> },
): Promise<Look> {
  let said: "erased" | null = null;
  let look: Look = { what: "old", wrong: ["nobody looked"] };
  const cutting = () => {
    said = mustBe();
  };
  await disk.cut(cutting, async (mounted) => {
    await after;
    look = await lookInto(join(mounted, "events"), made, whom);
  });
  if (said === "erased" && look.what === "old") look.wrong.push("was said to be erased, and is there");
  return look;
}

/** Opens what the cut left, as the next start of the program does. */
async function lookInto(events: string, made: Made, whom: Whom): Promise<Look> {
  const folder = join(events, made.folder.slice(made.folder.lastIndexOf("/") + 1));
  for (const lock of ["in-use.json", "in-use.json.taken-over"]) rmSync(join(folder, lock), { force: true });
  const venue = aVenue(events);
  const reply = await venue.open(folder, false);
  const { desk } = venue;
  if (!desk) return { what: "old", wrong: [`did not open: ${JSON.stringify(reply)}`] };
  const state = desk.state;
  const wrong = differs("figures", { ...state.counts }, made.counts);
  const gone = whom === "everybody" ? Array.from({ length: PEOPLE }, (_, n) => n) : [ONE];
  const left = gone.filter((n) => state.people.get(idOf(n))?.person.name === nameOf(n));
  const others = Array.from({ length: PEOPLE }, (_, n) => n).filter((n) => !gone.includes(n));
  for (const n of others) if (!state.people.has(idOf(n))) wrong.push(`${idOf(n)} is gone, who was not to be erased`);
  if (left.length > 0 && left.length < gone.length) wrong.push(`${left.length} of ${gone.length} are there`);
  await venue.close();
  if (left.length > 0) return { what: "old", wrong: [...wrong, ...differs("files", filesOf(folder), made.files)] };
  if (whom === "everybody" && state.erased === null) wrong.push("nobody is there, and the event is not called erased");
  const texts = gone.flatMap((n) => textsOf(secretsOf(n)));
  wrong.push(...findTexts(events, texts).slice(0, 5));
  if (existsSync(join(folder, "erasing"))) wrong.push("the erasing is not finished");
  return { what: "erased", wrong };
}

const differs = (what: string, found: object, wanted: object): string[] =>
  JSON.stringify(found) === JSON.stringify(wanted)
    ? []
    : [`other ${what}: ${JSON.stringify(found).slice(0, 200)} instead of ${JSON.stringify(wanted).slice(0, 200)}`];

const idOf = (n: number): PersonId => PersonId.parse(`p${n}`);
const nameOf = (n: number): string => `Liszt Fjordhammer${String.fromCharCode(97 + n)}q`;

/** What somebody is known by, and nobody else. */
const secretsOf = (n: number) => ({
  ...{ name: nameOf(n), phone: `199555${String(10_000 + n)}`, email: `liszt${n}q@fjord.example` },
  codes: [`EBQ-7712${String(10_000 + n)}`],
});

const textsOf = ({ name, phone, email, codes }: Pick<Person, "name" | "phone" | "email" | "codes">): string[] =>
  [name, phone, email, ...codes].flatMap((text) => text ?? []);
