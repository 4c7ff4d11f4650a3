import { createServer, type Socket } from "node:net";

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
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, "127.0.0.1", () => {
        const address = server.address();
        resolve(typeof address === "object" && address ? address.port : port);
      });
    });
  const port = await listen(0);

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
      await listen(port);
    },
  };
}
