import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { qrModules } from "../../../electron/badges/qr.ts";
import type { Zipper } from "../../../electron/desk/ports.ts";
import { TicketFiles } from "../../../electron/desk/ticketFiles.ts";
import { setTicketForm } from "../../../electron/desk/ticketKeys.ts";
import { reissueTicket, revokeTicket, ticketCode } from "../../../electron/desk/tickets.ts";
import { writeCsv } from "../../../electron/sheets/write.ts";
import { qrPng } from "../../../electron/tickets/png.ts";
import { zipOf } from "../../../electron/tickets/zip.ts";
import type { TicketFileReply } from "../../../shared/contract/ticketShapes.ts";
import type { FactBody } from "../../../shared/facts/fact.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { makeDrawing } from "../../build/drawing.ts";
import { freshFolder } from "../../build/leftovers.ts";
import { added, anEvent, aPerson } from "../../build/people.ts";
import { startPress } from "../../build/press.ts";
import { readPdf } from "../../build/readPdf.ts";

const p = (n: number) => PersonId.parse(`p${n}`);
const qr = (text: string) => {
  const made = qrModules(text);
  return made.ok ? made.value : null;
};
const files = () => new TicketFiles({ qr, picture: qrPng, zip: zipOf, writeCsv });
const PNG = { as: "png", paper: "a5" } as const;
const ONE_PDF = { as: "one-pdf", paper: "a5" } as const;
const codeOf = ({ desk }: TestDesk, n: number) => ticketCode(desk, aPerson(n).ticket).code;
const scanned = (file: string) =>
  execFileSync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], { encoding: "utf8" }).trim();

async function written(reply: ReturnType<TicketFiles["save"]>) {
  const told = await reply;
  if (told.what !== "written") throw new Error(JSON.stringify(told));
  return told;
}

/** Packs tickets while something changes: after the table was written, before the first picture. */
function packWhile(work: () => Promise<unknown>) {
  const change = vi.fn(work);
  const zip: Zipper = (entries) =>
    zipOf(
      [...entries].map(({ name, bytes }, at) => ({
        name,
        bytes: async () => {
          if (at === 1) await change();
          return bytes();
        },
      })),
    );
  const made = new TicketFiles({ qr, picture: qrPng, zip, writeCsv });
  return { pack: made.pack.bind(made), change };
}

function unpacked(reply: TicketFileReply) {
  if (!("file" in reply)) throw new Error(JSON.stringify(reply));
  const folder = freshFolder("pack");
  execFileSync("unzip", ["-q", reply.file, "-d", folder]);
  const table = readFileSync(join(folder, "入场码.csv"), "utf8");
  return { folder, table, names: readdirSync(join(folder, "图片")).sort() };
}

/** A desk that draws as the program does. */
async function drawingDesk(...args: Parameters<typeof aDesk>): Promise<TestDesk> {
  const test = await aDesk(...args);
  const drawing = makeDrawing();
  test.desk.parts.draw = async (badge) => {
    const drawn = await drawing(badge);
    return drawn.ok ? drawn.value.pdf : null;
  };
  return test;
}

const AGENDA = [
  { start: "13:00", end: "13:30", kind: "checkin", title: "签到", speakers: [] },
  { start: "13:30", end: "14:00", kind: "talk", title: "服务网格在大规模集群里的实践", speakers: [] },
] as const;

const EVENT = anEvent({
  page: {
    ...anEvent().page,
    venue: "杭州市西湖区文三路 90 号",
    agenda: AGENDA.map((row) => ({ ...row, speakers: [] })),
  },
});

describe("one person's ticket", () => {
  it.each(["short", "signed"] as const)("is a picture that scanners read: %s", async (form) => {
    const test = await aDesk([added(aPerson(1, { name: "司马 相如/../x" }))]);
    await setTicketForm(test.desk, { form });
    const { file } = await written(files().save(test.desk, { personId: p(1), ...PNG }));
    expect(file).toMatch(/exports[/\\]入场码-司马-相如-x\.png$/);
    expect(scanned(file)).toBe(codeOf(test, 1));
  });

  it.each(["a6", "a5", "a4"] as const)("is a page with all a guest wants to know: %s", async (paper) => {
    const test = await drawingDesk(
      [added(aPerson(1, { name: "欧阳修", nickname: "醉翁", ticketType: "早鸟票" }))],
      EVENT,
    );
    const { file } = await written(files().save(test.desk, { personId: p(1), as: "pdf", paper }));
    const pdf = readPdf(readFileSync(file));
    const size = { a6: [105, 148], a5: [148, 210], a4: [210, 297] }[paper];
    expect([Math.round(pdf.size().width), Math.round(pdf.size().height), pdf.pages()]).toEqual([...size, 1]);
    const text = pdf.text();
    for (const part of ["测试聚会 Test Meetup", "欧阳修", "醉翁", "早鸟票", "2026年11月22日", "13:00–17:30"])
      expect(text).toContain(part);
    for (const part of ["杭州市西湖区文三路", "0000 0000 0001", "出示此二维码", "日程", "服务网格在大规模集群里的实践"])
      expect(text).toContain(part);
    expect(text).not.toContain("Agenda");
    expect(pdf.qr(150)).toBe(codeOf(test, 1));
  });

  it("speaks to somebody with a name in another script in that script too, and is read when it is signed", async () => {
    const test = await drawingDesk([added(aPerson(1, { name: "Ada Lovelace" }))], EVENT);
    await setTicketForm(test.desk, { form: "signed" });
    const { file } = await written(files().save(test.desk, { personId: p(1), as: "pdf", paper: "a6" }));
    const pdf = readPdf(readFileSync(file));
    expect(pdf.text()).toContain("Please show this code");
    expect(pdf.text()).toContain("日程 / Agenda");
    expect(pdf.text()).toContain("Sunday, 22 November 2026");
    expect(pdf.qr(150)).toBe(codeOf(test, 1));
  });

  it("names the first and the last of several days, in both languages where it speaks both", async () => {
    const page = { ...EVENT.page, date: "2026-11-22", dateEnd: "2026-11-24" };
    const test = await drawingDesk([added(aPerson(1, { name: "Ada Lovelace" }))], { ...EVENT, page });
    const { file } = await written(files().save(test.desk, { personId: p(1), as: "pdf", paper: "a6" }));
    const text = readPdf(readFileSync(file)).text().replace(/\s+/g, " ");
    expect(text).toContain("2026年11月22日星期日 至 2026年11月24日星期二");
    expect(text).toContain("Sunday, 22 November 2026 to Tuesday, 24 November 2026");
  });

  it("says how many rows of a long agenda have no room", async () => {
    const agenda = Array.from({ length: 60 }, (_, n) => ({
      ...{ start: "13:00", end: null, kind: "talk" as const, speakers: [] },
      title: `Talk ${n}`,
    }));
    const event = anEvent({ page: { ...anEvent().page, theme: "Long Days", venue: "Galway", agenda } });
    const test = await drawingDesk([added(aPerson(1, { name: "Grace Hopper" }))], event);
    const { file } = await written(files().save(test.desk, { personId: p(1), as: "pdf", paper: "a6" }));
    const text = readPdf(readFileSync(file)).text();
    const more = Number(/and (\d+) more/.exec(text)?.[1]);
    expect(text).toContain(`Talk ${59 - more} `);
    expect(text).not.toContain(`Talk ${60 - more} `);
  });

  it("is not written for who has none, and not when it cannot be drawn", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2))]);
    await revokeTicket(test.desk, { personId: p(1), reason: "已退票" });
    expect(await files().save(test.desk, { personId: p(1), ...PNG })).toEqual({ what: "no-ticket" });
    expect(await files().save(test.desk, { personId: p(9), ...PNG })).toEqual({ what: "no-ticket" });
    expect(await files().save(test.desk, { personId: p(2), as: "pdf", paper: "a5" })).toEqual({ what: "cannot-draw" });
  });
});

describe("everybody's tickets", () => {
  it("are one archive: the table of a mail merge that names each picture, and the pictures", async () => {
    const test = await aDesk([
      added(aPerson(1, { name: "张三", email: "zs@example.com" })),
      added(aPerson(2, { name: "张三" })),
      added(aPerson(3, { name: "CON" })),
      added(aPerson(4, { name: "../../etc/passwd" })),
      added(aPerson(5, { name: "𠮷野 👩‍💻".repeat(40) })),
      added(aPerson(6, { status: "cancelled" })),
      added(aPerson(7)),
    ]);
    await revokeTicket(test.desk, { personId: p(7), reason: "已退票" });
    const { file, rows } = await written(files().pack(test.desk, PNG));
    expect(rows).toBe(5);
    const folder = freshFolder("pack");
    execFileSync("unzip", ["-q", file, "-d", folder]);
    const names = readdirSync(join(folder, "图片")).sort();
    expect(names).toHaveLength(5);
    expect(names.slice(0, 4)).toEqual(["0001-张三.png", "0002-张三.png", "0003-CON.png", "0004-etc-passwd.png"]);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThan(200);
    const table = readFileSync(join(folder, "入场码.csv"), "utf8");
    expect(table.split("\r\n")).toHaveLength(7);
    expect(table).toContain("图片/0002-张三.png");
    expect(table).toContain(codeOf(test, 1));
    for (const [at, name] of names.entries()) expect(scanned(join(folder, "图片", name))).toBe(codeOf(test, at + 1));
    expect(test.news.filter(({ name }) => name === "ticketProgress").at(-1)?.news).toEqual({ done: 5, total: 5 });
  });

  it("are not there at all when staff end it half-way, and may be asked for again", async () => {
    const test = await aDesk(Array.from({ length: 400 }, (_, n) => added(aPerson(n + 1))));
    const pack = files();
    const { tell } = test.desk.parts;
    test.desk.parts.tell = (name, news) => {
      tell(name, news);
      if (name === "ticketProgress" && (news as { done: number }).done === 100) pack.cancel();
    };
    const running = pack.pack(test.desk, PNG);
    expect(await pack.pack(test.desk, PNG)).toEqual({ what: "busy" });
    expect(await running).toEqual({ what: "cancelled" });
    const exports = join(test.folder.folder, "exports");
    expect(existsSync(exports) ? readdirSync(exports) : []).toEqual([]);
    expect(pack.cancel()).toEqual({ what: "nothing-to-do" });
    test.desk.parts.tell = tell;
    expect((await written(pack.pack(test.desk, PNG))).rows).toBe(400);
  });

  it("are all as they were when it began, and it is said how many are not any more", async () => {
    const test = await aDesk(Array.from({ length: 4 }, (_, n) => added(aPerson(n + 1, { name: `甲${n + 1}` }))));
    const was = codeOf(test, 4);
    const renamed = { kind: "person-changed", personId: p(4), changes: { name: "乙" }, importId: null, imported: null };
    const { pack, change } = packWhile(async () => {
      await reissueTicket(test.desk, { personId: p(4), reason: "丢了" });
      await revokeTicket(test.desk, { personId: p(3), reason: "已退票" });
      await test.desk.record([renamed as FactBody]);
    });
    const reply = await pack(test.desk, PNG);
    expect(reply).toMatchObject({ what: "changed-meanwhile", rows: 4, changed: 2 });
    expect(change).toHaveBeenCalledOnce();
    const { table, names, folder } = unpacked(reply);
    expect(names).toEqual([1, 2, 3, 4].map((n) => `000${n}-甲${n}.png`));
    expect(table).toContain(was);
    expect(scanned(join(folder, "图片", "0004-甲4.png"))).toBe(was);
  });

  it("keep the form they were begun with", async () => {
    const test = await aDesk([added(aPerson(1)), added(aPerson(2))]);
    const short = codeOf(test, 2);
    const { pack } = packWhile(() => setTicketForm(test.desk, { form: "signed" }));
    const reply = await pack(test.desk, PNG);
    expect(reply).toMatchObject({ what: "changed-meanwhile", rows: 2, changed: 2 });
    const { table, names, folder } = unpacked(reply);
    expect(table).toContain(short);
    expect(scanned(join(folder, "图片", names[1] ?? ""))).toBe(short);
    expect(codeOf(test, 2)).not.toBe(short);
    expect(await files().pack(test.desk, PNG)).toMatchObject({ what: "written" });
  });

  it("are not there when a page cannot be drawn", async () => {
    const test = await aDesk([added(aPerson(1))]);
    expect(await files().pack(test.desk, { as: "pdf", paper: "a5" })).toEqual({ what: "cannot-draw" });
    expect(readdirSync(join(test.folder.folder, "exports"))).toEqual([]);
  });

  it("are one PDF with a page each, all in the same order as the table, with the codes they had", async () => {
    const test = await aDesk(
      [
        added(aPerson(1, { name: "欧阳修" })),
        added(aPerson(2, { status: "cancelled" })),
        added(aPerson(3, { name: "Ada Lovelace" })),
      ],
      EVENT,
    );
    test.desk.parts.press = await startPress();
    const { file, rows } = await written(files().pack(test.desk, ONE_PDF));
    expect(file).toMatch(/exports[/\\]入场码-[\d-]+\.pdf$/);
    const pdf = readPdf(readFileSync(file));
    expect([rows, pdf.pages(), Math.round(pdf.size().width)]).toEqual([2, 2, 148]);
    const [first, second] = pdf.pageTexts();
    expect(first).toContain("欧阳修");
    expect(first).not.toContain("Agenda");
    expect(second).toContain("Ada Lovelace");
    expect(second).toContain("日程 / Agenda");
    expect(pdf.qr(150)).toBe(codeOf(test, 1));
    expect(test.news.filter(({ name }) => name === "ticketProgress").at(-1)?.news).toEqual({ done: 2, total: 2 });
  });

  it("in one PDF are not there when staff end it, when there are none, or when the press cannot", async () => {
    const test = await aDesk(Array.from({ length: 300 }, (_, n) => added(aPerson(n + 1))));
    expect(await files().pack(test.desk, ONE_PDF)).toEqual({ what: "cannot-draw" });
    test.desk.parts.press = await startPress();
    const pack = files();
    const { tell } = test.desk.parts;
    test.desk.parts.tell = (name, news) => {
      tell(name, news);
      if (name === "ticketProgress") pack.cancel();
    };
    const running = pack.pack(test.desk, ONE_PDF);
    expect(await pack.pack(test.desk, PNG)).toEqual({ what: "busy" });
    expect(await running).toEqual({ what: "cancelled" });
    expect(readdirSync(join(test.folder.folder, "exports"))).toEqual([]);
    const nobody = await aDesk([added(aPerson(1, { status: "cancelled" }))]);
    expect(await files().pack(nobody.desk, ONE_PDF)).toEqual({ what: "no-ticket" });
  });

  it("of very many take no more memory than a few", async () => {
    const test = await aDesk(Array.from({ length: 3_000 }, (_, n) => added(aPerson(n + 1))));
    await setTicketForm(test.desk, { form: "signed" });
    let most = 0;
    const before = process.memoryUsage().rss;
    test.desk.parts.tell = (name) => {
      if (name === "ticketProgress") most = Math.max(most, process.memoryUsage().rss - before);
    };
    const { file, rows } = await written(files().pack(test.desk, PNG));
    expect(rows).toBe(3_000);
    expect(most).toBeLessThan(200 * 1024 * 1024);
    expect(execFileSync("unzip", ["-l", file], { encoding: "utf8", maxBuffer: 2 ** 26 })).toContain("3001 files");
    execFileSync("unzip", ["-tq", file]);
  }, 120_000);
});
