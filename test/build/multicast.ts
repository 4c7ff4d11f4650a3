import { createSocket } from "node:dgram";

/** Whether a word to a group comes back to this machine. */
export function hasMulticast(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createSocket({ type: "udp4", reuseAddr: true });
    const end = (isThere: boolean) => {
      clearTimeout(late);
      socket.close();
      resolve(isThere);
    };
    const late = setTimeout(() => end(false), 1_000);
    socket.once("error", () => end(false));
    socket.on("message", () => end(true));
    socket.bind(0, () => {
      try {
        socket.addMembership("224.0.0.251");
        socket.send("?", socket.address().port, "224.0.0.251");
      } catch {
        end(false);
      }
    });
  });
}
