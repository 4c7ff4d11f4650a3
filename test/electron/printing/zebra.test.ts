import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bothKinds } from "../../../electron/printing/bothKinds.ts";
import { filesOnly } from "../../../electron/printing/printer.ts";
import type { Queue } from "../../../electron/printing/queue.ts";
import { ZebraPrinter } from "../../../electron/printing/zebra.ts";
import { trueDpi, zplOf } from "../../../electron/printing/zpl.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import type { Bitmap, Press } from "../../../shared/badge/press.ts";
import type { NetworkPrinter } from "../../../shared/badge/printing.ts";
import { stockById } from "../../../shared/badge/stocks.ts";
import { ok } from "../../../shared/words/result.ts";
import { contentOf, drawingOf, SAMPLE_CODE } from "../../build/badges.ts";
import { listenAt } from "../../build/listening.ts";
import { startPress } from "../../build/press.ts";
import { card, draw, printName, startQueueOn } from "../../build/queueRun.ts";
import { labelIn, startZebra, type Zebra } from "../../build/zebra.ts";

const folder = mkdtempSync(join(tmpdir(), "lanyard-zebra-"));
const PATIENCE = { status: 400, print: 800, lost: 1_200 };
let press: Press;
let zebra: Zebra;
let second: Zebra;
let known: NetworkPrinter[];

const entry = (name: string, { host, port }: Zebra): NetworkPrinter => ({ name, host, port, dpi: 203 });

beforeAll(async () => {
  press = await startPress();
});

afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  [zebra, second] = await Promise.all([startZebra(), startZebra()]);
  known = [entry("zpl:门口", zebra), entry("zpl:里面", second)];
});

afterEach(async () => {
  for (const one of [zebra, second]) {
    expect(one.nonsense()).toEqual([]);
    await one.close();
  }
});

const makePrinter = () =>
  new ZebraPrinter({ printers: () => known, raster: press.raster, now: () => Date.now(), patience: PATIENCE });

const startQueue = () =>
  startQueueOn(bothKinds(filesOnly(), makePrinter()), async (name, pdf) => {
    writeFileSync(join(folder, "saved.pdf"), pdf);
    return ok(name);
  });

/** The labels that a name's badge is printed on. */
async function labelOf(name: string): Promise<Bitmap> {
  const drawn = await draw(drawingOf(templateFor(card), contentOf({ name })));
  if (!drawn.ok) throw new Error(drawn.fault.detail);
  const raster = await press.raster(drawn.value.pdf, trueDpi(203));
  const [label] = raster.ok ? raster.value : [];
  if (!label) throw new Error("no raster");
  return label;
}

/** Whose badges these labels are, by their dots. */
async function namesOn(labels: readonly Bitmap[], names: readonly string[]): Promise<string[]> {
  const known = await Promise.all(names.map(labelOf));
  const at = (label: Bitmap) => known.findIndex(({ bits }) => Buffer.compare(bits, label.bits) === 0);
  return labels.map((label) => names[at(label)] ?? "?");
}

const printAll = (queue: Queue, names: readonly string[], to = "zpl:门口") =>
  names.map((name) => printName(queue, name, to).id);

describe("a badge on a Zebra printer", () => {
  it("comes out dot for dot as the page is, at its exact size, its code readable", async () => {
    const { queue, untilState, states } = startQueue();
    const job = printName(queue, "尉迟长风", "zpl:门口");
    expect(await untilState(job.id, "printed")).toMatchObject({ trouble: null });
    expect(states(job.id).filter((state) => state !== "printing")).toEqual(["drawn", "handed-over", "printed"]);
    const [label] = zebra.printed();
    if (!label) throw new Error("nothing came out");
    expect([label.width, label.height]).toEqual([90 * 8, 54 * 8]);
    expect(await namesOn([label], ["尉迟长风"])).toEqual(["尉迟长风"]);
    expect(codeOn(label)).toBe(SAMPLE_CODE);
    await queue.close();
  });

  it("has the dots another renderer sees in the PDF, up to the edges of letters", async () => {
    const stock = stockById("dymo-30857") ?? card;
    const drawn = await draw(drawingOf(templateFor(stock), contentOf({ name: "贾岛" })));
    if (!drawn.ok) throw new Error(drawn.fault.detail);
    const raster = await press.raster(drawn.value.pdf, trueDpi(300));
    const page = raster.ok ? raster.value[0] : undefined;
    if (!page) throw new Error("no raster");
    const label = labelIn(zplOf([page]));
    const seen = throughPoppler(drawn.value.pdf, label);
    const { width } = label;
    const around = [-1, 0, 1].flatMap((down) => [-1, 0, 1].map((along) => down * width + along));
    const hasNone = (isBlack: boolean, at: number) => around.every((to) => isDot(label, at + to) !== isBlack);
    expect(seen.filter(hasNone).length / seen.length).toBeLessThan(0.0005);
    expect(seen.filter(Boolean).length / seen.length).toBeGreaterThan(0.03);
  });

  it("comes out in order, none lost, none twice; two printers side by side", async () => {
    const { queue, untilState } = startQueue();
    const names = ["甲", "乙", "丙", "丁"];
    const ids = [...printAll(queue, names), ...printAll(queue, names, "zpl:里面")];
    await Promise.all(ids.map((id) => untilState(id, "printed")));
    expect(await namesOn(zebra.printed(), names)).toEqual(names);
    expect(await namesOn(second.printed(), names)).toEqual(names);
    await queue.close();
  });
});

describe("a Zebra printer in trouble", () => {
  it.each([
    [{ paperOut: true }, "media-empty"],
    [{ headOpen: true }, "cover-open"],
    [{ ribbonOut: true }, "ribbon-empty"],
    [{ paused: true }, "paused-at-printer"],
  ] as const)(
    "%j: its badges wait and say so, others go on, and all come out when it is well",
    async (ill, trouble) => {
      const { queue, until, untilState, line } = startQueue();
      zebra.hold();
      const names = ["甲", "乙", "丙"];
      const [first = "", next = "", last = ""] = printAll(queue, names);
      await untilState(first, "printing");
      zebra.feel(ill);
      await until(first, (job) => job.trouble === trouble);
      await until(next, (job) => job.trouble === trouble && job.state === "drawn");
      expect(line("zpl:门口")).toMatchObject({ waiting: 3, trouble });
      const other = printName(queue, "丁", "zpl:里面");
      await untilState(other.id, "printed");
      expect(zebra.printed()).toEqual([]);
      zebra.feel({ paperOut: false, headOpen: false, ribbonOut: false, paused: false });
      zebra.goOn();
      for (const id of [first, next, last]) expect(await untilState(id, "printed")).toMatchObject({ trouble: null });
      expect(await namesOn(zebra.printed(), names)).toEqual(names);
      await queue.close();
    },
  );

  it("gives back what it has when the rest is sent elsewhere: all come out there, once", async () => {
    const { queue, until, untilState, labels } = startQueue();
    zebra.hold();
    const names = ["甲", "乙", "丙"];
    const ids = printAll(queue, names);
    await untilState(ids[0] ?? "", "printing");
    zebra.feel({ paperOut: true });
    await until(ids[0] ?? "", (job) => job.trouble === "media-empty");
    expect(await queue.reroute("zpl:门口", "zpl:里面")).toEqual({ moved: 3, left: 0 });
    await Promise.all(ids.map((id) => untilState(id, "printed")));
    zebra.feel({ paperOut: false });
    zebra.goOn();
    const after = printName(queue, "丁", "zpl:门口");
    await untilState(after.id, "printed");
    expect(await namesOn(second.printed(), names)).toEqual(names);
    expect(await namesOn(zebra.printed(), ["丁"])).toEqual(["丁"]);
    const used = labels.filter(([of]) => of === "zpl:门口").reduce((sum, [, count]) => sum + count, 0);
    expect(used).toBe(1);
    await queue.close();
  });

  it("keeps what is coming out: it is too late to take that back", async () => {
    const { queue, untilState } = startQueue();
    zebra.hold();
    const [first = "", next = ""] = printAll(queue, ["甲", "乙"]);
    await untilState(first, "printing");
    expect(await queue.reroute("zpl:门口", "zpl:里面")).toEqual({ moved: 1, left: 0 });
    await untilState(next, "printed");
    zebra.goOn();
    await untilState(first, "printed");
    expect(zebra.printed().length).toBe(1);
    await queue.close();
  });

  it("keeps the labels of another desk: nothing is thrown away with them", async () => {
    const { queue, until, untilState } = startQueue();
    zebra.hold();
    const [first = ""] = printAll(queue, ["甲"]);
    await untilState(first, "printing");
    const there = startQueue();
    zebra.feel({ paused: true });
    await until(first, (job) => job.trouble === "paused-at-printer");
    // The other desk did not look before it sent.
    await makePrinter().print("zpl:门口", await sheetOf("乙"));
    expect(await queue.reroute("zpl:门口", "zpl:里面")).toEqual({ moved: 0, left: 1 });
    zebra.feel({ paused: false });
    zebra.goOn();
    await untilState(first, "printed");
    await expect.poll(() => zebra.printed().length).toBe(2);
    await Promise.all([queue.close(), there.queue.close()]);
  });
});

describe("a Zebra printer out of reach", () => {
  it("is switched off: its badges wait and say so; switched on, they come out", async () => {
    await zebra.switchOff();
    const { queue, until, untilState } = startQueue();
    const [id = ""] = printAll(queue, ["甲"]);
    await until(id, (job) => job.trouble === "printer-offline" && job.state === "drawn");
    await zebra.switchOn();
    expect(await untilState(id, "printed")).toMatchObject({ attempt: 1, trouble: null });
    expect(zebra.printed().length).toBe(1);
    await queue.close();
  });

  it("forgot its badge while it was off: nobody says that this was printed", async () => {
    const { queue, until, untilState } = startQueue();
    zebra.hold();
    const [id = ""] = printAll(queue, ["甲"]);
    await untilState(id, "printing");
    await zebra.switchOff();
    await until(id, (job) => job.trouble === "printer-offline");
    await zebra.switchOn();
    await untilState(id, "unknown");
    expect(queue.retry(id, "zpl:里面")).toBe(true);
    await until(id, (job) => job.attempt === 2 && job.state === "printed");
    expect(zebra.printed()).toEqual([]);
    await queue.close();
  });

  it("stays away: the badge ends as unknown and can go elsewhere; what waits too", async () => {
    const { queue, until, untilState } = startQueue();
    zebra.hold();
    const [first = "", next = ""] = printAll(queue, ["甲", "乙"]);
    await untilState(first, "printing");
    await zebra.switchOff();
    expect(await untilState(first, "unknown")).toMatchObject({ trouble: "printer-offline" });
    await until(next, (job) => job.trouble === "printer-offline");
    expect(await queue.reroute("zpl:门口", "zpl:里面")).toEqual({ moved: 1, left: 1 });
    await untilState(next, "printed");
    await queue.close();
  });

  it("reads nothing: others go on, its badge is never called printed before it is out", async () => {
    const { queue, until, untilState } = startQueue();
    zebra.stall();
    const [id = ""] = printAll(queue, ["甲"]);
    const other = printName(queue, "乙", "zpl:里面");
    await untilState(other.id, "printed");
    await until(id, (job) => job.trouble === "printer-offline");
    zebra.resume();
    const over = await untilState(id, "printed", "unknown");
    await expect
      .poll(() => zebra.printed().length <= 1 && (over.state === "unknown" || zebra.printed().length === 1))
      .toBe(true);
    await queue.close();
  });

  it("is taken off this station's list while badges wait: they say so and can go elsewhere", async () => {
    const { queue, until, untilState } = startQueue();
    queue.pause("zpl:门口", true);
    const [id = ""] = printAll(queue, ["甲"]);
    known = known.slice(1);
    queue.pause("zpl:门口", false);
    await until(id, (job) => job.trouble === "printer-gone");
    expect(await queue.reroute("zpl:门口", null)).toEqual({ moved: 1, left: 0 });
    await untilState(id, "saved");
    await queue.close();
  });

  it("is tried before it is entered: ready, in trouble, nobody there, somebody who is no such printer", async () => {
    const printer = makePrinter();
    expect(await printer.tryOut(entry("zpl:x", zebra))).toMatchObject({ ok: true, value: { trouble: null } });
    zebra.feel({ headOpen: true });
    expect(await printer.tryOut(entry("zpl:x", zebra))).toMatchObject({ ok: true, value: { trouble: "cover-open" } });
    await zebra.switchOff();
    expect(await printer.tryOut(entry("zpl:x", zebra))).toMatchObject({ fault: { code: "unreachable" } });
    const mute = createServer((socket) => socket.on("error", () => undefined));
    const port = await listenAt(mute, 0);
    expect(await printer.tryOut({ ...entry("zpl:x", zebra), port })).toMatchObject({ fault: { code: "silent" } });
    mute.close();
  });

  it("is listed with the others, in the state it is in", async () => {
    second.feel({ paperOut: true });
    const found = await bothKinds(filesOnly(), makePrinter()).list();
    expect(found.ok && found.value).toMatchObject([
      { name: "zpl:门口", label: "门口", state: "idle", troubles: [] },
      { name: "zpl:里面", label: "里面", state: "stopped", troubles: ["media-empty"] },
    ]);
    known = [];
    expect(await bothKinds(filesOnly(), makePrinter()).list()).toMatchObject({ fault: { trouble: "no-spooler" } });
  });
});

async function sheetOf(name: string) {
  const drawn = await draw(drawingOf(templateFor(card), contentOf({ name })));
  if (!drawn.ok) throw new Error(drawn.fault.detail);
  return { pdf: drawn.value.pdf, jobName: name, widthMm: card.width, heightMm: card.height };
}

const isDot = ({ width, bits }: Bitmap, at: number): boolean => {
  const [x, y] = [at % width, Math.floor(at / width)];
  return (((bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1;
};

/** A label as a grey picture file. */
const pgm = (label: Bitmap): Buffer => {
  const { width, height } = label;
  const dots = Buffer.from(Array.from({ length: width * height }, (_, at) => (isDot(label, at) ? 0 : 255)));
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), dots]);
};

function codeOn(label: Bitmap): string {
  const file = join(folder, "label.pgm");
  writeFileSync(file, pgm(label));
  return execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], {
    encoding: "utf8",
  }).trim();
}

/** Which dots of a label Poppler would print black. */
function throughPoppler(pdf: Uint8Array, { width, height }: Bitmap): boolean[] {
  const file = join(folder, "page.pdf");
  writeFileSync(file, pdf);
  const size = ["-scale-to-x", String(width), "-scale-to-y", String(height)];
  const bytes = execFileSync("pdftoppm", ["-gray", "-singlefile", ...size, file]);
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString("latin1"));
  const pixels = bytes.subarray(head?.[0].length ?? 0);
  return Array.from(pixels.subarray(0, width * height), (grey) => grey < 128);
}
