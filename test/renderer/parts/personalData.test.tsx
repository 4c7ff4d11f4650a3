// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { BLANK } from "../../../renderer/desk/drafts.ts";
import type { Comparison } from "../../../shared/contract/personShapes.ts";
import type { EventId } from "../../../shared/words/ids.ts";
import { aCard, aStatus } from "../made.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const past = { ...aStatus().event, id: "event-old" as EventId, theme: "Autumn meetup", folder: "/data/events/autumn" };
const today = new Date().toISOString().slice(0, 10);

/** The Event screen with an event that is on, and another one that was over long ago. */
async function openEvents(answers: Parameters<typeof openWindow>[0] = {}) {
  const window = await openWindow({ "imports.list": () => [], ...answers });
  const { event } = aStatus();
  if (!event) throw new Error("no event");
  const on = { ...event, lastDay: today };
  const over = { ...event, ...past, people: 0, lastDay: "2020-01-01" };
  window.front.store.setState({ screen: "event", status: aStatus({ event: on }), events: [on, over] });
  await screen.findByText("Autumn meetup");
  return window;
}

describe("an event that is over", () => {
  test("is told of in the list although it is not open, and can be put off for 30 days", async () => {
    const { far, front } = await openEvents({
      "settings.change": ({ retention }) => ({
        settings: { ...settingsOf(front), ...(retention && { retention }) },
        kept: true,
      }),
    });
    expect(screen.getByText(/^Over for \d+ days/)).toBeTruthy();
    expect(screen.getAllByTestId("personal-data").filter((one) => one.dataset.overdue)).toHaveLength(1);
    press("Remind me of “Autumn meetup” in 30 days");
    await waitFor(() => expect(screen.queryByText(/^Over for \d+ days/)).toBeNull());
    expect(far.calls.find(({ name }) => name === "settings.change")?.input).toMatchObject({
      retention: { days: 30, later: [{ event: "event-old" }] },
    });
  });

  test("is erased only with its name typed; what the window held of people goes, and files that stay are named", async () => {
    const { far, front } = await openEvents({
      "events.erase": () => ({ what: "erased", left: ["notes.txt"], elsewhere: ["/media/stick"] }),
    });
    press("Erase the personal data of “Autumn meetup”…");
    const question = within(await screen.findByTestId("erase-question"));
    const confirm = question.getByRole<HTMLButtonElement>("button", { name: "Erase for good" });
    expect(confirm.disabled).toBe(true);
    fireEvent.change(question.getByRole("textbox"), { target: { value: "Spring meetup" } });
    expect(confirm.disabled).toBe(true);
    fireEvent.change(question.getByRole("textbox"), { target: { value: "autumn  meetup" } });
    front.store.setState({ personTask: { what: "person", person: aCard({ name: "付铖" }) } });
    fireEvent.click(confirm);
    expect(await screen.findByText(/notes\.txt.*\/media\/stick/)).toBeTruthy();
    expect(far.calls.find(({ name }) => name === "events.erase")?.input).toEqual({
      folder: "/data/events/autumn",
      name: "autumn  meetup",
    });
    expect(front.store.getState().personTask).toBeNull();
  });

  test("is not erased while something else is under way: it says so, and that nothing was changed; Escape goes back", async () => {
    await openEvents({ "events.erase": () => ({ what: "refused", why: "busy" }) });
    press("Erase the personal data of “Autumn meetup”…");
    const box = await screen.findByTestId("erase-question");
    fireEvent.change(within(box).getByRole("textbox"), { target: { value: "Autumn meetup" } });
    fireEvent.submit(box);
    expect(await screen.findByText(/Something is being printed.*Nothing was erased/)).toBeTruthy();
    fireEvent.keyDown(box, { key: "Escape" });
    expect(screen.queryByTestId("erase-question")).toBeNull();
  });
});

describe("telephone numbers, e-mails and codes", () => {
  const person = aCard({ name: "付铖" });
  const twin = aCard({ name: "付诚" });
  const known = { ...BLANK, name: "付铖", phone: "19955512345", email: "fucheng@mail.example" };

  async function openPerson() {
    const fields: Extract<Comparison, { what: "two" }>["fields"] = [
      { field: "phone", key: null, first: "19955512345", second: "19955567890", suggested: "first" },
    ];
    const window = await openWindow({
      "people.page": () => ({ total: 0, all: 0, people: [], extras: [] }),
      "people.card": () => person,
      "people.edit": () => known,
      "people.holders": () => [],
      "people.twins": () => [twin],
      "people.compare": () => ({
        what: "two",
        first: { person, arrivals: [], codes: 0 },
        second: { person: twin, arrivals: [], codes: 0 },
        fields,
      }),
      "tickets.show": () => null,
    });
    window.front.store.setState({ screen: "people", personTask: { what: "person", person } });
    await screen.findByTestId("person");
  }

  test("are hidden in a form until somebody goes into the field, and again when they leave it; what is typed is seen", async () => {
    await openPerson();
    press("Correct");
    await screen.findByTestId("edit");
    const phone = screen.getByRole<HTMLInputElement>("textbox", { name: "Phone" });
    expect(phone.value).toBe("…2345");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "E-mail" }).value).toBe("f…g@mail.example");
    fireEvent.focus(phone);
    expect(phone.value).toBe("19955512345");
    fireEvent.blur(phone);
    expect(phone.value).toBe("…2345");
    fireEvent.focus(phone);
    fireEvent.change(phone, { target: { value: "19955500000" } });
    fireEvent.blur(phone);
    expect(phone.value).toBe("19955500000");
  });

  test("are hidden in a comparison until Show is pressed", async () => {
    await openPerson();
    press("Merge…");
    fireEvent.click(await screen.findByRole("button", { name: /付诚/ }));
    expect(await screen.findByText("…7890")).toBeTruthy();
    expect(screen.queryByText("19955567890")).toBeNull();
    press("Show phones, e-mails and codes");
    expect(await screen.findByText("19955567890")).toBeTruthy();
  });
});

type Front = Awaited<ReturnType<typeof openWindow>>["front"];

function settingsOf(front: Front) {
  const { settings } = front.store.getState();
  if (!settings) throw new Error("no settings");
  return settings;
}
