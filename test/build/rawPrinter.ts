import { createServer, type Socket } from "node:net";

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
  const sockets = new Set<Socket>();
  let stalled = false;
  let port = 0;

  function take(socket: Socket): void {
    const parts: Buffer[] = [];
    sockets.add(socket);
    if (stalled) socket.pause();
    socket.on("data", (part) => parts.push(part));
    socket.on("end", () => {
      if (parts.length > 0) received.push(Buffer.concat(parts));
    });
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
  }

  let server = createServer(take);
  const listen = () =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        const address = server.address();
        if (typeof address === "object" && address) port = address.port;
        resolve();
      });
    });
  const switchOff = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  await listen();

  return {
    uri: `socket://127.0.0.1:${port}`,
    received: () => received,
    stall: () => {
      stalled = true;
      for (const socket of sockets) socket.pause();
    },
    resume: () => {
      stalled = false;
      for (const socket of sockets) socket.resume();
    },
    switchOff,
    switchOn: () => {
      server = createServer(take);
      return listen();
    },
    close: () => switchOff().catch(() => undefined),
  };
}
