import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { Bridge } from "../shared/contract/contract.ts";

/** The whole bridge: two functions, whatever the contract grows to. The client that spells the commands lives in the renderer. */
const bridge: Bridge = {
  call: (name, input) => ipcRenderer.invoke("call", name, input),
  listen: (hear) => {
    const listener = (_event: unknown, name: string, news: unknown) => hear(name, news);
    ipcRenderer.on("news", listener);
    return () => ipcRenderer.off("news", listener);
  },
};

contextBridge.exposeInMainWorld("lanyard", bridge);

/** What of the page's world is needed here; this room's types know no pages. */
type Dropped = {
  isTrusted: boolean;
  dataTransfer: { files: ArrayLike<Parameters<typeof webUtils.getPathForFile>[0]> } | null;
};
declare const window: {
  addEventListener(name: "drop", hear: (event: Dropped) => void, how: { capture: boolean }): void;
};

/** An archive that is dropped goes to the main process by its path, which no page learns; files that a page made have none. */
const hearDrop = ({ isTrusted, dataTransfer }: Dropped): void => {
  for (const file of isTrusted && dataTransfer ? Array.from(dataTransfer.files) : []) {
    const path = /\.lanyard$/i.test(file.name) ? webUtils.getPathForFile(file) : "";
    if (path !== "") ipcRenderer.send("dropped", path);
  }
};

window.addEventListener("drop", hearDrop, { capture: true });
