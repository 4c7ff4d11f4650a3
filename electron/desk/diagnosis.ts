import type { BackupStanding } from "../../shared/contract/backupStanding.ts";
import type { DiskTrouble, Hello, PrintersReply, Settings } from "../../shared/contract/shapes.ts";
import type { SupportReply } from "../../shared/contract/supportShapes.ts";
import type { Result } from "../../shared/words/result.ts";
import { type Own, scrubbed } from "../../shared/words/scrub.ts";
import { type Clock, isoWithOffset } from "../../shared/words/time.ts";
import type { Desk } from "./desk.ts";
import { homeOf, statusOf } from "./status.ts";
import type { Timings } from "./timings.ts";
import type { Venue } from "./venue.ts";

/** What the file is made of beside the open event. */
export type DiagnosisParts = {
  venue: Venue;
  about: Pick<Hello, "version" | "runtime" | "platform" | "unsandboxed">;
  settings(): Settings;
  listPrinters(): Promise<PrintersReply>;
  backup: { standing(): BackupStanding | null };
  timings: Timings;
  clock: Clock;
  /** The computer as its system tells of it: no name, no user. */
  machine(): Promise<Record<string, unknown>>;
  /** Files and bytes by what they are for in an event's folder. */
  measure(folder: string): Promise<Record<string, { files: number; bytes: number }>>;
  /** The last lines of the log, and what of this computer must not stand in them. */
  log(): Promise<{ lines: string[]; own: Own }>;
  /** Has staff say in the system's own dialog where the file goes; null: they did not. */
  chooseFile(name: string): Promise<string | null>;
  write(file: string, text: string): Promise<Result<null, DiskTrouble>>;
};

/** What somebody may be sent who is asked for help: what the program is, runs on and does. No person, code, key, or name of anybody. */
export async function saveDiagnosis(parts: DiagnosisParts): Promise<SupportReply> {
  const made = isoWithOffset(parts.clock.now());
  const file = await parts.chooseFile(
    `lanyard-support-${made.slice(0, 16).replace(/[-:]/g, "").replace("T", "-")}.json`,
  );
  if (file === null) return { what: "cancelled" };
  const text = `${JSON.stringify(await diagnosisOf(parts, made), null, 2)}\n`;
  const written = await parts.write(file, text);
  if (written.ok) return { what: "written", file };
  return { what: "not-written", trouble: written.fault, folder: file.replace(/[\\/][^\\/]*$/, "") };
}

async function diagnosisOf(parts: DiagnosisParts, made: string): Promise<Record<string, unknown>> {
  const { venue, about, settings, backup, timings } = parts;
  const { desk } = venue;
  const [machine, printers, log, events] = await Promise.all([
    parts.machine(),
    parts.listPrinters(),
    parts.log(),
    venue.list(),
  ]);
  const standing = backup.standing();
  return {
    about: "How a desk of Lanyard stands, for whoever helps. No people, codes, keys, passphrases or names are in it.",
    made,
    program: about,
    machine,
    settings: settingsOf(settings()),
    printers: printersOf(printers, settings()),
    timings: {
      unit: "milliseconds",
      startToFirstScreen: timings.summary("ready"),
      codeToVerdict: timings.summary("verdict"),
      recordToDisk: timings.summary("flush"),
    },
    events: { here: events.length, locked: events.filter(({ isLocked }) => isLocked).length },
    event: desk && (await eventOf(desk, parts)),
    notOpened: venue.trouble?.trouble.code ?? null,
    secondCopy: standing && {
      trouble: standing.trouble,
      isBehind: standing.isBehind,
      isSameDisk: standing.isSameDisk,
      copiedAt: standing.copiedAt,
    },
    log: log.lines.map((line) => scrubbed(line, log.own)),
  };
}

/** How much there is of everything, and how it stands. */
async function eventOf(desk: Desk, { measure }: DiagnosisParts): Promise<Record<string, unknown>> {
  const { counts, sessions, waiting, pace, rehearsal, closed, journalTrouble, printer, questions } = statusOf(desk);
  const jobs: Record<string, number> = {};
  for (const { state } of desk.parts.queue.jobs()) jobs[state] = (jobs[state] ?? 0) + 1;
  return {
    people: desk.people,
    counts,
    sessions: sessions.length,
    questions: questions.length,
    records: { bytes: desk.parts.store.end(), ofNewerProgram: desk.state.unknownFacts, trouble: journalTrouble },
    folder: await measure(homeOf(desk)),
    isLocked: desk.parts.store.isLocked,
    isErased: desk.state.erased !== null,
    isClosed: closed !== null,
    isRehearsal: rehearsal !== null,
    waitingScans: waiting,
    arrivalsAMinute: pace.perMinute,
    badges: {
      jobs,
      waiting: printer.waiting,
      stuck: printer.stuck,
      trouble: printer.trouble,
      isOwnDesign: printer.ownBadge !== null,
    },
  };
}

/** What was chosen, as far as nobody's word is in it. */
function settingsOf(settings: Settings): Record<string, unknown> {
  const { language, stock, badgeCode, autoPrint, volume, template, camera, kiosk, gate, printer, printing } = settings;
  return {
    ...{ language, stock, badgeCode, autoPrint, volume },
    hasPrinter: printer !== null,
    otherPrinters: printing?.others.length ?? 0,
    networkPrinters: (printing?.network ?? []).map(({ port, dpi }) => ({ port, dpi })),
    hasOwnBadge: typeof template === "string",
    camera: camera ? { isOn: camera.isOn, isChosen: camera.device !== null, isMirrored: camera.isMirrored } : null,
    kiosk: kiosk ?? null,
    direction: gate?.direction ?? "in",
  };
}

/** Printers by their number: what somebody calls theirs may be a name. */
function printersOf(found: PrintersReply, { printer }: Settings): unknown {
  if (found.what === "trouble") return { trouble: found.trouble };
  return found.printers.map(({ name, state, accepting, isDefault, troubles }, at) => ({
    name: `printer ${at + 1}`,
    kind: name.startsWith("zpl:") ? "label printer of the network" : "of the system",
    ...{ state, accepting, isDefault, troubles },
    isInUse: name === printer,
  }));
}
