// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { afterEach, describe, expect, test } from "vitest";
import { scan } from "../../../renderer/desk/checkIn.ts";
import type { FactId, JobId } from "../../../shared/words/ids.ts";
import { aCard } from "../made.ts";
import { openWindow, says } from "../openWindow.tsx";

afterEach(cleanup);

const verdict = () => screen.getByTestId("verdict");
const arrival = "arrival-1" as FactId;
const person = aCard({
  name: "付铖",
  nickname: "阿铖",
  role: "speaker",
  flags: ["speaker", "note"],
  note: "需要轮椅通道",
});

describe("the check-in screen", () => {
  test("shows verdict, name, nickname, flags and note, and announces them", async () => {
    const { front } = await openWindow({ "checkIn.scan": () => says({ person, arrival }) });
    await scan(front, ["A"]);
    await waitFor(() => expect(verdict().dataset.verdict).toBe("admitted"));
    expect(verdict().dataset.tone).toBe("yes");
    expect(screen.getByTestId("verdict-name").textContent).toBe("付铖");
    expect(verdict().textContent).toContain("阿铖");
    expect(screen.getByTestId("flags").textContent).toMatch(/Speaker.*需要轮椅通道/);
    expect(screen.getByTestId("spoken").textContent).toMatch(/^Checked in, 付铖/);
  });

  test("says in words where the badge went when no printer is set up", async () => {
    const job = {
      id: "job-1" as JobId,
      personId: person.id,
      personName: person.name,
      state: "saved" as const,
      printer: null,
      trouble: null,
      detail: null,
      file: "/home/desk/events/spring/badges/fu-cheng.pdf",
      attempt: 1,
      queuedAt: "2026-11-22T13:05:00+08:00",
      changedAt: "2026-11-22T13:05:00+08:00",
    };
    const { front } = await openWindow({ "checkIn.scan": () => says({ person, arrival, job }) });
    await scan(front, ["A"]);
    await waitFor(() =>
      expect(screen.getByTestId("badge-line").textContent).toBe(
        "Badge of 付铖: saved as a file, no printer is set up: …/badges/fu-cheng.pdf",
      ),
    );
  });

  test("undoes with a reason of one press, and says so", async () => {
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person, arrival }),
      "checkIn.undo": () => ({ what: "done" }),
    });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Undo check-in" }));
    fireEvent.click(screen.getByRole("button", { name: "Wrong person" }));
    await waitFor(() => expect(verdict().dataset.verdict).toBe("undone"));
    expect(far.calls.find(({ name }) => name === "checkIn.undo")?.input).toEqual({
      personId: person.id,
      arrival,
      reason: "Wrong person",
    });
  });

  test("lets somebody in against a verdict only with a reason", async () => {
    const pending = { kind: "pending", reason: "payment-or-approval-missing", mayOverride: true } as const;
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person, verdict: pending }),
      "checkIn.byHand": () => says({ inbox: 2, person, arrival }),
    });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: "Let in" }));
    expect(far.count("checkIn.byHand")).toBe(0);
    fireEvent.change(screen.getByRole("textbox", { name: "Another reason" }), { target: { value: "Paid in cash" } });
    fireEvent.click(screen.getByRole("button", { name: "Let in" }));
    await waitFor(() => expect(verdict().dataset.verdict).toBe("admitted"));
    expect(far.calls.find(({ name }) => name === "checkIn.byHand")?.input).toMatchObject({
      personId: person.id,
      override: { reason: "Paid in cash" },
    });
  });

  test("asks which of several people it is, told apart", async () => {
    const candidates = [
      aCard({ name: "张伟", company: "钱塘软件", phoneTail: "0087" }),
      aCard({ name: "张伟", company: "松果出行", phoneTail: "0116" }),
    ];
    const several = { kind: "ambiguous", reason: "several-people" } as const;
    const { far, front } = await openWindow({
      "checkIn.scan": () => says({ person: null, candidates, verdict: several }),
      "checkIn.byHand": () => says({ inbox: 2 }),
    });
    await scan(front, ["A"]);
    fireEvent.click(await screen.findByRole("button", { name: /松果出行, 0116/ }));
    await waitFor(() =>
      expect(far.calls.find(({ name }) => name === "checkIn.byHand")?.input).toMatchObject({
        personId: candidates[1]?.id,
      }),
    );
  });

  test("says in red that a check-in was not recorded, and what to do", async () => {
    const { front } = await openWindow({
      "checkIn.scan": () => ({ what: "not-recorded", trouble: "disk-full", folder: "/data/e" }),
    });
    await scan(front, ["A"]);
    await waitFor(() => expect(verdict().dataset.verdict).toBe("not-recorded"));
    expect(verdict().dataset.tone).toBe("no");
    expect(verdict().textContent).toMatch(
      /NOT recorded – this person is not in.*The disk is full: \/data\/e.*Free some disk space/,
    );
  });

  test("lists every scan, refused ones too, newest first", async () => {
    let inbox = 0;
    const { front } = await openWindow({
      "checkIn.scan": () => {
        inbox++;
        return inbox === 2
          ? says({ inbox, person: null, verdict: { kind: "unknown-code", reason: "not-on-the-list" } })
          : says({ inbox, person });
      },
    });
    await scan(front, ["A"]);
    await scan(front, ["B"]);
    await scan(front, ["C"]);
    await waitFor(() => expect(within(screen.getByTestId("recent")).getAllByRole("listitem")).toHaveLength(3));
    const listed = within(screen.getByTestId("recent"))
      .getAllByRole("listitem")
      .map((item) => item.dataset.verdict);
    expect(listed).toEqual(["admitted", "unknown-code", "admitted"]);
  });

  test("checks a typed code in its own field, never in the search box", async () => {
    const { far } = await openWindow({ "checkIn.scan": () => says({ person }) });
    fireEvent.click(screen.getByRole("button", { name: "Type a code" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Type or paste a ticket's code" }), {
      target: { value: " EB-2048 " },
    });
    fireEvent.click(screen.getByRole("button", { name: "Check" }));
    await waitFor(() =>
      expect(far.calls.find(({ name }) => name === "checkIn.scan")?.input).toMatchObject({ texts: ["EB-2048"] }),
    );
  });

  test("guesses that a walk-in is on the list, and checks that person in instead", async () => {
    const { far } = await openWindow({
      "walkIn.guess": () => [person],
      "checkIn.byHand": () => says({ person, arrival }),
    });
    fireEvent.click(screen.getByRole("button", { name: "Walk-in" }));
    fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: "付铖" } });
    fireEvent.click(await screen.findByRole("button", { name: /付铖.*Speaker/ }));
    await waitFor(() => expect(verdict().dataset.verdict).toBe("admitted"));
    expect(far.count("walkIn.register")).toBe(0);
  });

  test("registers a walk-in only with a name", async () => {
    const { far } = await openWindow({
      "walkIn.guess": () => [],
      "walkIn.register": () => says({ person, way: "walk-in" }),
    });
    fireEvent.click(screen.getByRole("button", { name: "Walk-in" }));
    fireEvent.click(screen.getByRole("button", { name: "Register and check in" }));
    expect(await screen.findByText("Please enter the name")).toBeTruthy();
    expect(far.count("walkIn.register")).toBe(0);
    fireEvent.change(screen.getByRole("textbox", { name: "Name" }), { target: { value: "Ada" } });
    fireEvent.click(screen.getByRole("button", { name: "Register and check in" }));
    await waitFor(() =>
      expect(far.calls.find(({ name }) => name === "walkIn.register")?.input).toMatchObject({
        name: "Ada",
        company: null,
      }),
    );
  });
});

describe("the window", () => {
  test("changes its whole language at once", async () => {
    const { front } = await openWindow();
    expect(screen.getByRole("button", { name: "Report" })).toBeTruthy();
    const settings = front.store.getState().settings;
    if (!settings) throw new Error("no settings");
    front.store.setState({ settings: { ...settings, language: "zh" } });
    await waitFor(() => expect(screen.getByRole("button", { name: "报表" })).toBeTruthy());
    expect(document.documentElement.lang).toBe("zh-CN");
    expect(document.title).toBe("Spring meetup · Lanyard 签到台");
    expect(document.body.textContent?.replace(/Spring meetup|Desk 1|English|\//g, "")).not.toMatch(/[A-Za-z]/);
  });

  test("says a fault with its number until somebody closes it", async () => {
    const { front } = await openWindow();
    await expect(front.desk.tickets.export()).rejects.toThrow();
    expect((await screen.findByTestId("complaint")).textContent).toContain("no-tickets.export");
    fireEvent.click(screen.getByRole("button", { name: "Close" }));
    await waitFor(() => expect(screen.queryByTestId("complaint")).toBeNull());
  });

  test("names every control", async () => {
    const { front } = await openWindow({
      "printers.list": () => ({ what: "printers", printers: [] }),
      "people.page": () => ({ total: 0, all: 0, extras: [], people: [] }),
    });
    for (const at of ["checkIn", "people", "badges", "report", "event", "settings"] as const) {
      front.store.setState({ screen: at });
      await waitFor(() => expect(screen.getByRole("main").dataset.screen).toBe(at));
      for (const role of ["button", "textbox", "combobox", "searchbox", "slider", "radio"]) {
        const nameless = screen.queryAllByRole(role).length - screen.queryAllByRole(role, { name: /\S/ }).length;
        expect([at, role, nameless]).toEqual([at, role, 0]);
      }
    }
  });
});
