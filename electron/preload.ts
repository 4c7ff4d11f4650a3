import { contextBridge, ipcRenderer } from "electron";
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
