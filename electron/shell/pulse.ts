import type { BrowserWindow } from "electron";
import type { Log } from "./log.ts";
import { HOME, isHome } from "./protocol.ts";

/** How often a screen is asked whether it is alive, and after how many silent times in a row it is started anew. */
const BEAT = 1_000;
const GRACE = 10;

/**
 * A screen that hangs is ended, so that it comes back like one that crashed (`reviveScreens`). The page is asked for a sign
 * of life: Electron's own `unresponsive` comes only when somebody presses a key meanwhile, and half a minute later.
 * What the page asks of the desk is one as well: while very many keys wait for it, they come before any answer of its own.
 * A page that got away to an empty address is brought back, too. Beats are counted, not seconds, so that a laptop that slept
 * is not taken for one that hangs.
 */
export function watchPulse(window: BrowserWindow, log: Log): { hearPage(): void } {
  const { webContents } = window;
  let missed = 0;
  let isAsking = false;
  const beat = setInterval(() => {
    if (
      webContents.isDestroyed() ||
      webContents.isCrashed() ||
      webContents.isLoading() ||
      webContents.isDevToolsOpened()
    )
      return;
    if (!isHome(webContents.getURL())) {
      log.error("the screen was at an address that is not ours: it is started anew");
      void window.loadURL(HOME);
    } else if (!isAsking) {
      isAsking = true;
      missed = 0;
      void webContents.executeJavaScript("0").then(alive, alive);
    } else if (++missed >= GRACE) {
      log.error(`the screen has not answered for ${GRACE} s: it is started anew`);
      alive();
      webContents.forcefullyCrashRenderer();
    }
  }, BEAT);
  const alive = () => {
    isAsking = false;
  };
  webContents.on("render-process-gone", alive);
  window.once("closed", () => clearInterval(beat));
  return {
    hearPage: () => {
      missed = 0;
    },
  };
}
