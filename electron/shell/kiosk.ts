import { app, type BrowserWindow, powerSaveBlocker } from "electron";
import { isKioskKey } from "./kioskKeys.ts";

/** Turns a window into a kiosk and back. */
export type KioskLock = {
  /** Locks or opens the window, and starts its screen anew: nothing of the other face stays in the page. */
  turn(): void;
};

/**
 * What a kiosk's window does not do while `isOn` says so: it is not closed by hand, hears only the keys of guests and
 * scanners, does not zoom, shows no tools and no context menu, fills the screen and keeps it awake. The system's own end
 * (shutdown, logging off, a signal) is let through: the next start is a kiosk again.
 */
export function lockKiosk(window: BrowserWindow, home: string, isOn: () => boolean): KioskLock {
  const { webContents } = window;
  let isEnding = false;
  let awake: number | null = null;
  app.on("before-quit", () => {
    isEnding = true;
  });
  window.on("close", (event) => {
    if (isOn() && !isEnding) event.preventDefault();
  });
  window.on("leave-full-screen", () => {
    if (isOn()) fill(window);
  });
  window.on("minimize", () => {
    if (isOn()) window.restore();
  });
  webContents.on("before-input-event", (event, input) => {
    if (isOn() && !isKioskKey(input)) event.preventDefault();
  });
  webContents.on("devtools-opened", () => {
    if (isOn()) webContents.closeDevTools();
  });
  webContents.on("context-menu", (event) => {
    if (isOn()) event.preventDefault();
  });
  webContents.on("zoom-changed", (event) => {
    if (isOn()) event.preventDefault();
  });
  const apply = () => {
    const on = isOn();
    if (on) fill(window);
    else window.setKiosk(false);
    if (on) webContents.closeDevTools();
    if (on && awake === null) awake = powerSaveBlocker.start("prevent-display-sleep");
    if (!on && awake !== null) awake = stopBlocking(awake);
  };
  webContents.on("did-finish-load", () => {
    void webContents.setVisualZoomLevelLimits(1, 1);
    if (isOn()) webContents.setZoomFactor(1);
  });
  if (isOn()) apply();
  return {
    turn: () => {
      apply();
      // The answer to who asked goes out first.
      setTimeout(() => {
        if (!window.isDestroyed()) void window.loadURL(home);
      }, 50);
    },
  };
}

function fill(window: BrowserWindow): void {
  window.setKiosk(true);
  window.setFullScreen(true);
}

function stopBlocking(id: number): null {
  powerSaveBlocker.stop(id);
  return null;
}
