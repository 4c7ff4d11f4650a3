import { readFile, rename, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openForAppend } from "../../../electron/store/journal.ts";
import { writeLines } from "../../../electron/store/line.ts";
import { readJournal, readWhatCanBeRead } from "../../../electron/store/readJournal.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, aPerson, arrived, eventSet, factsOf } from "../../build/people.ts";

const facts = factsOf([eventSet(), added(aPerson(1, { name: "𠮷田" })), arrived(1)]);
const bytes = writeLines(facts);
const NOTHING = Buffer.alloc(0);
const EMPTY = { end: 0, torn: NOTHING, mended: NOTHING, lastLine: "" };

describe("a journal", () => {
  it("gives back what was appended, in order, in one flush or many", async () => {
    const file = join(freshFolder("store"), "journal.ndjson");
    const journal = await openForAppend(file, EMPTY);
    const answers = await Promise.all(facts.map((fact) => journal.append([fact])));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const { bytes: end, lastLine } = journal.mark;
    await journal.close();
    const onDisk = await readFile(file);
    expect(onDisk.equals(bytes)).toBe(true);
    expect(readJournal(onDisk)).toEqual({ ok: true, value: { facts, torn: NOTHING, mended: NOTHING, end, lastLine } });
  });

  it("cut at any byte opens with every whole line before the cut, line feed or not", () => {
    const ends = facts.map((_, i) => writeLines(facts.slice(0, i + 1)).length);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const read = readJournal(bytes.subarray(0, cut));
      const confirmed = ends.filter((end) => end <= cut).length;
      const whole = ends.filter((end) => end - 1 <= cut).length;
      expect(read.ok && read.value.facts.length).toBe(whole);
      expect(read.ok && read.value.torn.length).toBe(cut - (ends[confirmed - 1] ?? 0));
    }
  });

  it("cut at any byte opens with whole acts only: an import is there with everybody or not at all", () => {
    const acts = factsOf([eventSet(), added(aPerson(1)), added(aPerson(2)), added(aPerson(3)), arrived(2), arrived(3)]);
    const [first, , , last] = acts;
    for (const fact of acts.slice(1, 3)) fact.more = true;
    const ends = acts.map((_, i) => writeLines(acts.slice(0, i + 1)).length);
    const actEnds = ends.filter((_, i) => !acts[i]?.more);
    const all = writeLines(acts);
    for (let cut = 0; cut <= all.length; cut++) {
      const read = readJournal(all.subarray(0, cut));
      if (!read.ok) throw new Error("a torn tail is not damage");
      const { facts, end, torn, mended } = read.value;
      const count = acts.findLastIndex((fact, i) => !fact.more && (ends[i] ?? 0) - 1 <= cut) + 1;
      expect(facts).toEqual(acts.slice(0, count));
      expect(end + torn.length).toBe(cut);
      const keeps = mended.length ? writeLines(acts.slice(count - 1, count)) : NOTHING;
      expect(mended).toEqual(keeps);
      if (!mended.length) expect([0, ...actEnds]).toContain(end);
    }
    expect([first?.more, last?.more]).toEqual([undefined, undefined]);
  });

  it("with any flipped bit names the damage; in its very last byte it is mended", () => {
    for (let at = 0; at < bytes.length; at++) {
      const bent = Buffer.from(bytes);
      bent[at] = (bent[at] ?? 0) ^ (1 << (at % 8));
      const read = readJournal(bent);
      if (at < bytes.length - 1) expect(read).toMatchObject({ ok: false, fault: { code: "damaged-line" } });
      else expect(read).toMatchObject({ ok: true, value: { facts } });
    }
  });

  it("says how much stands around a damaged line, and can still read it", () => {
    const bent = Buffer.from(bytes);
    const second = bent.indexOf(10) + 20;
    bent[second] = (bent[second] ?? 0) ^ 1;
    expect(readJournal(bent)).toEqual({ ok: false, fault: { code: "damaged-line", line: 2, before: 1, after: 1 } });
    expect(readWhatCanBeRead(bent).facts.map(({ seq }) => seq)).toEqual([1, 3]);
  });

  it("sets a torn last line aside, cuts it off and goes on", async () => {
    const folder = freshFolder("store");
    const file = join(folder, "journal.ndjson");
    await writeFile(file, bytes);
    await truncate(file, bytes.length - 5);
    const read = readJournal(await readFile(file));
    if (!read.ok) throw new Error("a torn tail is not damage");
    const journal = await openForAppend(file, read.value);
    await journal.append(facts.slice(2));
    await journal.close();
    expect((await readFile(file)).equals(bytes)).toBe(true);
    expect((await readFile(`${file}.cut-at-${read.value.end}`)).equals(read.value.torn)).toBe(true);
  });

  it("that was deleted or moved away is not written to as if it were there", async () => {
    for (const takeAway of [(file: string) => rm(file), (file: string) => rename(file, `${file}.moved`)]) {
      const file = join(freshFolder("store"), "journal.ndjson");
      const journal = await openForAppend(file, EMPTY);
      expect(await journal.append(facts.slice(0, 1))).toEqual({ ok: true, value: null });
      await takeAway(file);
      expect(await journal.append(facts.slice(1, 2))).toEqual({ ok: false, fault: "folder-gone" });
      await journal.close();
    }
  });

  it("refuses after the disk refused, and does not keep what it did not confirm", async () => {
    const file = join(freshFolder("store"), "journal.ndjson");
    const journal = await openForAppend(file, EMPTY);
    await journal.append(facts.slice(0, 1));
    await journal.close();
    expect(await journal.append(facts.slice(1, 2))).toMatchObject({ ok: false });
    expect(await journal.append(facts.slice(1, 2))).toEqual({ ok: false, fault: journal.trouble });
    expect(readJournal(await readFile(file))).toMatchObject({ value: { facts: facts.slice(0, 1) } });
  });
});
