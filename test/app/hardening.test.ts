import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Launched, launchLanyard } from "../build/launch.ts";
import { onScreen } from "../build/screen.ts";

/** What Electron's checklist wants of every window, in the words of its preferences. Left out or null: off. */
const WANTED = {
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  enableBlinkFeatures: "",
  webviewTag: false,
  plugins: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Each asked for as a page does it: given (true) or not; a refusal, a missing door and no such device are all not. */
const PERMISSIONS: Record<string, string> = {
  notifications: "Notification.requestPermission().then((said) => said === 'granted')",
  geolocation:
    "new Promise((yes, no) => navigator.geolocation.getCurrentPosition(yes, no, { timeout: 3000 })).then(() => true)",
  microphone: "navigator.mediaDevices.getUserMedia({ audio: true }).then(() => true)",
  "camera with microphone": "navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(() => true)",
  "the screen": "navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => true)",
  "reading the clipboard": "navigator.clipboard.readText().then(() => true)",
  midi: "navigator.requestMIDIAccess().then(() => true)",
  "midi with sysex": "navigator.requestMIDIAccess({ sysex: true }).then(() => true)",
  usb: "navigator.usb.requestDevice({ filters: [] }).then(() => true)",
  serial: "navigator.serial.requestPort().then(() => true)",
  hid: "navigator.hid.requestDevice({ filters: [] }).then((found) => found.length > 0)",
  bluetooth: "navigator.bluetooth.requestDevice({ acceptAllDevices: true }).then(() => true)",
  "pointer lock": "document.documentElement.requestPointerLock().then(() => true)",
  "keyboard lock": "navigator.keyboard.lock().then(() => document.fullscreenElement !== null)",
  "the full screen": "document.documentElement.requestFullscreen().then(() => true)",
  "other screens": "getScreenDetails().then(() => true)",
  "local fonts": "queryLocalFonts().then((fonts) => fonts.length > 0)",
  "idle times": "IdleDetector.requestPermission().then((said) => said === 'granted')",
  "lasting storage": "navigator.storage.persist()",
  payment:
    "new PaymentRequest([{ supportedMethods: 'https://example.com' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).show().then(() => true)",
};

/** Each tried from within the page; none may be carried out. */
const FORBIDDEN: Record<string, string> = {
  "an inline script":
    "const s = document.createElement('script'); s.textContent = 'globalThis.broken = true'; document.body.append(s)",
  "an inline handler":
    "const d = document.createElement('div'); d.setAttribute('onclick', 'globalThis.broken = true'); document.body.append(d); d.click()",
  "a javascript: link":
    "const a = document.createElement('a'); a.href = 'javascript:globalThis.broken = true'; document.body.append(a); a.click()",
  "a javascript: address": "location.href = 'javascript:globalThis.broken = true'",
  "a script of a data: address":
    "const s = document.createElement('script'); s.src = 'data:text/javascript,globalThis.broken=true'; document.body.append(s)",
  "a script of a blob":
    "const s = document.createElement('script'); s.src = URL.createObjectURL(new Blob(['globalThis.broken = true'])); document.body.append(s)",
  "a module of a data: address": "import('data:text/javascript,globalThis.broken=true').catch(() => 0)",
  eval: "setTimeout(() => { try { eval('globalThis.broken = true') } catch {} })",
  "new Function": "setTimeout(() => { try { new Function('globalThis.broken = true')() } catch {} })",
  "a text as a timer": "setTimeout('globalThis.broken = true')",
  "a worker of a blob":
    "try { new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = () => { globalThis.broken = true } } catch {}",
  "an inline style":
    "const s = document.createElement('style'); s.textContent = 'body { --broken: yes }'; document.head.append(s); setTimeout(() => { if (getComputedStyle(document.body).getPropertyValue('--broken')) globalThis.broken = true })",
  "a frame elsewhere":
    "const f = document.createElement('iframe'); f.src = 'https://example.com'; document.body.append(f)",
  "a frame of our own":
    "const f = document.createElement('iframe'); f.src = '/index.html'; f.onload = () => { if (f.contentDocument?.getElementById('root')) globalThis.broken = true }; document.body.append(f)",
  "a web view":
    "const w = document.createElement('webview'); w.src = 'https://example.com'; document.body.append(w); setTimeout(() => { if (typeof w.getURL === 'function') globalThis.broken = true }, 300)",
  "an object":
    "const o = document.createElement('object'); o.data = '/index.html'; o.onload = () => { globalThis.broken = true }; document.body.append(o)",
  "a file by fetch": "fetch('file:///etc/passwd').then(() => { globalThis.broken = true }, () => 0)",
  "a file as a picture":
    "const i = new Image(); i.onload = () => { globalThis.broken = true }; i.src = 'file:///usr/share/pixmaps/debian-logo.png'",
  "the network by fetch": "fetch('http://127.0.0.1:9/').then(() => { globalThis.broken = true }, () => 0)",
  "the network as a picture":
    "const i = new Image(); i.onload = () => { globalThis.broken = true }; i.src = 'https://example.com/x.png'",
  "a web socket": "try { new WebSocket('ws://127.0.0.1:9').onopen = () => { globalThis.broken = true } } catch {}",
  "a beacon": "navigator.sendBeacon('https://example.com', 'x')",
  "a form sent elsewhere":
    "const f = document.createElement('form'); f.action = 'https://example.com'; document.body.append(f); f.submit()",
  "another base":
    "const b = document.createElement('base'); b.href = 'https://example.com/'; document.head.append(b); if (document.baseURI.includes('example')) globalThis.broken = true",
  "a new window": "if (window.open('https://example.com')) globalThis.broken = true",
  "a new window of ours": "if (window.open('/index.html')) globalThis.broken = true",
  "an empty window": "if (window.open('about:blank')) globalThis.broken = true",
  "a link in a new window":
    "const a = document.createElement('a'); a.href = 'https://example.com'; a.target = '_blank'; document.body.append(a); a.click()",
  "a download":
    "const a = document.createElement('a'); a.href = URL.createObjectURL(new Blob(['x'])); a.download = 'x.txt'; document.body.append(a); a.click()",
  "another address": "location.href = 'https://example.com'",
  "a file": "location.href = 'file:///etc/passwd'",
  "a page of data": "location.href = 'data:text/html,<p>x</p>'",
  "a page of a blob": "location.href = URL.createObjectURL(new Blob(['<p>x</p>'], { type: 'text/html' }))",
  "another page of our scheme": "location.href = 'app://other/index.html'",
  "a mail program": "location.href = 'mailto:a@example.com'",
};

const ODD_PATHS = [
  ...["/", "/nowhere.js", "/..%2f..%2fpackage.json", "/%2e%2e%2f%2e%2e%2fpackage.json", "/..%5c..%5cpackage.json"],
  ...[
    "/fonts/..%2f..%2fpackage.json",
    "//etc/passwd",
    "/%2fetc%2fpasswd",
    "/etc/passwd",
    "/C:%5cwindows%5cwin.ini",
    "/%",
    "/%00.js",
  ],
];

describe("the running program, by Electron's own checklist", () => {
  let lanyard: Launched;

  /** Runs in the page as the page's own script would, with a press of the mouse behind it. */
  const inPage = <T>(script: string): Promise<T> =>
    lanyard.app.evaluate(
      ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code, true),
      script,
    );

  const standing = () =>
    lanyard.app.evaluate(({ BrowserWindow, webContents }) => ({
      urls: webContents.getAllWebContents().map((contents) => contents.getURL()),
      windows: BrowserWindow.getAllWindows().length,
      frames: webContents
        .getAllWebContents()
        .flatMap(({ mainFrame }) => mainFrame.framesInSubtree)
        // What was refused keeps its address, over an error page of nobody's.
        .filter(({ url, origin }) => url !== "app://lanyard/index.html" && origin !== "null" && url !== "")
        .map(({ url, origin }) => `${url} ${origin}`),
    }));
  const HOME_ALONE = { urls: ["app://lanyard/index.html"], windows: 1, frames: [] };

  beforeAll(async () => {
    lanyard = await launchLanyard({ args: ["--open-sample"] });
    await onScreen(lanyard.window, "checkIn");
  });

  afterAll(() => lanyard.kill9());

  it("says nothing of its policy in the console, and nothing else", () => {
    expect(lanyard.complaints.pages).toEqual([]);
  });

  it("runs every web content with the preferences that are wanted", async () => {
    const all = await lanyard.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => {
        // Not among Electron's types, but among its own tests.
        const { getLastWebPreferences } = contents as unknown as { getLastWebPreferences(): Record<string, unknown> };
        return { ...getLastWebPreferences.call(contents) };
      }),
    );
    expect(all).toHaveLength(1);
    for (const real of all) {
      const said = Object.keys(WANTED).map((name) => [name, real[name] ?? off(name)]);
      expect(Object.fromEntries(said)).toEqual(WANTED);
      expect(real).not.toHaveProperty("disableBlinkFeatures", expect.stringMatching(/./));
    }
  });

  it("gives the page two functions and nothing of Node or Electron", async () => {
    const found = await inPage<unknown>(
      "({ bridge: Object.keys(lanyard), fixed: Object.isFrozen(lanyard), node: [typeof require, typeof process, typeof module, typeof Buffer, typeof global, typeof electron] })",
    );
    const none = Array(6).fill("undefined");
    expect(found).toEqual({ bridge: ["call", "listen"], fixed: true, node: none });
  });

  it("hears one channel of its windows, beside it the preload's own for dropped archives, and has no remote module", async () => {
    const heard = await lanyard.app.evaluate(({ ipcMain }) => {
      const { _invokeHandlers } = ipcMain as unknown as { _invokeHandlers: Map<string, unknown> };
      return { invoked: [..._invokeHandlers.keys()], sent: ipcMain.eventNames().filter((name) => name !== "error") };
    });
    expect(heard).toEqual({ invoked: ["call"], sent: ["dropped"] });
  });

  it("sends its policy, types and nosniff with every file, also with those that are not there", async () => {
    const got = await inPage<{ path: string; status: number; headers: Record<string, string> }[]>(
      `Promise.all([...document.querySelectorAll('script[src], link[href]')].map((one) => one.src ?? one.href)
        .concat(['/index.html', '/fonts/nowhere.ttf', '/nowhere']).map(async (path) => {
          const { status, headers } = await fetch(path);
          return { path, status, headers: Object.fromEntries(headers) };
        }))`,
    );
    expect(got.length).toBeGreaterThan(4);
    for (const { path, status, headers } of got) {
      expect(headers["content-security-policy"], path).toBe(POLICY);
      expect(headers["x-content-type-options"], path).toBe("nosniff");
      expect(headers["x-dns-prefetch-control"], path).toBe("off");
      const type = /\.js$/.test(path)
        ? /^text\/javascript/
        : /\.css$/.test(path)
          ? /^text\/css/
          : /^text\/(html|plain)/;
      expect(headers["content-type"], path).toMatch(type);
      expect(status, path).toBe(path.includes("nowhere") ? 404 : 200);
    }
  });

  it("serves nothing from outside of its folders, by no spelling, host or method", async () => {
    const asked = await inPage<[string, number | string][]>(
      `Promise.all([
        ...${JSON.stringify(ODD_PATHS)}.map((path) => [path, new Request('app://lanyard' + path)]),
        ['post', new Request('/index.html', { method: 'POST' })],
      ].map(async ([name, request]) => [name, await fetch(request).then(({ status }) => status, () => 'refused')]))`,
    );
    for (const [name, status] of asked) expect([404, "refused"], name).toContain(status);
    const fromMain = await lanyard.app.evaluate(async ({ net }, paths) => {
      const urls = [
        ...paths.map((path) => `app://lanyard${path}`),
        "app://other/index.html",
        "app://lanyard.example/index.html",
      ];
      return Promise.all(
        urls.map(
          async (url) =>
            [
              url,
              await net.fetch(url).then(
                (got) => got.status,
                () => 0,
              ),
            ] as const,
        ),
      );
    }, ODD_PATHS);
    for (const [url, status] of fromMain) expect([404, 0], url).toContain(status);
  });

  it.each(Object.entries(PERMISSIONS))("grants no page %s", async (_name, ask) => {
    const given = `Promise.race([
      (async () => ${ask})().catch(() => false),
      new Promise((late) => setTimeout(() => late('waits'), 4000)),
    ])`;
    expect([false, "waits"]).toContain(await inPage(given));
    expect(await standing()).toEqual(HOME_ALONE);
  });

  it("says the same when it is only asked, the camera excepted", async () => {
    const names = [
      "geolocation",
      "notifications",
      "microphone",
      "camera",
      "clipboard-read",
      "midi",
      "persistent-storage",
      "idle-detection",
      "window-management",
      "local-fonts",
    ];
    const said = await inPage<[string, string][]>(
      `Promise.all(${JSON.stringify(names)}.map(async (name) => [name, await navigator.permissions.query({ name }).then(({ state }) => state, () => 'unknown')]))`,
    );
    expect(said.filter(([, state]) => state === "granted").map(([name]) => name)).toEqual(["camera"]);
  });

  it.each(Object.entries(FORBIDDEN))("does not let a page do: %s", async (_name, script) => {
    await inPage(`globalThis.broken = false; globalThis.here = true; { ${script} }; null`);
    await sleep(600);
    expect(await inPage("globalThis.broken === false && globalThis.here === true")).toBe(true);
    expect(await standing()).toEqual(HOME_ALONE);
  });

  it("opens nothing at a middle click, a click with Ctrl or Shift, or when a link is dropped", async () => {
    await inPage(`{
      const a = document.createElement('a');
      a.href = 'https://example.com'; a.textContent = 'a link';
      a.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
      document.body.append(a);
    } null`);
    await lanyard.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      for (const [button, modifiers] of [
        ["middle", []],
        ["left", ["control"]],
        ["left", ["shift"]],
        ["left", []],
      ] as const)
        for (const type of ["mouseDown", "mouseUp"] as const)
          contents?.sendInputEvent({ type, x: 300, y: 300, button, clickCount: 1, modifiers: [...modifiers] });
    });
    await sleep(600);
    await inPage("document.querySelector('a[href*=example]').remove(); globalThis.here = true; null");
    const data = { items: [{ mimeType: "text/uri-list", data: "https://example.com" }], dragOperationsMask: 1 };
    const devtools = await lanyard.window.context().newCDPSession(lanyard.window);
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await devtools.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    await sleep(600);
    expect(await standing()).toEqual(HOME_ALONE);
    expect(await inPage("globalThis.here")).toBe(true);
  });
});

/** How a preference that is not stated reads: Electron leaves out what is off, and two that are on by default. */
const off = (name: string): boolean | string => (name === "enableBlinkFeatures" ? "" : name === "webSecurity");
