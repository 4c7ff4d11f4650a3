import { afterAll, beforeAll, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { QuestionId } from "../../shared/words/ids.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { onScreen } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const NAMES = ["محمد عبد الله الطويل ".repeat(6).trim(), "Bob Example"];

let lanyard: Launched;
const tickets: string[] = [];

const choice = (id: string, count: number) => ({
  ...{ id: QuestionId.parse(id), text: `Question ${id}`, kind: "choice" as const, required: true, roles: [] },
  choices: Array.from({ length: count }, (_, i) => `Choice number ${i}`),
});

beforeAll(async () => {
  lanyard = await launchLanyard();
  const { window, app } = lanyard;
  const rows = NAMES.map((name, i) => `${name},1390000000${i}`);
  await makeEvent(window, Buffer.from(["Name,Phone", ...rows].join("\r\n")));
  for (const i of NAMES.keys()) {
    const [person] = await ask(window, "people.search", { query: `1390000000${i}`, limit: 1 });
    if (!person) throw new Error("a guest was not imported");
    tickets.push((await ask(window, "tickets.show", { personId: person.id }))?.code ?? "");
  }
  const plan = await ask(window, "sessions.edit", null);
  if (!plan) throw new Error("no event");
  const { event, rules, sessions } = plan;
  await ask(window, "sessions.change", { event, rules, sessions, questions: [choice("few", 2), choice("many", 50)] });
  await ask(window, "pin.set", { current: null, pin: "4711" });
  await ask(window, "settings.change", { kiosk: { language: "en", way: "scanner", hasSearch: false, seconds: 8 } });
  await ask(window, "kiosk.enter", null);
  await onScreen(window, "kiosk");
  await app.evaluate(({ BrowserWindow }) => {
    const [own] = BrowserWindow.getAllWindows();
    own?.setKiosk(false);
    own?.setFullScreen(false);
    own?.setContentSize(800, 600);
  });
  await window.waitForFunction(() => innerWidth === 800);
});

afterAll(() => lanyard.kill9());

it("keeps the place of who answers when their own or another code is shown", async () => {
  const { window } = lanyard;
  await typeLikeScanner(window, tickets[0] ?? "");
  await window.getByRole("button", { name: "Choice number 1", exact: true }).click();
  await window.getByText("Question many").waitFor();
  for (const ticket of tickets) await typeLikeScanner(window, ticket);
  await window.getByText(say.kiosk.crowded).waitFor();
  expect(await window.getByTestId("kiosk-question").innerText()).toContain("Question many");
});

it("shows a list of fifty choices from its top, no wider than the screen, and scrolls to its end", async () => {
  const { window } = lanyard;
  const box = async (name: string) => window.getByRole("button", { name, exact: true }).boundingBox();
  const task = await window.getByTestId("kiosk-question").boundingBox();
  const title = await window.getByText("Question many").boundingBox();
  if (!task || !title) throw new Error("nothing is shown");
  expect(title.y).toBeGreaterThan(task.y);
  expect(task.x + task.width).toBeLessThanOrEqual(800);
  await window.getByRole("button", { name: "Choice number 49", exact: true }).focus();
  const last = await box("Choice number 49");
  expect((last?.y ?? 999) + (last?.height ?? 0)).toBeLessThanOrEqual(task.y + task.height);
  await shot(window, "kiosk-many-choices");
});

it("is welcome with all the answers, and the whole answer is on the screen", async () => {
  const { window } = lanyard;
  await window.waitForTimeout(600);
  await window.getByRole("button", { name: "Choice number 44", exact: true }).click();
  await window.locator('[data-testid=kiosk-answer][data-answer="welcome"]').waitFor();
  const answer = await window.getByTestId("kiosk-answer").boundingBox();
  const said = await window.getByTestId("kiosk-answer").getByRole("status").boundingBox();
  if (!answer || !said) throw new Error("nothing is shown");
  expect(said.y).toBeGreaterThanOrEqual(answer.y);
  expect(said.y + said.height).toBeLessThanOrEqual(answer.y + answer.height);
  expect(said.x + said.width).toBeLessThanOrEqual(800);
  await shot(window, "kiosk-long-name");
});
