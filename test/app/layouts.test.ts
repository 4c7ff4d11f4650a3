import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen } from "../build/screen.ts";
import { focusThroughX } from "../build/typing.ts";
import { type BurstOptions, pressThroughX, scanThroughX, setLayout } from "../build/xKeyboard.ts";

const say = words("en");

/** Letters that stand elsewhere on German and French keyboards, in both cases, and a hyphen. */
const codeOf = (n: number) => `EQ-${String(n).padStart(4, "0")}-azYm`;
const PEOPLE = 80;
const LAYOUTS = ["us", "de", "fr"];

type Scan = { name: string; what: string; code: string; options: BurstOptions };

describe.runIf(process.platform === "linux")("a scanner set to a US keyboard", () => {
  let lanyard: Launched;
  let window: Page;
  const guests: { name: string; ticket: string; code: string }[] = [];

  beforeAll(async () => {
    lanyard = await launchLanyard();
    window = lanyard.window;
    const rows = Array.from({ length: PEOPLE }, (_, n) => `Guest ${n},${codeOf(n)}`);
    await makeEvent(window, new TextEncoder().encode(["Name,Code", ...rows, ""].join("\n")));
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await onScreen(window, "checkIn");
    for (let n = 0; n < PEOPLE; n++) {
      const [person] = await ask(window, "people.search", { query: codeOf(n), limit: 1 });
      if (person?.name !== `Guest ${n}`) throw new Error(`the code ${codeOf(n)} finds ${person?.name}`);
      const ticket = await ask(window, "tickets.show", { personId: person.id });
      guests.push({ name: person.name, ticket: ticket?.code ?? "", code: codeOf(n) });
    }
    await focusThroughX("Lanyard");
  });

  afterAll(async () => {
    await setLayout("us");
    await lanyard.close();
  });

  const box = () => window.getByRole("combobox", { name: say.checkIn.search });
  const recent = async () => (await ask(window, "app.hello", null)).recent;
  const take = (): { name: string; ticket: string; code: string } => {
    const guest = guests.shift();
    if (!guest) throw new Error("the test needs more guests");
    return guest;
  };
  /** Every way to end a code, for tickets of ours and for other systems' codes; a prefix that names the kind of code. */
  const everyWay = (): Scan[] =>
    (["Enter", "Tab", "none"] as const).flatMap((suffix) => {
      const [ours, theirs] = [take(), take()];
      const options = { perKeyMs: 1, suffix };
      return [
        {
          name: ours.name,
          what: `a ticket and ${suffix}`,
          code: suffix === "Tab" ? `]Q1${ours.ticket}` : ours.ticket,
          options,
        },
        { name: theirs.name, what: `another system's code and ${suffix}`, code: theirs.code, options },
      ];
    });
  const scanAll = async (scans: readonly Scan[]) => {
    for (const { name, what, code, options } of scans) {
      const before = (await recent())[0]?.inbox ?? 0;
      await scanThroughX([code], options);
      await expect.poll(async () => (await recent())[0]?.inbox, { message: what }).toBe(before + 1);
      const [outcome] = await recent();
      expect([outcome?.verdict.kind, outcome?.person?.name], what).toEqual(["admitted", name]);
    }
  };

  for (const layout of LAYOUTS)
    it(`is read on a computer with the layout ${layout}, with and without CapsLock, in a field and outside`, async () => {
      await setLayout(layout);
      await window.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
      await scanAll(everyWay());
      await box().focus();
      await pressThroughX("Caps_Lock");
      try {
        await scanAll(everyWay());
      } finally {
        await pressThroughX("Caps_Lock");
      }
      expect(await box().inputValue()).toBe("");
    });

  it("is read twice within 100 ms, whether the codes differ or are the same", async () => {
    await setLayout("us");
    const before = (await recent())[0]?.inbox ?? 0;
    const [first, second, again] = [take(), take(), take()];
    await scanThroughX([first.ticket, second.ticket], { perKeyMs: 1, pauseMs: 50 });
    await scanThroughX([again.ticket, again.ticket], { perKeyMs: 1, pauseMs: 50 });
    await expect.poll(async () => (await recent())[0]?.inbox).toBeGreaterThanOrEqual(before + 3);
    const admitted = (await recent()).filter(({ inbox, verdict }) => inbox > before && verdict.kind === "admitted");
    expect(admitted.map(({ person }) => person?.name).reverse()).toEqual([first.name, second.name, again.name]);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});
