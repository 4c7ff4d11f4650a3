import { readFileSync } from "node:fs";
import { hostname, userInfo } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { WHOLE_VIEW } from "../../renderer/desk/peopleView.ts";
import type { CommandInput } from "../../shared/contract/contract.ts";
import { words } from "../../shared/i18n/say.ts";
import { QuestionId } from "../../shared/words/ids.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { filesUnder, findTexts, openToOthers, textsIn } from "../build/secrets.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("en");

/* Nobody else is called so, nothing else reads so: whatever of it is found anywhere came from these people. */
const NAMES = ["Quetzalwyn Brandmeyer", "欧阳鑫犇", "Ysolde Fjordhammer", "上官璟雯", "Wolfgrim Zeltmacher"];
const SECRETS = [
  ...["Brandmeyer", "欧阳鑫犇", "Fjordhammer", "上官璟雯", "Zeltmacher"],
  ...["19955512345", "19955567890", "quetzal@brandmeyer.example", "ouyang.xb@mail.example", "zeltmacher@mail.example"],
  ...["EBQ-771234901", "EBQ-771234902"],
  ...[
    "Xylophon-Werke",
    "犇腾工业",
    "allergic to walnuts",
    "wants seat by the aisle",
    "Grandmaster of Locks",
    "隔壁王总",
  ],
  ...["answered: vegetarian-kosher", "let in, is the mayor's nephew"],
];
const ROSTER = [
  "Name,Phone,Email,Company,Job title,Role,Barcode,Note,Invited by",
  "Quetzalwyn Brandmeyer,19955512345,quetzal@brandmeyer.example,Xylophon-Werke,Grandmaster of Locks,attendee,EBQ-771234901,allergic to walnuts,隔壁王总",
  "欧阳鑫犇,19955567890,ouyang.xb@mail.example,犇腾工业,,speaker,EBQ-771234902,,隔壁王总",
  "Ysolde Fjordhammer,,,,,attendee,,,",
  "上官璟雯,,,,,attendee,,,",
].join("\n");

type Figures = { counts: unknown; sessions: unknown; byRole: unknown; byTicketType: unknown };

/* One session with people nobody can be mistaken for, then what is left of them; each step stands on those before. */
describe("what is written down of people", () => {
  let lanyard: Launched;
  const said: Buffer[] = [];
  let folder = "";
  let support = "";
  let before: Figures | null = null;

  const listen = ({ app }: Launched) => {
    for (const stream of [app.process().stdout, app.process().stderr])
      stream?.on("data", (some: Buffer | string) => said.push(Buffer.from(some)));
  };
  const person = async (query: string) => {
    const [card] = await ask(lanyard.window, "people.search", { query, limit: 1 });
    if (!card) throw new Error(`nobody is called ${query}`);
    return card;
  };
  const figures = async (): Promise<Figures> => {
    const { status } = await ask(lanyard.window, "app.hello", null);
    const now = await ask(lanyard.window, "figures.now", null);
    const sessions = status.sessions.map(({ id, arrived, inside, guests }) => ({ id, arrived, inside, guests }));
    return { counts: status.counts, sessions, byRole: now?.byRole, byTicketType: now?.byTicketType };
  };
  /** Chromium's own files, logs and settings: everything but the event. */
  const besideTheEvent = () => findTexts(lanyard.dataFolder, SECRETS).filter((found) => !found.startsWith("events"));

  beforeAll(async () => {
    lanyard = await launchLanyard();
    listen(lanyard);
    await makeEvent(lanyard.window, new TextEncoder().encode(ROSTER));
    folder = (await ask(lanyard.window, "app.hello", null)).status.event?.folder ?? "";
  });

  afterAll(() => lanyard.close());

  it("is much, in a session with everything that happens at a desk", async () => {
    const { window } = lanyard;
    await window.reload();
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await onScreen(window, "checkIn");
    const gate = { session: null, direction: "in" } as const;
    const nonce = (n: number) => `nonce-privacy-${n}`;
    await typeLikeScanner(window, "EBQ-771234901");
    await verdictOf(window, "admitted");
    await typeLikeScanner(window, "EBQ-771234999");
    await verdictOf(window, "unknown-code");
    await ask(window, "checkIn.scan", { ...gate, texts: ["BEGIN:VCARD FN:Wolfgrim Zeltmacher"], nonce: nonce(1) });

    const ouyang = await person("欧阳鑫犇");
    const plan = await ask(window, "sessions.edit", null);
    const { event } = (await ask(window, "app.hello", null)).status;
    if (!plan || !event) throw new Error("no event");
    const question = { ...QUESTION, choices: [], roles: [] };
    const { sessions, rules } = plan;
    const asked = { sessions, rules, questions: [question], event: event.id };
    expect(await ask(window, "sessions.change", asked)).toMatchObject({ what: "done" });
    const answers = { [question.id]: "answered: vegetarian-kosher" };
    await ask(window, "people.answer", { personId: ouyang.id, answers });
    await ask(window, "people.note", { personId: ouyang.id, text: "wants seat by the aisle", nonce: nonce(2) });
    await ask(window, "people.change", {
      personId: ouyang.id,
      changes: { status: "pending", nickname: "Fjordhammer II" },
    });
    const override = { reason: "let in, is the mayor's nephew" };
    await ask(window, "checkIn.byHand", {
      ...{ ...gate, personId: ouyang.id, nonce: nonce(3), way: "hand", override, answers: null },
    });
    await ask(window, "walkIn.register", {
      ...{ ...gate, name: "Wolfgrim Zeltmacher", nickname: null, company: null, jobTitle: null },
      ...{ phone: null, email: "zeltmacher@mail.example", answers: null, nonce: nonce(4) },
    });
    const ysolde = await person("Fjordhammer Ysolde");
    await ask(window, "people.withdraw", { personId: ysolde.id, reason: "told by 上官璟雯" });
    await ask(window, "badges.print", { personId: ouyang.id, reason: "name misspelt: 欧阳鑫犇" });
    await ask(window, "tickets.save", { personId: ouyang.id, as: "pdf", paper: "a5" });
    await ask(window, "tickets.pack", { as: "png", paper: "a5" });
    await ask(window, "people.export", { query: WHOLE_VIEW.query, columns: ["name", "phone"] });

    // What fails quotes nobody either: a file named after a guest, input out of shape, a printer that is not there.
    const bytes = new TextEncoder().encode("\u0000\u0001PK not a workbook of 欧阳鑫犇");
    await ask(window, "roster.read", { name: "欧阳鑫犇 Brandmeyer.xlsx", bytes, encoding: null, sheet: null });
    const odd = { personId: "欧阳鑫犇", changes: { name: 7, extra: { Brandmeyer: 1 } } };
    await expect(ask(window, "people.change", odd as unknown as CommandInput<"people.change">)).rejects.toThrow(
      "bad-input",
    );
    await ask(window, "settings.change", { printer: "no such printer" });
    await ask(window, "badges.print", { personId: ouyang.id, reason: "again for Brandmeyer" });
    const { status } = await ask(window, "app.hello", null);
    expect(status.counts).toMatchObject({ arrived: 3, walkIns: 1 });
    await expect.poll(() => filesUnder(join(folder, "badges")).length).toBeGreaterThan(0);
    support = join(freshFolder("support"), "support.json");
    await lanyard.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, support);
    expect(await ask(window, "support.save", null)).toEqual({ what: "written", file: support });
    await window.getByRole("button", { name: say.people.title, exact: true }).click();
    await onScreen(window, "people");
    await window.getByText("Quetzalwyn Brandmeyer").first().click();
    await window.getByTestId("person").waitFor();
  });

  it("lies in the event's folder alone: not in the logs, on standard output, or in Chromium's own files", async () => {
    await lanyard.close();
    const all = findTexts(lanyard.dataFolder, SECRETS);
    expect(SECRETS.filter((secret) => !all.some((found) => found.includes(`: ${secret} (`)))).toEqual([]);
    expect(besideTheEvent()).toEqual([]);
    expect(textsIn(Buffer.concat(said), SECRETS)).toEqual([]);
    expect(readFileSync(join(lanyard.dataFolder, "logs", "lanyard.log"), "utf8")).toContain("bad-input");
  });

  it("is not in the file for support either, nor the names of the computer, its user and its folders", () => {
    const text = readFileSync(support, "utf8");
    const own = [userInfo().username, hostname(), lanyard.dataFolder, ROOT, "no such printer", basename(folder)];
    expect(textsIn(Buffer.from(text), [...SECRETS, ...NAMES, ...own.filter((name) => name.length > 4)])).toEqual([]);
    const told = JSON.parse(text);
    expect(told).toMatchObject({
      program: { version: expect.any(String) },
      machine: { screens: [{ width: expect.any(Number) }] },
      timings: { codeToVerdict: { count: expect.any(Number) }, startToFirstScreen: { count: 1 } },
      event: { people: 5, folder: { "journal.ndjson": { files: 1 } } },
    });
    expect(told.timings.recordToDisk.p50).toBeGreaterThan(0);
    expect(told.log.join("\n")).toContain("bad-input");
  });

  it.skipIf(process.platform === "win32")(
    "can be read by its owner only, Chromium's files and what others left too",
    () => {
      expect(openToOthers(lanyard.dataFolder)).toEqual([]);
    },
  );

  it("is erased with the event's name typed; every figure is what it was, and no screen shows anybody", async () => {
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder });
    listen(lanyard);
    const { window } = lanyard;
    await onScreen(window, "checkIn");
    before = await figures();
    const { event } = (await ask(window, "app.hello", null)).status;
    if (!event) throw new Error("no event");
    await window.getByRole("button", { name: say.start.title, exact: true }).click();
    const reminder = window.getByTestId("personal-data").first();
    await reminder.scrollIntoViewIfNeeded();
    expect(Number(await reminder.getAttribute("data-overdue"))).toBeGreaterThan(30);
    await shot(window, "privacy-reminder-en");
    await reminder.getByRole("button", { name: say.privacy.open, exact: true }).click();
    const question = window.getByTestId("erase-question");
    const confirm = question.getByRole("button", { name: say.privacy.confirm, exact: true });
    expect(await confirm.isDisabled()).toBe(true);
    expect(await ask(window, "events.erase", { folder, name: "another" })).toEqual({
      what: "refused",
      why: "wrong-name",
    });
    await question.getByRole("textbox").fill(event.theme);
    await shot(window, "privacy-question-en");
    await window.keyboard.press("Enter");
    await window.getByTestId("notice").getByText(say.privacy.done).waitFor({ timeout: 30_000 });
    await shot(window, "privacy-erased-en");
    expect(await figures()).toEqual(before);
    await window.getByRole("button", { name: say.people.title, exact: true }).click();
    await window.getByTestId("erased-screen").waitFor();
    await shot(window, "privacy-people-en");
    for (const name of NAMES) expect(await ask(window, "people.search", { query: name, limit: 5 })).toEqual([]);
    const scanned = { session: null, direction: "in", texts: ["EBQ-771234901"], nonce: "nonce-after-erasing" } as const;
    expect(await ask(window, "checkIn.scan", scanned as unknown as CommandInput<"checkIn.scan">)).toEqual({
      what: "no-event",
    });
    expect(await window.locator("body").innerText()).not.toMatch(/Brandmeyer|欧阳|Zeltmacher/);
  });

  it("is in no byte of the data folder any more, whatever form it had, and not after another start either", async () => {
    await lanyard.close();
    expect(findTexts(lanyard.dataFolder, SECRETS)).toEqual([]);
    expect(
      filesUnder(folder)
        .map((file) => file.slice(folder.length + 1))
        .sort(),
    ).toEqual([...["journal.ndjson", "keys.json", "snapshot.ndjson"]]);
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder });
    listen(lanyard);
    await onScreen(lanyard.window, "checkIn");
    expect(await figures()).toEqual(before);
    await lanyard.window.getByTestId("erased-screen").waitFor();
    const [summary] = await ask(lanyard.window, "events.list", null);
    expect(summary?.erased).toBeDefined();
    await lanyard.close();
    expect(findTexts(lanyard.dataFolder, SECRETS)).toEqual([]);
    expect(textsIn(Buffer.concat(said), SECRETS)).toEqual([]);
  });
});

const QUESTION = { id: QuestionId.parse("q1"), text: "Food?", kind: "text", required: false } as const;
