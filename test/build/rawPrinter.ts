import { openPort } from "./switchablePort.ts";

/** A printer on a port like 9100: takes bytes and says nothing back. */
export type Listener = {
  /** The device URI of a queue that prints on it. */
  uri: string;
  /** What it got so far, one buffer a finished connection. */
  received: () => Buffer[];
  /** Takes the line but no more bytes, like a printer that is out of paper. */
  stall: () => void;
  resume: () => void;
  /** Nobody listens any more; `switchOn` brings it back on the same port. */
  switchOff: () => Promise<void>;
  switchOn: () => Promise<void>;
  close: () => Promise<void>;
};

export async function startListener(): Promise<Listener> {
  const received: Buffer[] = [];
  const { port, ...line } = await openPort((socket) => {
    const parts: Buffer[] = [];
    socket.on("data", (part) => parts.push(part));
    socket.on("end", () => {
      if (parts.length > 0) received.push(Buffer.concat(parts));
    });
  });
  return {
    ...line,
    uri: `socket://127.0.0.1:${port}`,
    received: () => received,
    close: () => line.switchOff().catch(() => undefined),
  };
}
