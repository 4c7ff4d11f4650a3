import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { Question } from "../../shared/event/event.ts";
import { words } from "../../shared/i18n/say.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { QuestionId } from "../../shared/words/ids.ts";
import { ask } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { freshFolder } from "../build/leftovers.ts";
import { shot } from "../build/picture.ts";
import { inFocus, onScreen, verdictOf } from "../build/screen.ts";
import { scannerIsQuiet, typeLikeAPerson, typeLikeScanner } from "../build/typing.ts";

const say = words("en");
const [SHIRT, DIET] = [QuestionId.parse("shirt"), QuestionId.parse("diet")];
const questions: Question[] = [
  { id: SHIRT, text: "Shirt size", kind: "choice", choices: ["S", "M", "L"], required: true, roles: [] },
  { id: DIET, text: "Allergies", kind: "text", choices: [], required: true, roles: [] },
];

describe("what staff do with a verdict, in the real window", () => {
  const dataFolder = freshFolder("data");
  let lanyard: Launched;
  let people: PersonCard[];

  const start = async () => {
    lanyard = await launchLanyard({ dataFolder, args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
  };
  const person = (at: number): PersonCard => {
    const one = people[at];
    if (!one) throw new Error(`no person ${at}`);
    return one;
  };
  const scan = async (at: number) => {
    const ticket = await ask(lanyard.window, "tickets.show", { personId: person(at).id });
    await typeLikeScanner(lanyard.window, ticket?.code ?? "");
  };
  const setQuestions = async (asked: Question[]) => {
    const plan = await ask(lanyard.window, "sessions.edit", null);
    if (!plan) throw new Error("no plan");
    const { event, sessions, rules } = plan;
    const reply = await ask(lanyard.window, "sessions.change", { event, sessions, rules, questions: asked });
    expect(reply.what).toBe("done");
  };

  beforeAll(async () => {
    await start();
    const page = await ask(lanyard.window, "people.page", { offset: 0, limit: 40, query: WHOLE_LIST, extras: [] });
    people = page.people.filter(({ status, arrival }) => status === "active" && arrival === null);
  });

  afterAll(() => lanyard.close());

  it("asks what must be answered; the keyboard answers, a scan between takes nothing away, and then they are in", async () => {
    const { window } = lanyard;
    await setQuestions(questions);
    await scan(0);
    await verdictOf(window, "needs-answer");
    await window.keyboard.press("Alt+2");
    const field = window.getByRole("textbox", { name: "Allergies" });
    await inFocus(field);
    await typeLikeAPerson(window, "Nuts");
    await shot(window, "asking");
    await scan(1);
    await expect.poll(() => window.getByTestId("verdict-name").innerText()).toBe(person(1).name);
    expect(await ask(window, "people.answers", { personId: person(0).id })).toEqual({});
    await window
      .getByTestId("recent")
      .getByRole("button", { name: person(0).name })
      .click();
    await expect.poll(() => field.inputValue()).toBe("Nuts");
    await scannerIsQuiet(window);
    await field.press("Enter");
    expect((await verdictOf(window, "admitted")).name).toBe(person(0).name);
    expect(await ask(window, "people.answers", { personId: person(0).id })).toEqual({ [SHIRT]: "M", [DIET]: "Nuts" });
    const card = await ask(window, "people.card", { personId: person(0).id });
    expect(card?.arrival?.way).toBe("scan");
  });

  it("still knows what was answered after a restart, and asks who has not answered again", async () => {
    await lanyard.close();
    await start();
    const { window } = lanyard;
    expect(await ask(window, "people.answers", { personId: person(0).id })).toMatchObject({ [SHIRT]: "M" });
    await scan(0);
    expect((await verdictOf(window, "already-in")).name).toBe(person(0).name);
    await scan(1);
    expect((await verdictOf(window, "needs-answer")).name).toBe(person(1).name);
  });

  it("counts the guests that somebody brings, by key and with one more than allowed", async () => {
    const { window } = lanyard;
    await setQuestions([]);
    await ask(window, "people.change", { personId: person(2).id, changes: { guests: 2 } });
    await scan(2);
    expect((await verdictOf(window, "admitted")).text).toContain(say.asking.mayBring(2));
    await window.keyboard.press("Alt+2");
    await window.getByText(say.asking.cameCount(2)).waitFor();
    await window.getByRole("button", { name: say.asking.oneMore }).click();
    await window.getByText(say.asking.tooMany(1)).waitFor();
    expect((await ask(window, "people.card", { personId: person(2).id }))?.arrival?.guests).toBe(3);
  });

  it("checks in a whole order with its one code, and tells them in one entry", async () => {
    const { window } = lanyard;
    const family = [3, 4, 5].map(person);
    for (const { id } of family) {
      await ask(window, "people.change", { personId: id, changes: { codes: ["ORDER-7781"], orderId: "7781" } });
    }
    await typeLikeScanner(window, "ORDER-7781");
    await verdictOf(window, "ambiguous");
    const before = await window.getByTestId("recent").locator("li").count();
    await window.getByRole("button", { name: say.asking.several }).click();
    await window.getByRole("button", { name: say.asking.checkInMany(3) }).waitFor();
    await window.keyboard.press("ArrowDown");
    await window.keyboard.press("Space");
    await window.getByRole("button", { name: say.asking.checkInMany(2) }).waitFor();
    await window.keyboard.press("Space");
    await window.getByRole("button", { name: say.asking.checkInMany(3) }).waitFor();
    await window.keyboard.press("Enter");
    await window.getByText(say.asking.togetherIn(3)).first().waitFor();
    await shot(window, "asking-group");
    expect(await window.getByTestId("recent").locator("li").count()).toBe(before + 1);
    const cards = await Promise.all(family.map(({ id }) => ask(window, "people.card", { personId: id })));
    expect(cards.map((card) => [card?.arrival?.way, card?.badge])).toEqual(
      family.map(() => ["hand", expect.any(String)]),
    );
    expect(cards.every((card) => card?.badge !== "none")).toBe(true);
  });

  it("registers a walk-in within half a minute, answers and all", async () => {
    const { window } = lanyard;
    await setQuestions(questions);
    const began = performance.now();
    await window.getByRole("button", { name: say.walkIn.open }).first().click();
    await inFocus(window.getByLabel(say.walkIn.name));
    await typeLikeAPerson(window, "Ada Lovelace");
    await window.keyboard.press("Enter");
    await window.keyboard.press("Space");
    await window.keyboard.press("Enter");
    await typeLikeAPerson(window, "none");
    await window.keyboard.press("Enter");
    expect((await verdictOf(window, "admitted")).name).toBe("Ada Lovelace");
    console.info(`a walk-in took ${((performance.now() - began) / 1000).toFixed(1)} s`);
  });

  it("corrects a wrong name and prints again from the verdict", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.asking.nameWrong }).click();
    const name = window.getByTestId("name-fix").getByLabel(say.personField.name, { exact: true });
    await expect.poll(() => name.inputValue()).toBe("Ada Lovelace");
    await name.press("Control+a");
    await typeLikeAPerson(window, "Ada King");
    await name.press("Enter");
    await expect.poll(() => window.getByTestId("verdict-name").innerText()).toBe("Ada King");
    const jobs = await ask(window, "badges.jobs", null);
    expect(jobs.some(({ personName }) => personName === "Ada King")).toBe(true);
  });
});
