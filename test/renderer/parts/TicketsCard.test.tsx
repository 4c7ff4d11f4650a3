// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import type { KeysReply, KeysTrouble, TicketFileReply } from "../../../shared/contract/ticketShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { openWindow } from "../openWindow.tsx";

afterEach(cleanup);

const say = words("en");
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));
type Answers = Parameters<typeof openWindow>[0];

async function atTheTickets(answers: Answers) {
  const opened = await openWindow({
    "imports.list": () => [],
    "tickets.standing": () => ({ form: "short", wasSigned: true, signs: false }),
    ...answers,
  });
  opened.front.store.setState({ screen: "event" });
  await screen.findByRole("radio", { name: say.tickets.forms.signed });
  return opened;
}

test("everybody's tickets: how far they are, that they can be stopped, and what came of it on whatever screen staff were", async () => {
  let end: (reply: TicketFileReply) => void = () => undefined;
  const { far, front } = await atTheTickets({
    "tickets.pack": () =>
      new Promise<TicketFileReply>((resolve) => {
        end = resolve;
      }),
    "tickets.cancelPack": () => ({ what: "done" }),
  });
  press(say.tickets.pack);
  act(() => far.tell("ticketProgress", { done: 120, total: 500 }));
  await screen.findByText(say.tickets.packing(120, 500));
  expect(screen.getByRole("progressbar").getAttribute("value")).toBe("120");
  press(say.tickets.cancelPack);
  await waitFor(() => expect(far.count("tickets.cancelPack")).toBe(1));
  act(() => front.store.setState({ screen: "checkIn" }));
  end({ what: "cancelled" });
  await waitFor(() => expect(front.store.getState().packing).toBeNull());
  act(() => front.store.setState({ screen: "event" }));
  await screen.findByText(say.tickets.packCancelled);
  expect(far.count("tickets.pack")).toBe(1);
});

test("everybody's pages in one PDF, when that is chosen", async () => {
  const { far } = await atTheTickets({ "tickets.pack": () => ({ what: "written", file: "t.pdf", rows: 3 }) });
  fireEvent.change(screen.getByLabelText(say.tickets.as), { target: { value: "one-pdf" } });
  press(say.tickets.packPages);
  await screen.findByText(say.tickets.packed(3));
  expect(far.calls.find(({ name }) => name === "tickets.pack")?.input).toEqual({ as: "one-pdf", paper: "a5" });
});

test.each([
  ["key-elsewhere", say.tickets.keyElsewhere],
  ["rehearsal", say.tickets.notInRehearsal],
] as const)("the form of the tickets is not changed where that would not hold: %s", async (what, sentence) => {
  await atTheTickets({ "tickets.setForm": () => ({ what }) });
  fireEvent.click(screen.getByRole("radio", { name: say.tickets.forms.signed }));
  await screen.findByText(sentence);
});

test("a desk that cannot sign says so", async () => {
  await atTheTickets({ "tickets.standing": () => ({ form: "signed", wasSigned: true, signs: false }) });
  await screen.findByText(say.tickets.cannotSign);
});

const TROUBLES: [KeysTrouble, string, string][] = [
  [{ code: "not-a-key-file" }, "not a key file", "key-file"],
  [{ code: "newer-version" }, "newer Lanyard", "newer-program"],
  [{ code: "damaged" }, "damaged", "key-file"],
  [{ code: "wrong-passphrase" }, "passphrase is wrong", "key-passphrase"],
  [{ code: "another-key" }, "differ from this desk's", "another-key"],
  [{ code: "other-event", theme: "Other Meetup" }, "another event: Other Meetup", "key-file"],
  [{ code: "disk-full" }, say.disk["disk-full"], "not-written"],
];

test("keys that are not taken say why, each in a sentence, and may be tried again", async () => {
  let reply: KeysReply = { what: "had-it" };
  const { far } = await atTheTickets({ "keys.import": () => reply });
  press(say.keys.import);
  const input = screen.getByLabelText(say.keys.choose, { selector: `input[accept=".lanyardkey"]` });
  fireEvent.change(input, { target: { files: [new File(["{}"], "keys.lanyardkey")] } });
  await screen.findByText("keys.lanyardkey");
  fireEvent.change(screen.getByLabelText(say.keys.passphrase), { target: { value: "correct horse" } });
  for (const [at, [trouble, sentence, topic]] of TROUBLES.entries()) {
    reply = { what: "refused", trouble };
    press(say.keys.take);
    await waitFor(() => expect(far.count("keys.import")).toBe(at + 1));
    await waitFor(() => expect(screen.getByTestId("keys-trouble").textContent).toContain(sentence));
    expect(screen.getByTestId("help").dataset.topic).toBe(topic);
  }
  reply = { what: "taken" };
  press(say.keys.take);
  await screen.findByText(say.keys.taken);
});

test("a file of tickets some of which changed meanwhile says so, beside where it lies", async () => {
  await atTheTickets({
    "tickets.pack": () => ({ what: "changed-meanwhile", file: "/data/exports/all.zip", rows: 500, changed: 3 }),
  });
  press(say.tickets.pack);
  expect((await screen.findByRole("alert")).textContent).toBe(say.tickets.packChanged(3));
  expect(screen.getByTestId("exported").textContent).toContain("/data/exports/all.zip");
});

test.each([
  ["cannot-draw", "ticket-file"],
  ["busy", "tickets-busy"],
] as const)("tickets that are not written say why and what can be done: %s", async (what, topic) => {
  await atTheTickets({ "tickets.pack": () => ({ what }) });
  press(say.tickets.pack);
  expect((await screen.findByRole("alert")).textContent).toContain(say.tickets.fileTrouble[what]);
  expect(screen.getByTestId("help").dataset.topic).toBe(topic);
});
