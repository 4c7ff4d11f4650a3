import { mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { eraseEventFolder, finishErasing } from "../../../electron/store/erase.ts";
import { saveFile } from "../../../electron/store/eventFiles.ts";
import { createEventFolder, IMAGES, JOURNAL, openEventFolder, SNAPSHOT } from "../../../electron/store/eventFolder.ts";
import { keepImage } from "../../../electron/store/images.ts";
import { readKeys } from "../../../electron/store/keys.ts";
import { writeLines } from "../../../electron/store/line.ts";
import { beginRehearsal } from "../../../electron/store/rehearsal.ts";
import { eraseFact, makeAliases, type Rewriting } from "../../../shared/facts/erase.ts";
import type { Fact } from "../../../shared/facts/fact.ts";
import { apply } from "../../../shared/facts/fold.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson, arrived, eventSet, factsOf } from "../../build/people.ts";

const NOW = "2026-12-22T12:00:00.000+08:00";
const SECRETS = ["测试1", "测试2", "p1@example.com", "19900000002", "000000000001", "客人名单", "sekret"];

/* The disk as a program meets it that is killed: from one step on, nothing more reaches it. */
const disk = vi.hoisted(() => ({ steps: 0, last: Number.POSITIVE_INFINITY }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const gated =
    <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      ++disk.steps > disk.last ? Promise.reject(Object.assign(new Error("killed"), { code: "EIO" })) : call(...args);
  const { rename, unlink, rm, mkdir, open } = real;
  return {
    ...real,
    rename: gated(rename),
    unlink: gated(unlink),
    rm: gated(rm),
    mkdir: gated(mkdir),
    open: gated(open),
  };
});

beforeEach(() => {
  disk.steps = 0;
  disk.last = Number.POSITIVE_INFINITY;
});

/** An event with two people, files of every kind beside it, and what earlier troubles left. */
async function anEventFolder(): Promise<string> {
  const folder = join(freshFolder("erase"), "event");
  const made = await createEventFolder(folder, anEvent().id, NOW);
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  const facts = factsOf([eventSet(), added(aPerson(1)), added(aPerson(2)), arrived(1)]);
  await made.value.journal.append(facts);
  for (const fact of facts) apply(made.value.state, fact);
  await keepImage(join(folder, IMAGES), new TextEncoder().encode("sekret face"));
  await made.value.close();
  const bytes = new TextEncoder().encode("测试1,p1@example.com");
  for (const kind of ["badges", "exports", "imports"]) await saveFile(join(folder, kind), "客人名单.csv", bytes);
  await writeFile(join(folder, `${JOURNAL}.damaged-20261122120000`), "测试1");
  await writeFile(join(folder, `${JOURNAL}.cut-at-77`), "测试2");
  await writeFile(join(folder, ".0123456789ab.tmp"), "测试2");
  await mkdir(join(folder, "rehearsal.gone"));
  await writeFile(join(folder, "rehearsal.gone", JOURNAL), "测试2");
  return folder;
}

function everybody(): Rewriting {
  let n = 0;
  const alias = makeAliases({ person: () => PersonId.parse(`x${++n}`), ticket: () => String(900_000_000_000 + ++n) });
  return {
    isWhole: true,
    *rewrite(facts) {
      for (const fact of facts) yield eraseFact(fact, alias);
      yield factsOf([{ kind: "erased", people: null, reason: "", keeps: true }], { from: 99 })[0] as Fact;
    },
  };
}

/** Which of the secrets stand anywhere in a folder, in names of files too. */
async function secretsIn(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    files.filter((one) => one.isFile()).map((one) => readFile(join(one.parentPath, one.name))),
  );
  const all = [...files.map(({ name }) => name), ...texts.map((bytes) => bytes.toString("utf8"))].join("\n");
  return SECRETS.filter((secret) => all.includes(secret));
}

async function figuresOf(folder: string) {
  const opened = await openEventFolder(folder, NOW);
  if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
  const { state } = opened.value;
  await opened.value.close();
  return { counts: state.counts, isErased: state.erased !== null };
}

const COUNTS = { expected: 2, missing: 1, arrived: 1, inside: 1, walkIns: 0 };

describe("erasing an event's folder", () => {
  it("leaves the figures and nothing of anybody: not in the journal, nor in any file beside it", async () => {
    const folder = await anEventFolder();
    const before = await readKeys(folder);
    expect(await secretsIn(folder)).toEqual(SECRETS);
    expect(await eraseEventFolder(folder, NOW, everybody())).toEqual({ ok: true, value: [] });
    expect(await secretsIn(folder)).toEqual([]);
    expect((await readdir(folder)).sort()).toEqual([JOURNAL, "keys.json"]);
    expect(await figuresOf(folder)).toEqual({ counts: COUNTS, isErased: true });
    const after = await readKeys(folder);
    expect(after?.eventId).toBe(before?.eventId);
    expect(after?.ticketKey).not.toEqual(before?.ticketKey);
  });

  it("is the old event or the erased one wherever the program is killed, and goes on at the next opening", async () => {
    let outcomes = "";
    for (let last = 0; ; last++) {
      const folder = await anEventFolder();
      disk.steps = 0;
      disk.last = last;
      const ended = await eraseEventFolder(folder, NOW, everybody()).catch((error: unknown) => error);
      const isThrough = disk.steps <= last;
      disk.last = Number.POSITIVE_INFINITY;
      if (isThrough) {
        expect(ended).toEqual({ ok: true, value: [] });
        break;
      }
      expect((await finishErasing(folder, NOW)).ok).toBe(true);
      const { counts, isErased } = await figuresOf(folder);
      expect(counts).toEqual(COUNTS);
      expect(await secretsIn(folder), `killed at step ${last + 1}`).toEqual(isErased ? [] : SECRETS);
      outcomes += isErased ? "e" : "o";
    }
    expect(outcomes).toMatch(/^o{5,}e{20,}$/);
  });

  it("takes one person out and leaves keys and pictures", async () => {
    const folder = await anEventFolder();
    const keys = await readKeys(folder);
    const same: Rewriting = { isWhole: false, rewrite: (facts) => facts };
    expect((await eraseEventFolder(folder, NOW, same)).ok).toBe(true);
    expect((await readdir(folder)).sort()).toEqual([IMAGES, JOURNAL, "keys.json"]);
    expect(await readKeys(folder)).toEqual(keys);
  });

  it("is refused while somebody has the event open, practises, or wrote it with a newer program; nothing is changed", async () => {
    const folder = await anEventFolder();
    await writeFile(join(folder, "in-use.json"), JSON.stringify({ pid: 1, host: "another-desk", since: NOW }));
    expect(await eraseEventFolder(folder, NOW, everybody())).toMatchObject({ ok: false, fault: { code: "in-use" } });
    await rm(join(folder, "in-use.json"));

    const newer = writeLines([
      { ...factsOf([eventSet()], { from: 50 })[0], v: 99, kind: "name-engraved", whose: "测试1" },
    ]);
    const journal = await readFile(join(folder, JOURNAL));
    await writeFile(join(folder, JOURNAL), Buffer.concat([journal, newer]));
    expect(await eraseEventFolder(folder, NOW, everybody())).toEqual({ ok: false, fault: { code: "newer-facts" } });
    await writeFile(join(folder, JOURNAL), journal);

    await beginRehearsal(folder, { since: NOW, gate: undefined, template: null });
    expect(await eraseEventFolder(folder, NOW, everybody())).toEqual({ ok: false, fault: { code: "rehearsal" } });
    expect(await secretsIn(folder)).toEqual(SECRETS);
  });

  it("names files that are not its own and leaves them; what a link leads to is not touched", async () => {
    const folder = await anEventFolder();
    const outside = join(freshFolder("outside"), "own.txt");
    await writeFile(outside, "keep me");
    await writeFile(join(folder, "notes of the organiser.txt"), "x");
    await symlink(outside, join(folder, "exports", "link.csv"));
    expect(await eraseEventFolder(folder, NOW, everybody())).toEqual({
      ok: true,
      value: ["notes of the organiser.txt"],
    });
    expect(await readFile(outside, "utf8")).toBe("keep me");
  });

  it("needs no snapshot, and reads a journal that another one covers", async () => {
    const folder = await anEventFolder();
    expect(await readdir(folder)).toContain(SNAPSHOT);
    await eraseEventFolder(folder, NOW, everybody());
    await figuresOf(folder);
    expect(await secretsIn(folder)).toEqual([]);
  });
});
