import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { JOURNAL } from "../../electron/store/eventFolder.ts";
import { readJournal } from "../../electron/store/readJournal.ts";
import type { Bridge, Reply } from "../../shared/contract/contract.ts";
import type { Fact } from "../../shared/facts/fact.ts";
import { apply } from "../../shared/facts/fold.ts";
import { emptyState } from "../../shared/facts/state.ts";
import { isKnownFact } from "../../shared/facts/upcast.ts";
import { words } from "../../shared/i18n/say.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { launchLanyard } from "../build/launch.ts";
import { onScreen } from "../build/screen.ts";
import type { Zebra } from "../build/zebra.ts";

/** Somebody on the roster of a torture of the whole program; each name is given once. */
export type Guest = { id: PersonId; name: string; ticket: string };

const ZEBRA = "zpl:Zebra";
/** People the screens ask for at once. */
const PAGE = 500;

/**
 * Makes a profile of the program with an event and so many on its roster; badges go to this label printer (null: files).
 * The program is closed again; who is on the roster, with their tickets.
 */
export async function makeProfile(dataFolder: string, people: number, printer: Zebra | null): Promise<Guest[]> {
  const lanyard = await launchLanyard({ dataFolder });
  const { window } = lanyard;
  await makeEvent(window, rosterOf(people));
  if (printer) {
    const network = [{ name: ZEBRA, host: printer.host, port: printer.port, dpi: 203 as const }];
    await ask(window, "printers.change", { network });
    await ask(window, "settings.change", { printer: ZEBRA });
  }
  await window.getByRole("button", { name: words("en").checkIn.title, exact: true }).click();
  await onScreen(window, "checkIn");
  const everybody = await listed(window, []);
  const tickets = await ticketsOf(window, everybody);
  await lanyard.close();
  return everybody.map((guest, at) => ({ ...guest, ticket: tickets[at] ?? "" }));
}

/** Asked for in the window, hundreds at a time: a question each through the debugger takes minutes. */
const ticketsOf = (window: Page, guests: Omit<Guest, "ticket">[]): Promise<string[]> =>
  window.evaluate(
    async (people) => {
      const { lanyard } = globalThis as unknown as { lanyard: Bridge };
      const codes: string[] = [];
      while (people.length > 0) {
        const asked = people.splice(0, 200).map((personId) => lanyard.call("tickets.show", { personId }));
        const replies = (await Promise.all(asked)) as Reply<"tickets.show">[];
        codes.push(...replies.map((reply) => (reply.ok ? (reply.value?.code ?? "") : "")));
      }
      return codes;
    },
    guests.map(({ id }) => id),
  );

/** A roster of so many people: `name`1, `name`2 … */
export function rosterOf(people: number, name = "访客"): Uint8Array {
  const lines = ["姓名,公司,编号"];
  for (let n = 1; n <= people; n++) lines.push(`${name}${n},示例公司${n % 97},${name}-${n}`);
  return new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);
}

/** Everybody the program lists with one of these presences ([]: everybody). */
export async function listed(window: Page, presences: string[]): Promise<Omit<Guest, "ticket">[]> {
  const filters = presences.length > 0 ? [{ facet: "presence" as const, values: presences }] : [];
  const found: Omit<Guest, "ticket">[] = [];
  for (;;) {
    const query = { ...WHOLE_LIST, filters };
    const page = await ask(window, "people.page", { offset: found.length, limit: PAGE, query, extras: [] });
    found.push(...page.people.map(({ id, name }) => ({ id, name })));
    if (found.length >= page.total || page.people.length === 0) return found;
  }
}

/** The folder of the profile's only event. */
export function eventFolderOf(dataFolder: string): string {
  const events = join(dataFolder, "events");
  return join(events, readdirSync(events)[0] ?? "");
}

/**
 * What is wrong, in words, with a program that was started again after a crash: somebody confirmed who is not in,
 * somebody twice, half an import, a state that is not its journal's, a badge that is in its queue twice.
 */
export async function wrongAfterStart(
  window: Page,
  dataFolder: string,
  confirmed: ReadonlySet<string>,
): Promise<string[]> {
  const hello = await ask(window, "app.hello", null);
  if (!hello.status.event) return [`no event is open: ${JSON.stringify(hello.trouble)}`];
  const wrong: string[] = [];
  const facts = factsIn(dataFolder);
  const state = emptyState();
  for (const fact of facts) if (isKnownFact(fact)) apply(state, fact);
  const counts = JSON.stringify(hello.status.counts);
  if (counts !== JSON.stringify({ ...hello.status.counts, ...state.counts }))
    wrong.push(`it counts ${counts}, its journal ${JSON.stringify(state.counts)}`);
  const names = (await listed(window, ["arrived"])).map(({ name }) => name);
  const isIn = new Set(names);
  for (const name of confirmed) if (!isIn.has(name)) wrong.push(`${name} was confirmed and is not in`);
  if (isIn.size !== names.length) wrong.push("somebody is in under one name twice");
  return [...wrong, ...twiceIn(facts), ...halfImports(facts), ...(await twiceQueued(window))];
}

function factsIn(dataFolder: string): Fact[] {
  const read = readJournal(readFileSync(join(eventFolderOf(dataFolder), JOURNAL)));
  if (!read.ok) throw new Error(`the journal is damaged: ${JSON.stringify(read.fault)}`);
  return read.value.facts.filter(isKnownFact);
}

/** Arrivals that are written down twice, and badges that were asked for, or came out, twice. */
function twiceIn(facts: Fact[]): string[] {
  const seen = new Map<string, number>();
  for (const fact of facts) {
    if (fact.kind === "arrived") count(seen, `${fact.personId} arrived at ${fact.session}`);
    if (fact.kind === "badge-queued") count(seen, `a badge of ${fact.personId} was queued`);
    if (fact.kind === "badge-printed") count(seen, `badge ${fact.job} was ${fact.how}`);
  }
  return [...seen].flatMap(([what, times]) => (times > 1 ? [`${what} ${times} times`] : []));
}

const count = (seen: Map<string, number>, what: string): unknown => seen.set(what, (seen.get(what) ?? 0) + 1);

/** People whom an import of `work.ts` brought: all of it, or nobody. */
export const IMPORTED = 30;

function halfImports(facts: Fact[]): string[] {
  const imports = new Map<string, number>();
  for (const fact of facts) {
    const [name] = (fact.kind === "person-added" && /^导入\d+号/.exec(fact.person.name)) || [];
    if (name) count(imports, name);
  }
  return [...imports].flatMap(([name, people]) =>
    people === IMPORTED ? [] : [`of ${name} ${people} people are there`],
  );
}

async function twiceQueued(window: Page): Promise<string[]> {
  const jobs = await ask(window, "badges.jobs", null);
  const people = new Map<string, number>();
  for (const { personName } of jobs) count(people, personName);
  return [...people].flatMap(([name, times]) => (times > 1 ? [`${name} is in the print queue ${times} times`] : []));
}
