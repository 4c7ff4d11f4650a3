import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { withDisplay } from "../build/display.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";
import { noDisks, Stick } from "./disks.ts";
import { faultyDisk } from "./faultyDisk.ts";
import { memoryFolder } from "./folders.ts";
import { type Guest, listed, makeProfile } from "./program.ts";
import { firstLines } from "./programWork.ts";
import { cannot, type Outcome, type Torture } from "./torture.ts";

const ROSTER = 40;
const MEGABYTES = 24;
/** What a slow stick takes for a flush, ms: longer than people are scanned apart. */
const SLOW = 2_500;
const SCANNED_APART = 300;
const BEFORE = 4;
const DURING = 3;
const PATIENCE = 30_000;

type Done = { confirmed: number; notes: { refused: number; slowest: number } };
type Round = { dataFolder: string; guests: Guest[]; stick: Stick; slow: string; shim: string; done: Done };

/**
 * The event's folder on a stick, in the real program: one that takes long for every flush, one that is pulled out, one
 * that is still there and takes nothing more. On a slow one every scan is taken at once and nobody stands as admitted before
 * they are recorded; without one the screen says that it could not record, and shows nobody as in; put in again and
 * the program started anew, everybody confirmed is in, nobody else, and work goes on.
 */
export const stick: Torture = async ({ rounds, say }) => {
  const why = noDisks("mkfs.ext4", "losetup");
  if (why) return cannot(why);
  const shim = faultyDisk();
  if (!shim) return cannot("there is no C compiler here (cc), or this is no Linux");
  await withDisplay();
  const base = memoryFolder("stick-app");
  const made = join(base, "made");
  const guests = await makeProfile(made, ROSTER, null);
  const outcome: Outcome & Done = { rounds: 0, confirmed: 0, failures: [], notes: { refused: 0, slowest: 0 } };
  const ways = { slow: slowStick, "pulled out": pulledOut, "broken off": brokenOff };
  for (const [name, way] of Array.from({ length: Math.ceil(rounds / 3) }, () => Object.entries(ways)).flat()) {
    if (outcome.rounds === rounds) break;
    outcome.rounds++;
    const dataFolder = join(base, `profile-${outcome.rounds}`);
    const round = { dataFolder, guests, stick: putIn(made, dataFolder), slow: join(base, "slow"), shim, done: outcome };
    const wrong = await way(round).catch((error: unknown) => [firstLines(error)]);
    outcome.failures.push(...wrong.map((one) => `a stick that is ${name}, round ${outcome.rounds}: ${one}`));
    say(`stick: ${name}: ${outcome.confirmed} confirmed, ${outcome.failures.length} wrong`);
  }
  return outcome;
};

/** A profile whose events lie on a stick of their own. */
function putIn(made: string, dataFolder: string): Stick {
  cpSync(made, dataFolder, { recursive: true });
  const events = join(dataFolder, "events");
  rmSync(events, { recursive: true });
  mkdirSync(events);
  const put = new Stick(events, MEGABYTES);
  cpSync(join(made, "events"), events, { recursive: true });
  return put;
}

async function slowStick({ dataFolder, guests, slow, shim, done }: Round): Promise<string[]> {
  const events = join(dataFolder, "events");
  writeFileSync(slow, "0");
  const lanyard = await started(dataFolder, { LD_PRELOAD: shim, FAULT_FOLDER: events, FAULT_SLOW: slow });
  const { window } = lanyard;
  const wrong: string[] = [];
  writeFileSync(slow, String(SLOW));
  const began = performance.now();
  for (const { ticket } of guests.slice(0, DURING)) {
    await typeLikeScanner(window, ticket);
    await sleep(SCANNED_APART);
  }
  const scanned = performance.now() - began;
  const { status, recent } = await ask(window, "app.hello", null);
  const shown = await window.getByTestId("recent").locator("li").count();
  if (scanned < SLOW && (status.counts.arrived > 0 || recent.length > 0 || shown > 0))
    wrong.push(`shown as in before they were recorded: ${status.counts.arrived}, ${recent.length}, ${shown}`);
  const found = await ask(window, "people.search", { query: guests[0]?.name ?? "", limit: 5 });
  if (found.length === 0) wrong.push("nobody is found meanwhile");
  await arrived(window, DURING);
  done.notes.slowest = Math.max(done.notes.slowest, Math.round(performance.now() - began));
  writeFileSync(slow, "0");
  done.confirmed += DURING;
  await lanyard.kill9();
  return [...wrong, ...(await lookAgain(dataFolder, guests, DURING))];
}

const pulledOut = (round: Round) => takenAway(round, () => round.stick.detach());
const brokenOff = (round: Round) => takenAway(round, () => round.stick.breakOff());

async function takenAway({ dataFolder, guests, stick: put, done }: Round, takeAway: () => void): Promise<string[]> {
  const lanyard = await started(dataFolder);
  const { window } = lanyard;
  for (const { ticket } of guests.slice(0, BEFORE)) await typeLikeScanner(window, ticket);
  await arrived(window, BEFORE);
  takeAway();
  const wrong: string[] = [];
  for (const { name, ticket } of guests.slice(BEFORE, BEFORE + DURING)) {
    await typeLikeScanner(window, ticket);
    await window.locator("[data-testid=verdict][data-verdict=not-recorded]").waitFor();
    done.notes.refused++;
    const { status } = await ask(window, "app.hello", null);
    if (status.counts.arrived !== BEFORE) wrong.push(`${name} is counted and was not recorded`);
    if (status.journalTrouble === null) wrong.push("the status tells no trouble");
    await sleep(SCANNED_APART);
  }
  await window.getByTestId("journal-trouble").waitFor();
  await lanyard.close();
  const left = journalsUnder(join(dataFolder, "events"));
  put.comeBack();
  if (left.length > 1) wrong.push(`it wrote where the stick had been: ${left.join(", ")}`);
  done.confirmed += BEFORE;
  return [...wrong, ...(await lookAgain(dataFolder, guests, BEFORE))];
}

/** Of a disk that is broken off, some folders cannot be read; what is there is not the program's. */
function journalsUnder(events: string): string[] {
  const names = readdirSync(events).filter((name) => name !== "lost+found");
  return names.flatMap((name) =>
    readdirSync(join(events, name), { recursive: true, encoding: "utf8" }).filter((file) => /journal/.test(file)),
  );
}

async function started(dataFolder: string, env: Record<string, string> = {}): Promise<Launched> {
  const lanyard = await launchLanyard({ dataFolder, env });
  await onScreen(lanyard.window, "checkIn");
  return lanyard;
}

async function arrived(window: Page, count: number): Promise<void> {
  for (const until = Date.now() + PATIENCE; Date.now() < until; await sleep(50))
    if ((await ask(window, "app.hello", null)).status.counts.arrived === count) return;
  throw new Error(`${count} people were scanned and are not in after ${PATIENCE} ms`);
}

/** The stick is in again and the program started anew: the first so many are in, nobody else, and the next one may come. */
async function lookAgain(dataFolder: string, guests: Guest[], isIn: number): Promise<string[]> {
  const lanyard = await started(dataFolder);
  const wrong: string[] = [];
  const names = new Set((await listed(lanyard.window, ["arrived"])).map(({ name }) => name));
  for (const { name } of guests.slice(0, isIn))
    if (!names.delete(name)) wrong.push(`${name} was confirmed and is not in`);
  for (const name of names) wrong.push(`${name} was not recorded and is in`);
  await typeLikeScanner(lanyard.window, guests[isIn]?.ticket ?? "");
  await arrived(lanyard.window, isIn + 1);
  await lanyard.close();
  return wrong;
}
