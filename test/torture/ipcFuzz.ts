import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { z } from "zod";
import { COMMANDS, type CommandName } from "../../shared/contract/contract.ts";
import { KIOSK_COMMANDS } from "../../shared/contract/kioskDoor.ts";
import { dice } from "../build/dice.ts";
import { ask } from "../build/drive.ts";
import { ROOT } from "../build/paths.ts";
import { callsInPage, type PageReport } from "./ipcPage.ts";
import {
  changedPaths,
  type IpcWorld,
  learn,
  mainNatives,
  mainTroubles,
  openWorld,
  outsideNow,
  settled,
  share,
  strangers,
} from "./ipcWorld.ts";
import { cannot, type Torture } from "./torture.ts";

const NAMES = Object.keys(COMMANDS) as CommandName[];
const BATCH = 250;
/** Looking at what a batch changed takes as long as so many calls. */
const LEAST = 30;
const FLOOD = 2_000;
const PIN = "4711";

/** Where a payload that happens to be valid keeps the desk busy for seconds: passphrases, drawing, files, folders. */
const DEAR =
  /^(?:keys|lock|pin|supervisor|kiosk|archive|support|events|rehearsal|backup|check|batch|paper|stations)\.|^(?:tickets\.(?:pack|save)|templates\.(?:picture|addImage)|badges\.preview|roster\.(?:read|accept)|page\.accept|printers\.test|event\.create|attendance\.export)$/;

/** What only tells: never a byte may change, however it is asked. */
const READS =
  /^app\.|\.(?:list|edit|card|search|page|facet|show|standing|guess|now|count|preview|history|twins|compare|companions|holders|answers|jobs|samples|picture|planUndo|question|copy|read|plan|cancelPack|tryNetwork|ofPerson|checkSeal|given|readCode|arrivalsOf)$/;
/** What writes files beside the event, and nothing into its journal. */
const EXPORTS = /\.export$|^tickets\.(?:save|pack)$|\.report$/;

const mayChange = (name: string): RegExp => {
  // Its columns are remembered.
  if (name === "attendance.export") return /^(?:events\/[^/]+\/(?:rehearsal\/)?exports\/|settings\.json$)/;
  if (name === "sessions.list") return /^events\//;
  if (READS.test(name)) return /^$/;
  if (EXPORTS.test(name)) return /^events\/[^/]+\/(?:rehearsal\/)?exports\//;
  return /^(?:events\/[^/]+\/|settings\.json$|columns\.json$)/;
};

type Fuzz = {
  world: IpcWorld;
  natives: string;
  chance: () => number;
  sent: number;
  counts: Record<string, number>;
  failures: string[];
  slowest: number;
  restarts: number;
  /** Looks at the desk at which other desks could have joined. */
  hosted: number;
};

/**
 * Hostile payloads from the real window to every command, to commands that do not exist, in a flood, from windows that the
 * program does not know, and to a kiosk. Every answer is a value or a named fault; a refused call changes no byte, an
 * answered one only what its command is for; nothing outside the data folder is read, written or shown.
 */
export const ipcFuzz: Torture = async ({ rounds, seed, say }) => {
  if (!existsSync(join(ROOT, "out", "main", "main.js"))) return cannot("the program is not built: npm run build");
  const world = await openWorld();
  const fuzz: Fuzz = {
    world,
    natives: await mainNatives(world),
    chance: dice(seed),
    sent: 0,
    counts: {},
    failures: [],
    slowest: 0,
    restarts: 0,
    hosted: 0,
  };
  const outside = outsideNow(world.outside);
  await fromStrangers(fuzz, Math.ceil(rounds * 0.03));
  await batch(fuzz, "?", Math.ceil(rounds * 0.04));
  for (let at = 0; at < 2; at++) await batch(fuzz, pick(fuzz, NAMES), Math.min(FLOOD, Math.ceil(rounds * 0.02)), true);
  let told = 0;
  while (fuzz.sent < rounds * 0.95 && fuzz.failures.length === 0) {
    for (const name of shuffled(fuzz, NAMES)) {
      if (fuzz.sent >= rounds * 0.95 || fuzz.failures.length > 0) break;
      await batch(
        fuzz,
        name,
        DEAR.test(name) ? LEAST : Math.max(LEAST, Math.min(BATCH, Math.ceil(rounds / NAMES.length))),
      );
      if (fuzz.sent - told > 5_000) say(`ipc-fuzz: ${fuzz.sent} calls, ${JSON.stringify(fuzz.counts)}`);
      if (fuzz.sent - told > 5_000) told = fuzz.sent;
      await standUp(fuzz);
    }
  }
  if (fuzz.failures.length === 0) await atKiosk(fuzz, Math.ceil(rounds * 0.05));
  if (outsideNow(world.outside) !== outside) fuzz.failures.push("what lies outside was read or written");
  await fuzz.world.lanyard.close();
  const { sent, counts, failures, slowest, restarts, hosted } = fuzz;
  return {
    rounds: sent,
    confirmed: counts.ok ?? 0,
    failures,
    notes: { ...counts, slowestMs: Math.round(slowest), restarts, hosted },
  };
};

const pick = <T>({ chance }: Fuzz, list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;

const shuffled = ({ chance }: Fuzz, list: readonly CommandName[]): CommandName[] =>
  list
    .map((name) => ({ name, at: chance() }))
    .sort((a, b) => a.at - b.at)
    .map(({ name }) => name);

const schemaOf = (name: string): unknown =>
  Object.hasOwn(COMMANDS, name)
    ? z.toJSONSchema(COMMANDS[name as CommandName].input, { unrepresentable: "any", io: "input" })
    : {};

/** Asks one command very often and looks at what changed. */
async function batch(fuzz: Fuzz, command: string, calls: number, flood = false): Promise<void> {
  const { dataFolder, window } = fuzz.world.lanyard;
  const before = await settled(dataFolder);
  const report = await send(fuzz, window, command, calls, flood);
  const after = await settled(dataFolder);
  const allowed = report.ok > 0 ? mayChange(command) : /^$/;
  const wrong = changedPaths(before, after).filter((path) => !allowed.test(path));
  if (wrong.length > 0)
    fail(fuzz, command, `changed ${wrong.slice(0, 5).join(", ")} (${report.ok} answered with a value)`);
  for (const line of await mainTroubles(fuzz.world, fuzz.natives)) fail(fuzz, command, line);
}

async function send(fuzz: Fuzz, page: Page, command: string, calls: number, flood = false): Promise<PageReport> {
  const seed = Math.floor(fuzz.chance() * 2 ** 31);
  const { known, hostile } = fuzz.world;
  const order = { command, schema: schemaOf(command), calls, seed, flood, known, hostile };
  const report = await page.evaluate(callsInPage, order).catch((error: unknown) => died(fuzz, command, seed, error));
  fuzz.sent += calls;
  fuzz.slowest = Math.max(fuzz.slowest, report.slowest);
  for (const [fault, times] of Object.entries({ ok: report.ok, "not-sent": report.bridge, ...report.faults }))
    fuzz.counts[fault] = (fuzz.counts[fault] ?? 0) + times;
  fuzz.failures.push(...report.troubles);
  return report;
}

function died(fuzz: Fuzz, command: string, seed: number, error: unknown): PageReport {
  const said = fuzz.world.lanyard.complaints.main.slice(-5).join("\n");
  fail(fuzz, command, `the page ended (chances ${seed}): ${String(error).slice(0, 300)}\n${said}`);
  return { ok: 0, faults: {}, bridge: 0, slowest: 0, troubles: [] };
}

const fail = (fuzz: Fuzz, command: string, what: string) => void fuzz.failures.push(`${command}: ${what}`);

/**
 * Whatever was asked, an event is open again that records, nobody practises, there is no PIN, and the event is shared where a
 * server can be started; what is new has its name learned. Else it starts anew.
 */
async function standUp(fuzz: Fuzz): Promise<void> {
  const { window } = fuzz.world.lanyard;
  const { status } = await ask(window, "app.hello", null);
  if (status.rehearsal) await ask(window, "rehearsal.end", { keep: false }).catch(() => null);
  if (status.event === null) await ask(window, "events.openSample", null).catch(() => null);
  else if (status.closed)
    await ask(window, "events.reopen", { event: status.event.id, reason: "more" }).catch(() => null);
  const pin = status.station.pin.isSet ? await ask(window, "pin.set", { current: PIN, pin: null }) : null;
  const again = await ask(window, "app.hello", null);
  if (again.status.event && (pin === null || pin.what === "done")) {
    if (await share(window)) fuzz.hosted++;
    return learn(fuzz.world);
  }
  await fuzz.world.lanyard.close();
  fuzz.restarts++;
  fuzz.world = await openWorld(fuzz.world.outside);
}

/** Windows of the program that are not the desk's: nobody answers them, and no frame has a bridge of its own. */
async function fromStrangers(fuzz: Fuzz, calls: number): Promise<void> {
  const { dataFolder, window } = fuzz.world.lanyard;
  const before = await settled(dataFolder);
  for (const page of await strangers(fuzz.world)) {
    for (let sent = 0; sent < calls / 3; sent += LEAST) {
      const report = await send(fuzz, page, pick(fuzz, NAMES), LEAST);
      const others = Object.keys(report.faults).filter((fault) => fault !== "stranger");
      if (report.ok > 0 || others.length > 0) fail(fuzz, "a stranger", `was answered ${JSON.stringify(report)}`);
    }
    await page.close();
  }
  const framed = await window.evaluate(() => {
    const frame = document.createElement("iframe");
    document.body.append(frame);
    const has = frame.contentWindow !== null && "lanyard" in frame.contentWindow;
    frame.remove();
    return has;
  });
  if (framed) fail(fuzz, "a frame", "has a bridge");
  if (changedPaths(before, await settled(dataFolder)).length > 0) fail(fuzz, "a stranger", "changed something");
  fuzz.world.lanyard.complaints.pages.splice(0);
}

/** A kiosk answers its own few commands; all others are refused, and nothing but its own PIN ends it. */
async function atKiosk(fuzz: Fuzz, calls: number): Promise<void> {
  const { window } = fuzz.world.lanyard;
  await ask(window, "pin.set", { current: null, pin: PIN });
  const entered = await ask(window, "kiosk.enter", null);
  if (entered.what !== "entered") return fail(fuzz, "kiosk.enter", JSON.stringify(entered));
  fuzz.world.known.pin = ["0000"];
  const each = Math.max(LEAST, Math.ceil(calls / NAMES.length));
  for (const name of shuffled(fuzz, NAMES).slice(0, Math.ceil(calls / each))) {
    const before = fuzz.counts.ok ?? 0;
    await batch(fuzz, name, each);
    if (!KIOSK_COMMANDS.has(name) && (fuzz.counts.ok ?? 0) !== before) fail(fuzz, name, "was answered at the kiosk");
  }
  if (!(await ask(window, "kiosk.now", null))) fail(fuzz, "the kiosk", "is off, and nobody typed its PIN");
}
