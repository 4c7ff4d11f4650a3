import type { Server } from "node:net";

/** Has a server listen on a port of 127.0.0.1, 0: any that is free; the port. Rejects when it is taken. */
export const listenAt = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
