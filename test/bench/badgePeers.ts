import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { launchLanyard } from "../build/launch.ts";

/** What some badges took: milliseconds a badge, megabytes at most, bytes a badge. The others are milliseconds of badges drawn one by one. */
export type Once = {
  wall: number;
  cpu: number;
  peak: number;
  bytes: number;
  first?: number;
  median?: number;
  /** From a thread's start to its first answer. */
  cold?: number;
};

/** `file` as lines: name, nickname, company, title, code, size and modules of its symbol, with tabs between. */
type People = { file: string; rows: readonly string[] };
export type How = "batch" | "single";
export type Peer = { name: string; most: number; draw(how: How, people: People): Promise<Once> };

/** Debian's own Python: the one that has python3-reportlab and weasyprint. */
const PYTHON = "/usr/bin/python3";
const run = promisify(execFile);
const said = async (program: string, args: string[]): Promise<Once> =>
  JSON.parse((await run(program, args, { maxBuffer: 1e8 })).stdout);

/**
 * The other ways that are on this machine; those that are not are said. Each draws the same texts in one of our fonts at
 * fixed sizes and places, and the code, which WeasyPrint and Chromium are given as a drawing. `most`: how many badges it is worth waiting for.
 */
export async function peersHere(folder: string, font: string, say: (line: string) => void): Promise<Peer[]> {
  const found = await Promise.all([
    python("reportlab", 2_000, font),
    python("weasyprint", 200, font),
    libharu(folder, font),
  ]);
  for (const [i, peer] of found.entries())
    if (!peer) say(`badges: ${["reportlab", "weasyprint", "libharu"][i]} is not on this machine and is left out`);
  return found.filter((peer) => peer !== null);
}

async function python(name: string, most: number, font: string): Promise<Peer | null> {
  const isThere = await run(PYTHON, ["-c", `import ${name}`]).then(
    () => true,
    () => false,
  );
  const script = join(import.meta.dirname, "badgesPeers.py");
  return isThere ? { name, most, draw: (how, { file }) => said(PYTHON, [script, name, how, file, font]) } : null;
}

async function libharu(folder: string, font: string): Promise<Peer | null> {
  if (!existsSync("/usr/include/hpdf.h")) return null;
  const qr = existsSync("/usr/include/qrencode.h") ? ["-DQR", "-lqrencode"] : [];
  const program = join(folder, "haru");
  const source = join(import.meta.dirname, "badgesHaru.c");
  try {
    await run("cc", ["-O2", "-o", program, source, "-lhpdf", ...qr]);
  } catch {
    return null;
  }
  return {
    name: qr.length > 0 ? "libharu with libqrencode" : "libharu, codes given",
    most: 10_000,
    draw: (how, { file }) => said(program, [how, file, font, join(folder, "haru.pdf")]),
  };
}

/** Chromium's printToPDF in our own Electron; only the wall clock is told, since many processes do it. */
export async function chromium(how: How, { rows }: People, font: string): Promise<Pick<Once, "wall" | "median">> {
  const { app, close } = await launchLanyard();
  const pages = rows.map(page);
  const style = `@font-face{font-family:F;src:url("file://${font}")} @page{size:90mm 54mm;margin:0} ${STYLE}`;
  const asked = { documents: how === "batch" ? [pages.join("")] : pages, style };
  const times = await app.evaluate(async ({ BrowserWindow }, { documents, style: css }) => {
    const took: number[] = [];
    // A session of its own: the program's keeps every page but its own out.
    const window = new BrowserWindow({ show: false, webPreferences: { partition: "bench" } });
    for (const body of documents) {
      const began = performance.now();
      const html = `<meta charset=utf-8><style>${css}</style>${body}`;
      const file = `${process.env.TMPDIR ?? "/tmp"}/lanyard-bench-${process.pid}.html`;
      const { writeFileSync } = process.getBuiltinModule("node:fs");
      writeFileSync(file, html);
      await window.loadFile(file);
      await window.webContents.printToPDF({ preferCSSPageSize: true });
      took.push(performance.now() - began);
    }
    window.destroy();
    return took;
  }, asked);
  await close();
  const all = times.reduce((sum, one) => sum + one, 0);
  return { wall: all / rows.length, median: times.sort((a, b) => a - b)[times.length >> 1] ?? 0 };
}

const STYLE =
  "body{font-family:F;margin:0} div{page-break-after:always;height:54mm;position:relative;overflow:hidden}" +
  "p{margin:0 0 0 12pt} .n{font-size:34pt} .k{font-size:16pt} .c{font-size:12pt}" +
  "svg{position:absolute;left:160pt;top:30pt;width:80pt;height:80pt}";

function page(row: string): string {
  const [name, nickname, company, title, , size = "0", bits = ""] = row.split("\t");
  const n = Number(size);
  const dark = Array.from(bits, (bit, i) => (bit === "1" ? `M${i % n} ${Math.floor(i / n)}h1v1h-1z` : "")).join("");
  const code = `<svg viewBox="-4 -4 ${n + 8} ${n + 8}"><path d="${dark}"/></svg>`;
  return `<div><p class=n>${name}<p class=k>${nickname}<p class=c>${company}<p class=c>${title}${code}</div>`;
}
