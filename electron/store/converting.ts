import { mkdir, readdir, readFile, readlink, symlink } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Steps } from "../../shared/words/slices.ts";
import { type Codec, type LineCodec, PLAIN_LINES, type SealedKind } from "./codec.ts";
import { syncFolder, writeWhole } from "./durable.ts";
import { IMAGES, JOURNAL } from "./eventFolder.ts";
import { KEYS } from "./keys.ts";
import { readText, writeTexts } from "./line.ts";
import { isEnvelope } from "./sealed.ts";
import { inSlices } from "./steps.ts";

/** From how a folder's files lie to how they are to lie. */
export type Conversion = { from: Codec; to: Codec };

/** Called behind everything that changes the disk; what it throws ends the work there. */
export type OnStep = () => Promise<void>;

/** Made to be given away: they stay as they are, locked or not, and are moved instead of copied. */
export const GIVEN_AWAY: readonly string[] = ["exports", "badges"];

const REHEARSAL = "rehearsal";
/** When a rehearsal began, and which badge was in use then. */
const NOBODYS_SECRET = "rehearsal.json";

/** Made anew, of this moment alone, or begun and not finished. */
const NOT_TAKEN =
  /^(?:in-use\.json(?:\..*)?|snapshot\.ndjson|vault(?:-copy)?\.json|rehearsal\.(?:new|gone)|erasing\.new|\.[0-9a-f]{12}\.tmp)$/;

/** A line of a journal that neither codec knows. */
export class NotWhole extends Error {}

/**
 * Copies an event's folder into another that is there and empty, every file as `to` has it. Snapshots are left out: they are
 * made anew of the journal. What is given away stays where it is; gives the places of it. Throws `NotWhole` for a journal
 * with a line that cannot be read, and Node's fs errors.
 */
export async function convertFolder(
  source: string,
  target: string,
  conversion: Conversion,
  onStep: OnStep,
): Promise<string[]> {
  const before = await readIfThere(join(source, JOURNAL));
  const journal = before && (await converted(before, conversion));
  if (journal) await writeWhole(join(target, JOURNAL), journal);
  await onStep();
  const stays = await convertRest(source, target, conversion, onStep);
  const inner = join(source, REHEARSAL);
  const practised = await readIfThere(join(inner, JOURNAL));
  if (!practised || !before || !journal) return stays;
  const making = join(target, REHEARSAL);
  await mkdir(making, { mode: 0o700 });
  // A rehearsal's journal goes on from the very bytes of the event's: that is how it may be kept (see rehearsal.ts).
  const goesOn = practised.subarray(0, before.length).equals(before);
  const rest = await converted(practised.subarray(goesOn ? before.length : 0), conversion);
  await writeWhole(join(making, JOURNAL), goesOn ? Buffer.concat([journal, rest]) : rest);
  await onStep();
  const inside = await convertRest(inner, making, conversion, onStep);
  await syncFolder(target);
  return [...stays, ...inside.map((name) => join(REHEARSAL, name))];
}

/** Whether every file of a converted folder, read back from the disk, opens as what it was made of. */
export async function isSame(source: string, target: string, { from, to }: Conversion): Promise<boolean> {
  for (const { name, kind, isFolder, isLink } of await partsOf(source)) {
    const [a, b] = [join(source, name), join(target, name)];
    if (isLink) continue;
    if (isFolder) {
      if (!(await isSame(a, b, { from, to }))) return false;
      continue;
    }
    const [before, after] = await Promise.all([readFile(a), readFile(b)]);
    const same =
      kind === "journal"
        ? await inSlices(sameLines({ bytes: before, codec: from }, { bytes: after, codec: to }))
        : sameBytes(plainOf(kind, before, from), plainOf(kind, after, to));
    if (!same) return false;
  }
  return true;
}

type Part = { name: string; kind: "journal" | SealedKind | "as-it-is"; isFolder: boolean; isLink: boolean };

/** What of a folder is converted, and as what. */
async function partsOf(folder: string): Promise<Part[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const practised = await readIfThere(join(folder, REHEARSAL, JOURNAL));
  const isOver = (name: string) => name === REHEARSAL && practised === null;
  const kept = entries.filter(({ name }) => !NOT_TAKEN.test(name) && !GIVEN_AWAY.includes(name) && !isOver(name));
  return kept.map((entry) => ({
    name: entry.name,
    kind: kindOf(folder, entry.name),
    isFolder: entry.isDirectory(),
    isLink: entry.isSymbolicLink(),
  }));
}

function kindOf(folder: string, name: string): Part["kind"] {
  if (name === JOURNAL) return "journal";
  if (name === KEYS) return "keys";
  if (name === NOBODYS_SECRET) return "as-it-is";
  if (basename(folder) === IMAGES) return "images";
  return basename(folder) === "imports" ? "imports" : "other";
}

/** Everything but the journal and the rehearsal. */
async function convertRest(source: string, target: string, conversion: Conversion, onStep: OnStep): Promise<string[]> {
  for (const { name, kind, isFolder, isLink } of await partsOf(source)) {
    const [a, b] = [join(source, name), join(target, name)];
    if (kind === "journal" || (isFolder && name === REHEARSAL)) continue;
    if (isLink) await symlink(await readlink(a), b);
    else if (isFolder) {
      await mkdir(b, { mode: 0o700 });
      await convertRest(a, b, conversion, onStep);
    } else await writeWhole(b, inNewForm(kind, await readFile(a), conversion));
    await onStep();
  }
  await syncFolder(target);
  const there = await readdir(source);
  return GIVEN_AWAY.filter((name) => there.includes(name));
}

function inNewForm(kind: Part["kind"], bytes: Buffer, { from, to }: Conversion): Uint8Array {
  if (kind === "as-it-is" || kind === "journal") return bytes;
  const plain = plainOf(kind, bytes, from);
  return to.seal(kind, plain);
}

/** What cannot be opened is not ours, or is damaged: it is kept as it is. Lines that were set aside are opened one by one. */
function plainOf(kind: Part["kind"], bytes: Buffer, codec: Codec): Uint8Array {
  if (!codec.isSealed || kind === "as-it-is" || kind === "journal") return bytes;
  if (isEnvelope(bytes)) return codec.open(kind, bytes) ?? bytes;
  return kind === "other" ? openedLines(bytes, codec) : bytes;
}

function openedLines(bytes: Buffer, codec: Codec): Buffer {
  const lines: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const lf = bytes.indexOf(LF, start);
    const end = lf < 0 ? bytes.length : lf;
    const line = bytes.subarray(start, end);
    const json = readText(line, codec.lines("journal")) ?? readText(line, codec.lines("snapshot"));
    lines.push(json ? writeTexts([json.toString("utf8")]) : bytes.subarray(start, end + 1));
    start = end + 1;
  }
  return Buffer.concat(lines);
}

const converted = (bytes: Buffer, { from, to }: Conversion): Promise<Buffer> =>
  inSlices(convertedLines(bytes, from.lines("journal"), to.lines("journal")));

/** Cut after some lines. */
function* convertedLines(bytes: Buffer, from: LineCodec, to: LineCodec): Steps<Buffer> {
  const done: Buffer[] = [];
  let texts: string[] = [];
  for (const json of textsIn(bytes, from)) {
    texts.push(to.write(json.toString("utf8")));
    if (texts.length < LINES_AT_ONCE) continue;
    done.push(writeTexts(texts));
    texts = [];
    yield;
  }
  return Buffer.concat([...done, writeTexts(texts)]);
}

type Lines = { bytes: Buffer; codec: Codec };

function* sameLines(before: Lines, after: Lines): Steps<boolean> {
  const others = textsIn(after.bytes, after.codec.lines("journal"));
  for (const json of textsIn(before.bytes, before.codec.lines("journal"))) {
    const other = others.next();
    if (other.done || !other.value.equals(json)) return false;
    yield;
  }
  return others.next().done === true;
}

function* textsIn(bytes: Buffer, codec: LineCodec = PLAIN_LINES): Generator<Buffer, undefined> {
  for (let start = 0; start < bytes.length; ) {
    const lf = bytes.indexOf(LF, start);
    const json = lf < 0 ? null : readText(bytes.subarray(start, lf), codec);
    if (!json) throw new NotWhole("a line of the journal cannot be read");
    yield json;
    start = lf + 1;
  }
  return undefined;
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

const readIfThere = (file: string): Promise<Buffer | null> => readFile(file).catch(() => null);

const LF = 10;

/** Some milliseconds of work. */
const LINES_AT_ONCE = 200;
