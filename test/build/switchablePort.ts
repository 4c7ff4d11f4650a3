import { createServer, type Socket } from "node:net";
import { listenAt } from "./listening.ts";

/** A port on 127.0.0.1 that can be switched off and comes back as the same one, like a device of the network. */
export type SwitchablePort = {
  port: number;
  /** Takes the line but no more bytes, on the connections there are and on those to come. */
  stall: () => void;
  resume: () => void;
  /** Nobody listens any more, and every connection ends. */
  switchOff: () => Promise<void>;
  switchOn: () => Promise<void>;
};

/** Listens on a free port; `take` gets each connection. */
export async function openPort(take: (socket: Socket) => void): Promise<SwitchablePort> {
  const sockets = new Set<Socket>();
  let isStalled = false;

  function accept(socket: Socket): void {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => undefined);
    take(socket);
    if (isStalled) socket.pause();
  }

  let server = createServer(accept);
  const port = await listenAt(server, 0);

  return {
    port,
    stall() {
      isStalled = true;
      for (const socket of sockets) socket.pause();
    },
    resume() {
      isStalled = false;
      for (const socket of sockets) socket.resume();
    },
    async switchOff() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    async switchOn() {
      server = createServer(accept);
      await listenAt(server, port);
    },
  };
}
