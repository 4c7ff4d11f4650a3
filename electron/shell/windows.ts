import { app, BrowserWindow, type IpcMainInvokeEvent, Menu, session, type WebContents } from "electron";
import { NEWS, type News, type NewsName } from "../../shared/contract/contract.ts";
import type { Log } from "./log.ts";
import { HOME, isHome } from "./protocol.ts";

/** The desk's window: sandboxed, isolated, without a menu; shown when its first screen is painted. */
export function openWindow({ preload, title, icon }: { preload: string; title: string; icon: string }): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 800,
    minHeight: 600,
    show: false,
    title,
    icon,
    backgroundColor: "#f4f6f8",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: !app.isPackaged,
      backgroundThrottling: false,
      // The first verdict of the day must be heard although nobody has clicked yet.
      autoplayPolicy: "no-user-gesture-required",
    },
  });
  window.once("ready-to-show", () => window.show());
  void window.loadURL(HOME);
  return window;
}

/** Fences every web content of the program: no navigation, no frames elsewhere, no new windows, no web views, no peer connections. */
export function fence(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy("disable_non_proxied_udp");
  contents.on("will-navigate", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => event.preventDefault());
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: "deny" }));
}

/** A screen that crashed comes back by itself; what it had asked for is decided and recorded all the same. */
export function reviveScreens(window: BrowserWindow, log: Log): void {
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    log.error(`the screen ended: ${reason}`);
    if (reason !== "clean-exit" && !window.isDestroyed()) void window.loadURL(HOME);
  });
}

/** Answers what a page may do: our own page may use a camera (never a microphone); nothing else, nobody else. */
export function answerPermissions(): void {
  session.defaultSession.setPermissionRequestHandler((contents, permission, grant, details) => {
    const kinds = "mediaTypes" in details ? (details.mediaTypes ?? []) : [];
    grant(
      permission === "media" &&
        kinds.length > 0 &&
        kinds.every((kind) => kind === "video") &&
        isHome(contents.getURL()),
    );
  });
  session.defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === "media" && details.mediaType !== "audio" && isHome(origin.replace(/\/$/, "")),
  );
  session.defaultSession.setDevicePermissionHandler(() => false);
}

/**
 * Tells when the window goes out of sight and comes back. The page cannot know by itself: a window that is not slowed
 * down in the background always calls itself visible.
 */
export function watchSight(window: BrowserWindow, tell: (isInSight: boolean) => void): void {
  const told = () => tell(window.isVisible() && !window.isMinimized());
  window.on("minimize", told).on("hide", told).on("restore", told).on("show", told);
}

/** Somebody started the program once more: its window is the one they want to see. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** A call counts when it comes from the main frame of `window`, at our own address. */
export const isFromWindow =
  (window: () => BrowserWindow | null) =>
  (event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">): boolean => {
    const ours = window()?.webContents;
    return (
      ours !== undefined &&
      event.sender === ours &&
      event.senderFrame === ours.mainFrame &&
      isHome(event.senderFrame.url)
    );
  };

/** Sends news to the window, if there is one, if it may hear it, and if it has the contract's shape. */
export const teller =
  (window: () => BrowserWindow | null, isKeptBack: (name: NewsName) => boolean, log: Log) =>
  <N extends NewsName>(name: N, news: News<N>): void => {
    const open = window();
    if (!open || open.isDestroyed() || isKeptBack(name)) return;
    const shaped = NEWS[name].safeParse(news);
    if (shaped.success) open.webContents.send("news", name, shaped.data);
    else log.error(`news ${name} out of shape at ${shaped.error.issues[0]?.path.join(".")}`);
  };
