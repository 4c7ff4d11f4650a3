import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { qrModules } from "../../electron/badges/qr.ts";
import type { BadgeContent } from "../../shared/badge/template.ts";
import { contentOf, fontFolder } from "../build/badges.ts";
import { freshFolder } from "../build/leftovers.ts";
import { readPdf } from "../build/readPdf.ts";
import { buildWorker } from "../build/worker.ts";
import { chromium, type How, type Once, type Peer, peersHere } from "./badgePeers.ts";
import type { Bench, Figure } from "./figure.ts";

const BATCHES = [1_000, 10_000];
const SINGLES = 300;
const LARGE = 10_000;
/** What a code has behind the person's number. In all 48 digits, a symbol of 25 modules. */
const SHORT = "20123456789012345678901";
/** Longer ones: 179 digits as a signed ticket has, 37 modules; 97 characters in bytes as a web address has, 41 modules. */
const LONG = {
  "codes of 179 digits": "8675309".repeat(22),
  "codes of 97 characters": "abcdefghij-KLMNOPQRST_uvwxyz.".repeat(3).slice(0, 72),
};
/** Of ways that take long. */
const FEW = 100;

const run = promisify(execFile);

type Ours = (
  way: How | "warmBatch" | "look" | "check" | "plainBatch" | "plainSingle" | "coarseBatch",
  people: ReturnType<typeof crowd>,
) => Promise<Once>;

/**
 * Badges drawn with everything switched on (layout, fitting, fallback fonts, the thread and what it takes to start it), in
 * processes of their own: very many into one PDF, and one by one. Beside them other ways to draw the same texts and code
 * at fixed sizes and places in one of our fonts. CPU counts every thread.
 */
export const badges: Bench = async (say) => {
  const folder = freshFolder("bench-badges");
  const font = join(fontFolder(), "NotoSansSC_700Bold.ttf");
  const once = await buildWorker("test/bench/badgesOnce.ts");
  const workers = { batch: "electron/badges/press.worker.ts", single: "electron/badges/draw.worker.ts" };
  const built = { batch: await buildWorker(workers.batch), single: await buildWorker(workers.single) };
  const peers = await peersHere(folder, font, say);
  const ours: Ours = async (way, people) => {
    const worker = built[way === "single" ? "single" : "batch"];
    const { stdout } = await run(process.execPath, [once, way, people.json, fontFolder(), worker, folder]);
    return JSON.parse(stdout) as Once;
  };

  const figures: Figure[] = [];
  for (const n of BATCHES) {
    say(`badges: ${n} in one PDF`);
    const mine = await ours("batch", crowd(folder, n));
    const others: Record<string, Partial<Once>> = {};
    for (const peer of peers)
      others[label(peer.name, peer.most, n)] = await peer.draw("batch", crowd(folder, Math.min(n, peer.most)));
    Object.assign(others, await plainWays(n, ours, crowd(folder, FEW)));
    if (n === BATCHES[0]) others["Chromium printToPDF"] = await chromium("batch", crowd(folder, n), font);
    const of = figuresOf(`${n} in one PDF`, n, mine, others);
    figures.push(of("CPU a badge", "ms", "cpu"), of("wall a badge", "ms", "wall"));
    figures.push(of("peak memory", "MB", "peak"), of("bytes a badge", "B", "bytes"));
    const warm = figuresOf(`${n} in one PDF, ${WARM}`, n, await ours("warmBatch", crowd(folder, n)), {});
    figures.push(warm("CPU a badge", "ms", "cpu"), warm("wall a badge", "ms", "wall"));
    if (n === BATCHES[0]) figures.push(...(await readable(join(folder, "ours.pdf"), folder)));
  }

  for (const [how, tail] of Object.entries(LONG)) {
    say(`badges: ${how}`);
    figures.push(...(await longCodes(how, (n) => crowd(folder, n, tail), peers, ours)));
  }
  say("badges: one by one");
  const mine = await ours("single", crowd(folder, SINGLES));
  const others: Record<string, Partial<Once>> = {};
  for (const peer of peers) others[peer.name] = await peer.draw("single", crowd(folder, Math.min(FEW, peer.most / 10)));
  others["pdfkit the plain way"] = await ours("plainSingle", crowd(folder, FEW));
  others["Chromium printToPDF"] = await chromium("single", crowd(folder, FEW), font);
  const of = figuresOf("one by one", SINGLES, mine, others);
  figures.push(of("wall of one, warm, median", "ms", "median"), of("CPU a badge", "ms", "cpu"));
  figures.push(of("the first of a thread that has warmed up", "ms", "first"), of("bytes, median", "B", "bytes"));
  figures.push(figuresOf("one by one", 1, mine, {})("a thread's start until it is warm", "ms", "cold"));
  const looks = await ours("look", crowd(folder, FEW));
  figures.push(figuresOf("a badge to look at, 200 dpi", FEW, looks, {})("wall, warm, median", "ms", "median"));
  const most = Math.max(...BATCHES);
  const checked = await ours("check", crowd(folder, most));
  figures.push(figuresOf(`${most} checked before the doors`, most, checked, {})("wall a badge", "ms", "wall"));
  return figures;
};

/** The same ways with longer codes, which weigh more on those who draw them module by module. */
async function longCodes(
  how: string,
  people: (n: number) => ReturnType<typeof crowd>,
  peers: readonly Peer[],
  ours: Ours,
): Promise<Figure[]> {
  const batches = await plainWays(LARGE, ours, people(FEW));
  const singles: Record<string, Partial<Once>> = {};
  for (const { name, most, draw } of peers) {
    batches[label(name, most, LARGE)] = await draw("batch", people(Math.min(LARGE, most)));
    singles[name] = await draw("single", people(Math.min(FEW, most / 10)));
  }
  singles["pdfkit the plain way"] = await ours("plainSingle", people(FEW));
  const many = `${LARGE} in one PDF, ${how}`;
  const cold = figuresOf(many, LARGE, await ours("batch", people(LARGE)), batches);
  const warm = figuresOf(`${many}, ${WARM}`, LARGE, await ours("warmBatch", people(LARGE)), batches);
  const one = figuresOf(`one by one, ${how}`, SINGLES, await ours("single", people(SINGLES)), singles);
  return [
    ...[cold, warm].flatMap((of) => [of("CPU a badge", "ms", "cpu"), of("wall a badge", "ms", "wall")]),
    ...[cold("bytes a badge", "B", "bytes"), one("wall of one, warm, median", "ms", "median")],
    one("CPU a badge", "ms", "cpu"),
  ];
}

/** pdfkit as its manual has it: with a code as sharp as the printer, and with the coarse one it makes when nothing is said. */
async function plainWays(n: number, ours: Ours, few: ReturnType<typeof crowd>): Promise<Record<string, Partial<Once>>> {
  return {
    [label("pdfkit the plain way", FEW, n)]: await ours("plainBatch", few),
    [label("… with a coarse code", FEW, n)]: await ours("coarseBatch", few),
  };
}

const WARM = "by a press that has worked before";

const label = (name: string, most: number, n: number): string => (most < n ? `${name} (of ${most})` : name);

const figuresOf =
  (how: string, n: number, mine: Once, others: Record<string, Partial<Once>>) =>
  (what: string, unit: string, key: keyof Once): Figure => {
    const known = Object.entries(others).filter(([, took]) => took[key] !== undefined);
    const peers = Object.fromEntries(known.map(([name, took]) => [name, took[key] ?? Number.NaN]));
    return { bench: "badges", case: `${how}: ${what}`, value: mine[key] ?? Number.NaN, unit, limit: null, peers, n };
  };

/** How many codes of a batch a scanner's program reads from the page as printers draw it. */
async function readable(file: string, folder: string): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const dpi of [203, 300]) {
    let read = 0;
    for (let page = 1; page <= FEW; page += 5) {
      const one = join(folder, "page.pdf");
      await run("pdfseparate", ["-f", String(page), "-l", String(page), file, one]);
      if (readPdf(readFileSync(one)).qr(dpi) === personAt(page - 1).badgeCode) read += 1;
    }
    const n = FEW / 5;
    figures.push({
      ...{ bench: "badges", case: `codes read at ${dpi} dpi`, value: (read / n) * 100 },
      ...{ unit: "%", limit: 100, peers: {}, n },
    });
  }
  return figures;
}

/** `tail`: what stands behind the number in each one's code. */
function crowd(folder: string, n: number, tail = SHORT): { json: string; file: string; rows: string[] } {
  const people = Array.from({ length: n }, (_, at) => personAt(at, tail));
  const rows = people.map(row);
  const json = join(folder, `${n}-${tail.length}.json`);
  const file = join(folder, `${n}-${tail.length}.tsv`);
  writeFileSync(json, JSON.stringify(people));
  writeFileSync(file, rows.map((line) => `${line}\n`).join(""));
  return { json, file, rows };
}

const SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈";
const GIVEN =
  "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲华红鑫宇浩然子轩梓涵一诺欣怡思雨晨曦嘉豪俊凯博宏志远建国";
const COMPANIES = ["示例公司", "云栖小镇", "北京云上某某科技有限公司杭州分公司", "Example Networks", "网格实验室"];
const TITLES = ["工程师", "高级技术专家", "架构师", "Product Manager", "研发总监", "学生"];
const ROLES = ["attendee", "attendee", "attendee", "speaker", "staff"];
const LATIN = ["Ada Lovelace", "Zoë Ångström", "Maximiliane von Hohenstein", "Linus Kowalski"];

const one = <T>(all: ArrayLike<T>, at: number): T => all[at % all.length] as T;

/** The same person at every call, most of them with names of hanzi, every seventh in Latin letters. */
function personAt(at: number, tail = SHORT): BadgeContent {
  const hanzi = one(SURNAMES, at * 7) + one(GIVEN, at * 13) + (at % 3 ? one(GIVEN, at * 31 + 5) : "");
  const role = one(ROLES, at * 3);
  return contentOf({
    name: at % 7 === 0 ? one(LATIN, at) : hanzi,
    nickname: at % 4 === 0 ? one(GIVEN, at) + one(GIVEN, at * 3) : null,
    company: one(COMPANIES, at * 5),
    jobTitle: one(TITLES, at * 11),
    ...{ role, roleLabel: { speaker: "讲师", staff: "工作人员" }[role] ?? "参会者" },
    badgeCode: `7212345670000${String(at).padStart(12, "0")}${tail}`,
  });
}

function row({ name, nickname, company, jobTitle, badgeCode }: BadgeContent): string {
  const made = qrModules(badgeCode);
  if (!made.ok) throw new Error(made.fault.detail);
  const { size, dark } = made.value;
  return [name, nickname ?? "", company, jobTitle, badgeCode, size, dark.join("")].join("\t");
}
