import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { withDisplay } from "../build/display.ts";
import { ask, makeEvent } from "../build/drive.ts";
import { environment, launchLanyard, switches } from "../build/launch.ts";
import { endLater, freshFolder } from "../build/leftovers.ts";
import { electronExecutable, ROOT } from "../build/paths.ts";
import { onScreen, verdictOf } from "../build/screen.ts";
import {
  askedOfNetwork,
  canTrace,
  family,
  heldSockets,
  sentToNetwork,
  tracedCalls,
  tracedProgram,
} from "../build/sockets.ts";
import { typeLikeScanner } from "../build/typing.ts";

const ROSTER = "姓名,手机,公司\n甲一,13800000001,云原生\n乙二,13800000002,云原生\n";
/** The page's own camera is a played one: none is asked of the machine. */
const CAMERA = ["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream"];

async function launchTraced(args: readonly string[]) {
  const folder = freshFolder("trace");
  const before = process.env.ELECTRON_EXEC_PATH;
  process.env.ELECTRON_EXEC_PATH = tracedProgram(electronExecutable(), folder);
  try {
    return { ...(await launchLanyard({ args })), folder };
  } finally {
    if (before === undefined) delete process.env.ELECTRON_EXEC_PATH;
    else process.env.ELECTRON_EXEC_PATH = before;
  }
}

it.runIf(canTrace())(
  "asks nothing of any network in a day's work: events, rosters, scans, badges, tickets, files, camera, kiosk",
  async () => {
    const { window, folder, close } = await launchTraced(["--open-sample", ...CAMERA]);
    await onScreen(window, "checkIn");
    const people = await ask(window, "people.search", { query: "贾岛", limit: 1 });
    const personId = people[0]?.id;
    if (!personId) throw new Error("no guest");
    await typeLikeScanner(window, (await ask(window, "tickets.show", { personId }))?.code ?? "");
    await verdictOf(window, "admitted");
    await expect
      .poll(async () => (await ask(window, "badges.jobs", null))[0]?.state, { timeout: 20_000 })
      .toBe("saved");
    await ask(window, "badges.preview", { personId });
    await ask(window, "printers.list", null);
    await ask(window, "people.export", { query: WHOLE_LIST, columns: ["name", "phone"] });
    await ask(window, "tickets.pack", { as: "png", paper: "a5" });
    await ask(window, "settings.change", { camera: { isOn: true, device: null, isMirrored: null } });
    await sleep(1_500);
    await ask(window, "settings.change", { camera: { isOn: false, device: null, isMirrored: null } });
    await makeEvent(window, Buffer.from(ROSTER));
    await ask(window, "pin.set", { current: null, pin: "4711" });
    await ask(window, "kiosk.enter", null);
    await onScreen(window, "kiosk");
    await sleep(4_000);
    await close();
    expect(tracedCalls(folder)).toBeGreaterThan(100);
    expect(askedOfNetwork(folder)).toEqual([]);
  },
  300_000,
);

it.runIf(canTrace())(
  "sends nothing for a page that tries every way out it knows",
  async () => {
    const { window, folder, close } = await launchTraced(["--open-sample"]);
    await onScreen(window, "checkIn");
    await window.evaluate(async () => {
      const tries: (() => unknown)[] = [
        () => fetch("https://example.com/"),
        () => fetch("http://203.0.113.9/", { mode: "no-cors" }),
        () => new WebSocket("ws://203.0.113.9/"),
        () => new EventSource("http://203.0.113.9/"),
        () => new WebTransport("https://203.0.113.9/").ready,
        () => navigator.sendBeacon("http://203.0.113.9/", "x"),
        () => Object.assign(new Image(), { src: "http://203.0.113.9/x.png" }),
        () => new Audio("http://203.0.113.9/x.mp3").play(),
        () => new FontFace("x", "url(http://203.0.113.9/x.ttf)").load(),
        () => navigator.serviceWorker.register("/sw.js"),
        ...["dns-prefetch", "preconnect", "prefetch", "preload", "stylesheet", "icon", "manifest", "prerender"].map(
          (rel) => () => {
            const link = Object.assign(document.createElement("link"), {
              rel,
              href: `https://${rel}.example.org/x`,
              as: "image",
            });
            document.head.append(link);
          },
        ),
        async () => {
          const iceServers = [{ urls: ["stun:stun.example.org:3478", "stun:203.0.113.9:3478"] }];
          const peer = new RTCPeerConnection({ iceServers });
          peer.createDataChannel("x");
          await peer.setLocalDescription(await peer.createOffer());
        },
      ];
      for (const one of tries) {
        try {
          await Promise.race([one(), new Promise((late) => setTimeout(late, 500))]);
        } catch {
          // Refused.
        }
      }
      await new Promise((later) => setTimeout(later, 2_000));
    });
    await close();
    expect(tracedCalls(folder)).toBeGreaterThan(100);
    expect(sentToNetwork(folder)).toEqual([]);
  },
  300_000,
);

it.runIf(process.platform === "linux")(
  "holds no socket of any network, so that nobody at the venue can knock",
  async () => {
    await withDisplay();
    const folder = freshFolder("sockets");
    const picture = join(folder, "shown.png");
    const args = [...switches(join(folder, "data")), ROOT, "--open-sample", `--screenshot=${picture}`];
    const program = spawn(electronExecutable(), args, { detached: true, env: environment({}), stdio: "ignore" });
    const gone = once(program, "exit");
    const pid = program.pid ?? 0;
    endLater(async () => {
      if (program.exitCode === null && program.signalCode === null) process.kill(-pid, "SIGKILL");
      await gone;
    });
    await expect.poll(() => existsSync(picture), { timeout: 60_000 }).toBe(true);
    for (let looks = 0; looks < 12; looks++) {
      expect(family(pid).length).toBeGreaterThan(3);
      expect(heldSockets(pid)).toEqual([]);
      await sleep(250);
    }
  },
);
