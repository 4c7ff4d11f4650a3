import type { Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { words } from "../../shared/i18n/say.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { cameraSwitches, fakeCamera } from "../build/cameraFilm.ts";
import { ask } from "../build/drive.ts";
import { plainFrame } from "../build/hardPictures.ts";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import { goToSearch } from "../build/typing.ts";

const say = words("en");

type Ticket = { name: string; code: string };

/** The sample event in a data folder of its own, and tickets of people who may come in. */
async function prepared(): Promise<{ dataFolder: string; tickets: Ticket[] }> {
  const lanyard = await launchLanyard({ args: ["--open-sample"] });
  const { window, dataFolder } = lanyard;
  await onScreen(window, "checkIn");
  const page = await ask(window, "people.page", { offset: 0, limit: 60, query: WHOLE_LIST, extras: [] });
  const active = page.people.filter(({ status }) => status === "active").slice(0, 6);
  const tickets = await Promise.all(
    active.map(async ({ id, name }) => ({
      name,
      code: (await ask(window, "tickets.show", { personId: id }))?.code ?? "",
    })),
  );
  await lanyard.close();
  return { dataFolder, tickets };
}

/** The verdicts so far, oldest first. */
const verdicts = async (window: Page): Promise<string[]> =>
  (await ask(window, "app.hello", null)).recent
    .map(({ verdict, person }) => `${verdict.kind} ${person?.name}`)
    .reverse();

const cameraState = (window: Page): Promise<string | null> =>
  window.evaluate(() => document.querySelector("[data-testid=camera]")?.getAttribute("data-camera") ?? null);

/** The name of the camera whose picture is shown. */
const filmed = (window: Page): Promise<string | undefined> =>
  window.evaluate(() => {
    const stream = document.querySelector("video")?.srcObject as MediaStream | null;
    return stream?.getVideoTracks().find(({ readyState }) => readyState === "live")?.label;
  });

/** Keeps the picture's track at hand, so that its end is seen when its view is gone. */
const keepTrack = (window: Page): Promise<void> =>
  window.evaluate(() => {
    const stream = document.querySelector("video")?.srcObject as MediaStream;
    (globalThis as { track?: MediaStreamTrack | undefined }).track = stream.getVideoTracks()[0];
  });
const trackState = (window: Page): Promise<string | undefined> =>
  window.evaluate(() => (globalThis as { track?: MediaStreamTrack }).track?.readyState);

describe("a ticket before the camera", () => {
  let lanyard: Launched;
  let dataFolder: string;
  let first: Ticket;
  let second: Ticket;
  let args: string[];

  beforeAll(async () => {
    const made = await prepared();
    dataFolder = made.dataFolder;
    [first, second] = made.tickets as [Ticket, Ticket];
    args = cameraSwitches([
      { text: first.code, seconds: 5 },
      { text: second.code, seconds: 2 },
      { text: null, seconds: 4 },
    ]);
    lanyard = await launchLanyard({ dataFolder, args });
    await onScreen(lanyard.window, "checkIn");
  });

  afterAll(() => lanyard.close());

  it("is off until somebody turns it on", async () => {
    expect(await cameraState(lanyard.window)).toBe(null);
  });

  it("is one scan while it is held there, the next ticket another at once", async () => {
    const { window } = lanyard;
    await window.getByRole("button", { name: say.camera.open }).click();
    await expect.poll(() => cameraState(window), { timeout: 15_000 }).toBe("on");
    expect(await verdictOf(window, "admitted")).toMatchObject({ name: first.name });
    await expect.poll(() => verdicts(window), { timeout: 15_000 }).toHaveLength(2);
    expect(await verdicts(window)).toEqual([`admitted ${first.name}`, `admitted ${second.name}`]);
  });

  it("is a scan again when it was away for more than three seconds, and the camera saw it all", async () => {
    const { window } = lanyard;
    await expect.poll(() => verdicts(window), { timeout: 20_000 }).toHaveLength(4);
    expect((await verdicts(window)).slice(2)).toEqual([`already-in ${first.name}`, `already-in ${second.name}`]);
  });

  it("is not filmed while the window is hidden, on another screen, or when the camera is off", async () => {
    const { window, app } = lanyard;
    const show = (isShown: boolean) =>
      app.evaluate(({ BrowserWindow }, shown) => {
        const [main] = BrowserWindow.getAllWindows();
        if (shown) main?.show();
        else main?.hide();
      }, isShown);
    await keepTrack(window);
    expect(await trackState(window)).toBe("live");
    await show(false);
    await expect.poll(() => trackState(window)).toBe("ended");
    await show(true);
    await expect.poll(() => cameraState(window), { timeout: 15_000 }).toBe("on");
    await keepTrack(window);
    await window.getByRole("button", { name: say.settings.title, exact: true }).click();
    await expect.poll(() => trackState(window)).toBe("ended");
    await window.getByRole("button", { name: say.checkIn.title, exact: true }).click();
    await expect.poll(() => cameraState(window), { timeout: 15_000 }).toBe("on");
    await keepTrack(window);
    await window.keyboard.press("F8");
    await expect.poll(() => trackState(window)).toBe("ended");
    expect(await cameraState(window)).toBe(null);
  });

  it("is filmed again after the next start, as the station was left", async () => {
    await lanyard.window.keyboard.press("F8");
    await expect.poll(() => cameraState(lanyard.window), { timeout: 15_000 }).toBe("on");
    expect(lanyard.complaints.pages).toEqual([]);
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder, args });
    await onScreen(lanyard.window, "checkIn");
    await expect.poll(() => cameraState(lanyard.window), { timeout: 15_000 }).toBe("on");
    await verdictOf(lanyard.window, "already-in");
  });
});

describe("one of several cameras", () => {
  it("is chosen once and for all starts, and opens again when it went away", async () => {
    let lanyard = await launchLanyard({ args: ["--open-sample", ...fakeCamera(2)] });
    await onScreen(lanyard.window, "checkIn");
    await lanyard.window.keyboard.press("F8");
    await expect.poll(() => cameraState(lanyard.window), { timeout: 15_000 }).toBe("on");
    const choice = () => lanyard.window.getByLabel(say.camera.choose);
    const names = await choice().locator("option").allInnerTexts();
    expect(names).toHaveLength(2);
    await choice().selectOption({ label: names[1] ?? "" });
    await expect.poll(() => filmed(lanyard.window)).toBe(names[1]);
    await lanyard.window.evaluate(() => {
      const stream = document.querySelector("video")?.srcObject as MediaStream | null;
      stream?.getVideoTracks()[0]?.dispatchEvent(new Event("ended"));
    });
    await lanyard.window.getByText(say.camera.trouble.unplugged).waitFor();
    await lanyard.window.evaluate(() => navigator.mediaDevices.dispatchEvent(new Event("devicechange")));
    await expect.poll(() => filmed(lanyard.window)).toBe(names[1]);
    await lanyard.close();
    lanyard = await launchLanyard({ dataFolder: lanyard.dataFolder, args: fakeCamera(2) });
    await onScreen(lanyard.window, "checkIn");
    await expect.poll(() => filmed(lanyard.window), { timeout: 15_000 }).toBe(names[1]);
    await lanyard.close();
  });
});

describe("a camera that does not open", () => {
  it("is told in a sentence when there is none, and scans and search go on", async () => {
    const { window, close } = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(window, "checkIn");
    await window.keyboard.press("F8");
    await window.getByText(say.camera.trouble.none).waitFor();
    await window.getByRole("button", { name: say.camera.close }).click();
    await expect.poll(() => cameraState(window)).toBe(null);
    await close();
  });

  it("is told in a sentence when the system denies it, and opens on the next try once it is allowed", async () => {
    const { window, app, close } = await launchLanyard({ args: ["--open-sample", ...fakeCamera()] });
    await onScreen(window, "checkIn");
    const allow = (isAllowed: boolean) =>
      app.evaluate(({ session }, granted) => {
        session.defaultSession.setPermissionRequestHandler((_contents, _permission, grant) => grant(granted));
        session.defaultSession.setPermissionCheckHandler(() => granted);
      }, isAllowed);
    await allow(false);
    await window.keyboard.press("F8");
    await window.getByText(say.camera.trouble.denied).waitFor();
    await allow(true);
    await window.getByRole("button", { name: say.camera.retry }).click();
    await expect.poll(() => cameraState(window), { timeout: 15_000 }).toBe("on");
    await close();
  });
});

describe("a picture of a ticket", () => {
  let lanyard: Launched;
  let tickets: Ticket[];

  beforeAll(async () => {
    const made = await prepared();
    tickets = made.tickets;
    lanyard = await launchLanyard({ dataFolder: made.dataFolder });
    await onScreen(lanyard.window, "checkIn");
  });

  afterAll(() => lanyard.close());

  for (const [n, type] of ["image/png", "image/jpeg", "image/webp"].entries()) {
    it(`of twelve million pixels (${type}) is a scan when it is dropped`, async () => {
      const { name, code } = tickets[n] as Ticket;
      await hand(lanyard.window, { text: code, type, way: "drop" });
      await expect.poll(() => verdicts(lanyard.window), { timeout: 15_000 }).toContain(`admitted ${name}`);
    });
  }

  it("without a ground of its own is a scan", async () => {
    const { name, code } = tickets[4] as Ticket;
    await hand(lanyard.window, { text: code, type: "image/png", way: "drop", isClear: true });
    await expect.poll(() => verdicts(lanyard.window), { timeout: 15_000 }).toContain(`admitted ${name}`);
  });

  it("is a scan when it is pasted, also while the search box has the focus", async () => {
    const { name, code } = tickets[3] as Ticket;
    await goToSearch(lanyard.window);
    await hand(lanyard.window, { text: code, type: "image/png", way: "paste" });
    await expect.poll(() => verdicts(lanyard.window), { timeout: 15_000 }).toContain(`admitted ${name}`);
  });

  it("without a code is told in a sentence, and so is a file that is no picture", async () => {
    const { window } = lanyard;
    const before = await verdicts(window);
    await hand(window, { text: null, type: "image/jpeg", way: "drop" });
    await window.getByTestId("verdict").getByText(say.camera.picture["no-code"].word).waitFor();
    await hand(window, { text: null, type: "text/plain", way: "drop" });
    await window.getByTestId("verdict").getByText(say.camera.picture["not-a-picture"].word).waitFor();
    expect(await verdicts(window)).toEqual(before);
    expect(lanyard.complaints.pages).toEqual([]);
  });
});

type Handed = { text: string | null; type: string; way: "drop" | "paste"; isClear?: boolean };

/** Gives the window a file as a mouse or the clipboard does: a photo of 4000 × 3000 with a ticket somewhere in it; `isClear`: all but the ink is transparent. */
async function hand(window: Page, { text, type, way, isClear = false }: Handed): Promise<void> {
  const { width, height, grey } = plainFrame(text, 800, 600);
  const ticket = { width, height, grey: Buffer.from(grey).toString("base64") };
  await window.evaluate(
    async ([picture, type, way, isClear]) => {
      const small = new ImageData(picture.width, picture.height);
      const grey = Uint8Array.from(atob(picture.grey), (char) => char.charCodeAt(0));
      for (const [i, level] of grey.entries())
        small.data.set([level, level, level, isClear && level > 60 ? 0 : 255], i * 4);
      const photo = new OffscreenCanvas(4_000, 3_000);
      const pen = photo.getContext("2d");
      if (!pen) throw new Error("no canvas");
      pen.fillStyle = "#7d8a77";
      if (!isClear) pen.fillRect(0, 0, photo.width, photo.height);
      pen.drawImage(await createImageBitmap(small), 1_900, 1_200);
      const bytes = type.startsWith("image/") ? await photo.convertToBlob({ type }) : "no picture";
      const data = new DataTransfer();
      data.items.add(new File([bytes], "ticket", { type }));
      const target = document.activeElement ?? document.body;
      target.dispatchEvent(
        way === "drop"
          ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    },
    [ticket, type, way, isClear] as const,
  );
}
