import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blankSession } from "../../shared/event/draftEvent.ts";
import { words } from "../../shared/i18n/say.ts";
import { SessionId } from "../../shared/words/ids.ts";
import { localMoment } from "../../shared/words/time.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { shot } from "../build/picture.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { typeLikeScanner } from "../build/typing.ts";

const HOUR = 3_600_000;
const ROSTER = Buffer.from(
  "Name,Phone,Company,Title,Ticket type,Status\r\nAda Example,13900000001,Example Trading and Logistics Holdings,Director,VIP,\r\n欧阳长行,13900000002,杭州示例科技,工程师,普通票,\r\nCao Example,13900000003,,,,cancelled",
  "utf8",
);
const SIZES = [
  [1280, 800],
  [1024, 768],
] as const;

/* Everything that can stand above a verdict at once: rehearsal, pauses, messages, a room, counting out. */
describe.each(["zh", "en"] as const)("under all the bars at once the verdict is in sight, in %s", (language) => {
  const say = words(language);
  let lanyard: Launched;
  let tickets: string[] = [];

  beforeAll(async () => {
    lanyard = await launchLanyard({ language: language === "zh" ? "zh-CN" : "en-US" });
    const { window } = lanyard;
    await makeEvent(window, ROSTER);
    await addRoom();
    await ask(window, "rehearsal.begin", null);
    tickets = await Promise.all(["13900000001", "13900000002", "13900000003"].map(ticketOf));
    await window.reload();
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await onScreen(window, "checkIn");
    await typeLikeScanner(window, tickets[0] ?? "");
    await verdictOf(window, "admitted");
    const { sessions } = (await ask(window, "app.hello", null)).status;
    for (const { id } of sessions)
      await ask(window, "sessions.pause", { session: id, isPaused: true, text: say.pause.reasons[0] ?? "" });
    for (const [n, text] of [say.notices.hint.repeat(3), say.notices.hint].entries())
      await ask(window, "messages.send", { text, nonce: `message-${n}-of-this-test` });
    await window.getByTestId("message").waitFor();
  });

  afterAll(() => lanyard.close());

  const addRoom = async () => {
    const { window } = lanyard;
    const plan = await ask(window, "sessions.edit", null);
    const zone = (await ask(window, "app.hello", null)).status.event?.timezone ?? "UTC";
    if (!plan) throw new Error("no event");
    const at = (ms: number) => localMoment(Date.now() + ms, zone);
    const room = {
      ...blankSession(SessionId.parse("room-a")),
      ...{ title: "Workshop: database internals", starts: at(-HOUR / 2), ends: at(HOUR), capacity: 2 },
    };
    const { event, rules, questions } = plan;
    await ask(window, "sessions.change", { event, rules, questions, sessions: [...plan.sessions, room] });
  };
  const ticketOf = async (phone: string) => {
    const [person] = await ask(lanyard.window, "people.search", { query: phone, limit: 1 });
    return (person && (await ask(lanyard.window, "tickets.show", { personId: person.id }))?.code) ?? "";
  };
  /** What of the verdict is scrolled away: so many pixels of the panel, of what it says, and of the screen around it. */
  const hidden = () =>
    lanyard.window.evaluate(() => {
      const over = (element: Element | null | undefined) =>
        element ? Math.max(0, element.scrollHeight - element.clientHeight) : 0;
      const verdict = document.querySelector("[data-testid=verdict]");
      const told = verdict?.querySelector("p[data-testid=verdict-name]")?.closest("div")?.parentElement;
      return { verdict: over(verdict), told: over(told), screen: over(document.querySelector("main")) };
    });
  const isAllInSight = async (name: string) => {
    const { app, window } = lanyard;
    for (const size of SIZES) {
      await app.evaluate(({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h), [
        size[0],
        size[1],
      ] as const);
      await window.waitForFunction((wide) => innerWidth === wide, size[0]);
      await shot(window, `bars-${name}-${size[0]}-${language}`);
      expect(await hidden(), `${name} ${size.join(" × ")}`).toEqual({ verdict: 0, told: 0, screen: 0 });
    }
  };

  it("when nobody is let in for now, and when somebody has cancelled", async () => {
    const { window } = lanyard;
    await typeLikeScanner(window, tickets[1] ?? "");
    await verdictOf(window, "too-early");
    await isAllInSight("paused");
    await typeLikeScanner(window, tickets[2] ?? "");
    await verdictOf(window, "cancelled");
    await isAllInSight("cancelled");
  });

  it("while it counts out", async () => {
    const { window } = lanyard;
    await window.keyboard.press("F7");
    await expect.poll(() => window.getByTestId("gate").innerText()).toContain(say.gate.outBand);
    await typeLikeScanner(window, tickets[0] ?? "");
    await verdictOf(window, "left");
    await isAllInSight("left");
    await typeLikeScanner(window, tickets[1] ?? "");
    await expect.poll(async () => (await verdictOf(window, "left")).name).toBe("欧阳长行");
    await isAllInSight("never-in");
  });

  it("and a press shows what has no line of its own", async () => {
    const { window } = lanyard;
    const lines = window.getByTestId("notices").getByRole("listitem");
    expect(await lines.count()).toBe(2);
    await window.getByRole("button", { name: say.notices.more(2), exact: true }).click();
    expect(await lines.count()).toBe(4);
    await shot(window, `bars-open-${language}`);
    await window.getByRole("button", { name: say.notices.less, exact: true }).click();
    expect(await lines.count()).toBe(2);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});
