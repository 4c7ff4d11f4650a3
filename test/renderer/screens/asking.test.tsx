// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { scan } from "../../../renderer/desk/checkIn.ts";
import type { CommandInput } from "../../../shared/contract/contract.ts";
import type { Question } from "../../../shared/event/event.ts";
import type { FactId, JobId, PersonId, QuestionId, SessionId } from "../../../shared/words/ids.ts";
import { aCard, aHello, anOutcome, aStatus } from "../made.ts";
import { openWindow, says } from "../openWindow.tsx";

afterEach(cleanup);

const verdict = () => screen.getByTestId("verdict");
const shows = (kind: string) => waitFor(() => expect(verdict().dataset.verdict).toBe(kind));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
/** Alt and a digit; happy-dom takes any Alt for AltGr. */
const alt = (digit: number) => {
  const event = new KeyboardEvent("keydown", {
    key: String(digit),
    code: `Digit${digit}`,
    altKey: true,
    bubbles: true,
  });
  Object.defineProperty(event, "getModifierState", { value: () => false });
  fireEvent(document.body, event);
};
const listed = () => within(screen.getByTestId("recent")).getAllByRole("listitem");

const person = aCard({ name: "付铖" });
const arrival = "arrival-1" as FactId;
const SHIRT = "shirt" as QuestionId;
const DIET = "diet" as QuestionId;
const PARTY = "party" as QuestionId;
const questions: Question[] = [
  { id: SHIRT, text: "Shirt size", kind: "choice", choices: ["S", "M"], required: true, roles: [] },
  { id: DIET, text: "Allergies", kind: "text", choices: [], required: true, roles: [] },
  { id: PARTY, text: "Staying for dinner?", kind: "yes-no", choices: [], required: false, roles: [] },
];
const asks = (inbox = 1, who = person) =>
  says({
    inbox,
    person: who,
    verdict: {
      kind: "needs-answer",
      reason: "question-open",
      personId: who.id,
      questions: [SHIRT, DIET, PARTY],
      session: "room" as SessionId,
      mayOverride: true,
    },
  });
const admits = (inbox: number, who = person) =>
  says({ inbox, person: who, arrival, verdict: { personId: who.id, questions: [PARTY] } });
const hello = () => aHello({ status: aStatus({ questions }) });

describe("a question that must be answered", () => {
  test("is asked one after the other, by key or tap, and the last answer checks in as the scan it was", async () => {
    const { far, front } = await openWindow({
      "app.hello": hello,
      "checkIn.scan": () => asks(),
      "checkIn.byHand": () => admits(2),
    });
    await scan(front, ["A"]);
    await shows("needs-answer");
    expect(screen.getByTestId("ask").textContent).toContain("Question 1 of 2");
    alt(2);
    const field = await screen.findByRole("textbox", { name: "Allergies" });
    expect(far.count("checkIn.byHand")).toBe(0);
    fireEvent.change(field, { target: { value: " Nuts " } });
    fireEvent.submit(field);
    await shows("admitted");
    expect(far.calls.find(({ name }) => name === "checkIn.byHand")?.input).toMatchObject({
      personId: person.id,
      way: "scan",
      session: "room",
      direction: "in",
      override: null,
      answers: { [SHIRT]: "M", [DIET]: "Nuts" },
    });
    expect(front.store.getState().drafts.answers.size).toBe(0);
  });

  test("is not answered by a digit alone: scanners type digits", async () => {
    const { far, front } = await openWindow({ "app.hello": hello, "checkIn.scan": () => asks() });
    await scan(front, ["A"]);
    await shows("needs-answer");
    fireEvent.keyDown(document.body, { key: "1", code: "Digit1" });
    fireEvent.keyDown(document.body, { key: "1", code: "Numpad1", altKey: true });
    expect(screen.getByTestId("ask").textContent).toContain("Shirt size");
    expect(far.count("checkIn.byHand")).toBe(0);
  });

  test("that is half answered waits in the list while others are scanned, and is taken up again", async () => {
    let inbox = 0;
    const other = aCard({ name: "若兰" });
    const { front } = await openWindow({
      "app.hello": hello,
      "checkIn.scan": () => (++inbox === 1 ? asks(1) : admits(inbox, other)),
      "checkIn.byHand": () => admits(9),
    });
    await scan(front, ["A"]);
    await shows("needs-answer");
    press("S");
    fireEvent.change(await screen.findByRole("textbox", { name: "Allergies" }), { target: { value: "Nu" } });
    await scan(front, ["B"]);
    await shows("admitted");
    expect(listed()[1]?.textContent).toMatch(/付铖Question open/);
    fireEvent.click(within(screen.getByTestId("recent")).getByRole("button", { name: /付铖/ }));
    await shows("needs-answer");
    expect(verdict().dataset.past).toBeUndefined();
    expect(screen.getByTestId("ask").textContent).toContain("Shirt size: S");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Allergies" }).value).toBe("Nu");
    await scan(front, ["C"]);
    await shows("admitted");
    fireEvent.click(within(screen.getByTestId("recent")).getByRole("button", { name: /付铖/ }));
    fireEvent.submit(await screen.findByRole("textbox", { name: "Allergies" }));
    await waitFor(() => expect(listed()[0]?.textContent).toMatch(/付铖Checked in/));
    expect(screen.getByTestId("recent").textContent).not.toContain("Question open");
  });

  test("stays answered when the disk did not take it, and the next try sends it again", async () => {
    let tries = 0;
    const { far, front } = await openWindow({
      "app.hello": () => aHello({ status: aStatus({ questions: questions.slice(0, 1) }) }),
      "checkIn.scan": () => asks(),
      "checkIn.byHand": () =>
        ++tries === 1 ? { what: "not-recorded", trouble: "disk-full", folder: "/data/e" } : admits(2),
    });
    await scan(front, ["A"]);
    await shows("needs-answer");
    press("M");
    await shows("not-recorded");
    fireEvent.click(
      within(screen.getByTestId("recent")).getAllByRole("button", { name: /Question open/ })[0] as Element,
    );
    await shows("needs-answer");
    fireEvent.click(within(screen.getByTestId("ask")).getByRole("button", { name: "Check in" }));
    await shows("admitted");
    expect(far.calls.findLast(({ name }) => name === "checkIn.byHand")?.input).toMatchObject({
      answers: { [SHIRT]: "M" },
    });
  });

  test("can be passed over with a reason, in a quiet button", async () => {
    const { far, front } = await openWindow({
      "app.hello": hello,
      "checkIn.scan": () => asks(),
      "checkIn.byHand": () => admits(2),
    });
    await scan(front, ["A"]);
    await shows("needs-answer");
    press("Let in without an answer");
    press("Guest would rather not say");
    await shows("admitted");
    expect(far.calls.find(({ name }) => name === "checkIn.byHand")?.input).toMatchObject({
      override: { reason: "Guest would rather not say" },
      direction: "in",
    });
  });
});

test("a question that may be answered is offered to whoever is in, and goes when it is answered", async () => {
  const { far, front } = await openWindow({
    "app.hello": hello,
    "checkIn.scan": () => admits(1),
    "people.answer": () => ({ what: "done" }),
  });
  await scan(front, ["A"]);
  await shows("admitted");
  fireEvent.click(within(screen.getByTestId("optional")).getByRole("button", { name: "Yes" }));
  await waitFor(() => expect(screen.queryByTestId("optional")).toBeNull());
  expect(far.calls.find(({ name }) => name === "people.answer")?.input).toEqual({
    personId: person.id,
    answers: { [PARTY]: "yes" },
  });
});

describe("guests who come along", () => {
  const host = aCard({ name: "付铖", guests: 2 });

  test("are asked for on the verdict, counted with one press, and more than allowed are marked", async () => {
    const { far, front } = await openWindow({
      "checkIn.scan": () => admits(1, host),
      "checkIn.guests": () => ({ what: "done" }),
    });
    await scan(front, ["A"]);
    const box = await screen.findByTestId("guests");
    expect(box.textContent).toMatch(/May bring 2 guests.*How many came\?/);
    alt(2);
    await waitFor(() => expect(box.textContent).toContain("2 came along"));
    press("One more");
    await waitFor(() => expect(box.textContent).toMatch(/3 came along.*1 more than allowed/));
    const counted = far.calls.filter(({ name }) => name === "checkIn.guests");
    expect(counted.map(({ input }) => input)).toEqual([
      { personId: host.id, arrival, guests: 2 },
      { personId: host.id, arrival, guests: 3 },
    ]);
  });

  test("who come late are added at the second scan, which says how many came", async () => {
    const earlier = { fact: arrival, at: "2026-11-22T13:00:00+08:00", way: "scan", by: "Desk 1" } as const;
    const { far, front } = await openWindow({
      "checkIn.scan": () =>
        says({
          person: host,
          guests: 1,
          verdict: {
            kind: "already-in",
            reason: "came-before",
            personId: host.id,
            mayOverride: true,
            earlier: { ...earlier, station: aStatus().station.id },
          },
        }),
      "checkIn.guests": () => ({ what: "done" }),
    });
    await scan(front, ["A"]);
    const box = await screen.findByTestId("guests");
    expect(box.textContent).toContain("1 came along");
    press("One more");
    await waitFor(() => expect(box.textContent).toContain("2 came along"));
    expect(far.calls.find(({ name }) => name === "checkIn.guests")?.input).toMatchObject({ arrival, guests: 2 });
    expect(screen.getByRole("button", { name: "Let in all the same" }).className).toMatch(/quiet/);
  });
});

describe("several at once", () => {
  const people = ["张伟", "李娜", "王芳"].map((name) => aCard({ name }));
  const [first, second, third] = people as [typeof person, typeof person, typeof person];
  const several = { kind: "ambiguous", reason: "several-people" } as const;
  const foreseen = ({ people: ids }: CommandInput<"checkIn.preview">) =>
    ids.map((personId: PersonId) =>
      personId === third.id
        ? { personId, kind: "already-in" as const, reason: "came-before" as const }
        : { personId, kind: "admitted" as const, reason: "welcome" as const },
    );

  test("are ticked as far as they may come in, checked in with Enter, and told in one entry with the worst sound", async () => {
    const sounds: string[] = [];
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person: null, candidates: people, verdict: several }),
      "checkIn.preview": foreseen,
      "checkIn.group": () => ({
        what: "outcomes",
        outcomes: [
          anOutcome({ inbox: 2, person: first, arrival }),
          anOutcome({ inbox: 3, person: third, verdict: { kind: "already-in", reason: "came-before" } }),
        ],
      }),
    });
    front.sound = (tone) => sounds.push(tone);
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Check in several" }));
    const boxes = () => screen.getAllByRole<HTMLInputElement>("checkbox");
    await waitFor(() => expect(boxes().map(({ checked }) => checked)).toEqual([true, true, false]));
    expect(document.activeElement).toBe(boxes()[0]);
    fireEvent.keyDown(boxes()[0] as Element, { key: "ArrowDown" });
    expect(document.activeElement).toBe(boxes()[1]);
    fireEvent.click(boxes()[1] as Element);
    fireEvent.keyDown(boxes()[1] as Element, { key: "End" });
    fireEvent.click(boxes()[2] as Element);
    expect(document.activeElement).toBe(boxes()[2]);
    sounds.length = 0;
    // Sooner behind a key that walks, Enter would be a scanner's.
    await new Promise((done) => setTimeout(done, 120));
    fireEvent.keyDown(boxes()[2] as Element, { key: "Enter", repeat: true });
    fireEvent.keyDown(boxes()[2] as Element, { key: "Enter" });
    await shows("group");
    expect(far.calls.find(({ name }) => name === "checkIn.group")?.input).toMatchObject({
      people: [first.id, third.id],
    });
    expect(verdict().textContent).toContain("1 in, 1 not");
    expect(screen.getByTestId("spoken").textContent).toBe("1 in, 1 not, 王芳: Already in");
    expect(sounds).toEqual(["careful"]);
    expect(verdict().dataset.tone).toBe("careful");
    expect(listed()).toHaveLength(2);
    expect(listed()[0]?.textContent).toContain("张伟 and 1 more");
    const members = within(screen.getByTestId("members")).getAllByRole("listitem");
    expect(members.map(({ textContent }) => textContent)).toEqual(["王芳Already in", "张伟Checked in"]);
    expect(second.name).toBe("李娜");
  });

  test("of whom some were not written down say so in red, by name", async () => {
    const { front } = await openWindow({
      "checkIn.scan": () => says({ person: null, candidates: people, verdict: several }),
      "checkIn.preview": foreseen,
      "checkIn.group": () => ({
        what: "not-recorded",
        trouble: "disk-full",
        folder: "/data/e",
        outcomes: [anOutcome({ inbox: 2, person: first, arrival })],
      }),
    });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Check in several" }));
    fireEvent.click(await screen.findByRole("button", { name: "Check in 2 people" }));
    await shows("not-recorded");
    expect(verdict().dataset.tone).toBe("no");
    expect(verdict().textContent).toMatch(/NOT recorded: 李娜.*1 checked in.*The disk is full: \/data\/e/);
  });

  test("are found from one person's details, by order and by company", async () => {
    const { front } = await openWindow({
      "people.page": () => ({ total: 0, all: 0, people: [], extras: [] }),
      "people.card": () => first,
      "people.twins": () => [],
      "tickets.show": () => null,
      "people.companions": () => ({ order: { total: 3, people }, company: { total: 120, people } }),
      "checkIn.preview": foreseen,
      "checkIn.group": () => ({ what: "outcomes", outcomes: [anOutcome({ person: first, arrival })] }),
    });
    front.store.setState({ screen: "people", personTask: { what: "person", person: first } });
    await screen.findByRole("button", { name: "Same order (3)" });
    press("Same company (120)");
    expect((await screen.findByTestId("group")).textContent).toContain("3 of 120 people are listed");
    fireEvent.click(await screen.findByRole("button", { name: "Check in 2 people" }));
    await shows("group");
    expect(verdict().dataset.tone).toBe("yes");
  });
});

describe("hands at the verdict", () => {
  const job = {
    ...{ id: "job-1" as JobId, personId: person.id, personName: "付铖", state: "queued" as const, printer: "P" },
    ...{ trouble: null, detail: null, file: null, attempt: 1 },
    ...{ queuedAt: "2026-11-22T13:05:00+08:00", changedAt: "2026-11-22T13:05:00+08:00" },
  };

  const details = {
    ...{ name: "付铖", givenName: null, familyName: null, nickname: null, company: null, jobTitle: null, phone: null },
    ...{ email: null, role: "attendee", ticketType: null, orderId: null, status: "active" as const, guests: 0 },
    ...{ codes: [], note: null, vip: false, extra: {} },
  };

  test("a wrong name is corrected and printed again in one go; the badge that still waited is taken out", async () => {
    let now = person;
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person, arrival, job, verdict: { personId: person.id } }),
      "people.edit": () => details,
      "people.card": () => now,
      "people.change": () => ({ what: "done" }),
      "badges.cancel": () => ({ what: "done" }),
      "badges.print": () => ({ what: "job", job: { ...job, id: "job-2" as JobId, personName: "付成" } }),
    });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Name wrong" }));
    const name = await screen.findByRole("textbox", { name: "Name" });
    fireEvent.change(name, { target: { value: "付成" } });
    now = { ...person, name: "付成" };
    fireEvent.submit(name);
    await waitFor(() => expect(far.count("badges.print")).toBe(1));
    far.tell("peopleChanged", null);
    await waitFor(() => expect(screen.getByTestId("verdict-name").textContent).toBe("付成"));
    const asked = (command: string) => far.calls.find((call) => call.name === command)?.input;
    expect(asked("people.change")).toEqual({ personId: person.id, changes: { name: "付成" } });
    expect(asked("badges.cancel")).toEqual({ job: "job-1" });
    expect(asked("badges.print")).toEqual({ personId: person.id, reason: "Name corrected" });
    expect(screen.queryByTestId("name-fix")).toBeNull();
  });

  test("a note is added in one line and stands on the verdict at once", async () => {
    let now = person;
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person, arrival }),
      "people.card": () => now,
      "people.note": () => ({ what: "done" }),
    });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Note" }));
    const line = screen.getByRole("textbox", { name: "Add a note" });
    fireEvent.change(line, { target: { value: "Wheelchair" } });
    now = { ...person, note: "Wheelchair", flags: ["note"] };
    fireEvent.submit(line);
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "Add a note" })).toBeNull());
    far.tell("peopleChanged", null);
    await waitFor(() => expect(screen.getByTestId("flags").textContent).toContain("Wheelchair"));
  });

  test("an exit is taken back with a reason, and the person is still inside", async () => {
    const exit = "left-1" as FactId;
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person, exit, verdict: { kind: "left", reason: "gone", personId: person.id } }),
      "checkIn.undo": () => ({ what: "done" }),
    });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Undo exit" }));
    press("Wrong person");
    await shows("undone");
    expect(verdict().textContent).toMatch(/Exit undone.*This person is still inside/);
    expect(far.calls.find(({ name }) => name === "checkIn.undo")?.input).toMatchObject({ arrival: exit });
    expect(screen.queryByRole("button", { name: "Check in again" })).toBeNull();
  });
});

describe("a walk-in", () => {
  test("is asked the event's questions; those that must be answered come first", async () => {
    const { far } = await openWindow({
      "app.hello": hello,
      "walkIn.guess": () => [],
      "walkIn.register": () => says({ person, way: "walk-in" }),
    });
    press("Walk-in");
    const name = screen.getByRole("textbox", { name: "Name" });
    fireEvent.change(name, { target: { value: "Ada" } });
    fireEvent.submit(name);
    expect(await screen.findAllByText("Please answer this")).toHaveLength(2);
    expect(far.count("walkIn.register")).toBe(0);
    fireEvent.click(screen.getByRole("radio", { name: "M" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Allergies" }), { target: { value: "None" } });
    fireEvent.submit(screen.getByRole("textbox", { name: "Phone" }));
    await waitFor(() =>
      expect(far.calls.find(({ name }) => name === "walkIn.register")?.input).toMatchObject({
        name: "Ada",
        answers: { [SHIRT]: "M", [DIET]: "None" },
      }),
    );
  });

  test("whom a rule keeps out is registered, and the screen says why they wait and how to let them in", async () => {
    const full = { kind: "not-this-session", reason: "session-full", mayOverride: true, personId: person.id } as const;
    await openWindow({
      "walkIn.guess": () => [],
      "walkIn.register": () => says({ person, way: "walk-in", verdict: full }),
    });
    press("Walk-in");
    const name = screen.getByRole("textbox", { name: "Name" });
    fireEvent.change(name, { target: { value: "Ada" } });
    fireEvent.submit(name);
    await shows("not-this-session");
    expect(verdict().textContent).toMatch(/Full.*Registered, but not checked in yet.*This session is full/);
    expect(screen.getByRole("button", { name: "Let in" })).toBeTruthy();
  });
});
