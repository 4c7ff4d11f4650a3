import { connect, createServer, type Socket } from "node:net";
import { listenAt } from "./listening.ts";

/** A line between a desk and its hub that can be hurt. */
export type TcpProxy = {
  port: number;
  /** Ends every connection with a reset; new ones are taken again at once. */
  cut: () => void;
  /** Packets vanish both ways, on the connections there are and on those to come; nobody is told. */
  blackHole: () => void;
  /** The same for one way only: what the hub answers is lost, what it is told arrives. */
  loseReplies: () => void;
  /** Everything passes again; what vanished stays lost, so connections of that time are of no use any more. */
  heal: () => void;
  /** Each piece is held back so long, ms, both ways, order kept. */
  delay: (ms: number) => void;
  /** Nobody takes connections any more (refused), and those that there are end; `heal` opens it again. */
  shut: () => Promise<void>;
  /** Connections now. */
  connections: () => number;
  close: () => Promise<void>;
};

/** Listens on a free port of 127.0.0.1 and passes everything on to `target`. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let lost: "nothing" | "replies" | "everything" = "nothing";
  let held = 0;
  let server = createServer(take);

  function take(near: Socket): void {
    const far = connect({ host: "127.0.0.1", port: target });
    const pair = [near, far] as const;
    pairs.add(pair);
    pass(near, far, () => lost === "everything");
    pass(far, near, () => lost !== "nothing");
    const end = () => {
      // A black hole tells nobody that the other side has gone; what is left of it is cut later.
      if (lost === "everything") return;
      pairs.delete(pair);
      near.destroy();
      far.destroy();
    };
    for (const socket of pair) {
      socket.setNoDelay(true);
      socket.on("error", () => undefined);
      socket.on("close", end);
    }
  }

  function pass(from: Socket, to: Socket, isLost: () => boolean): void {
    let last = Promise.resolve();
    from.on("data", (piece) => {
      if (isLost()) return;
      if (held === 0) return void to.write(piece);
      const due = new Promise((resolve) => setTimeout(resolve, held));
      last = Promise.all([last, due]).then(() => {
        if (!isLost() && to.writable) to.write(piece);
      });
    });
  }

  const cut = () => {
    for (const pair of [...pairs]) for (const socket of pair) socket.resetAndDestroy();
    pairs.clear();
  };
  const shut = async () => {
    if (!server.listening) return;
    const closed = new Promise((resolve) => server.close(resolve));
    cut();
    await closed;
  };
  const port = await listenAt(server, 0);

  return {
    port,
    cut,
    shut,
    blackHole: () => {
      lost = "everything";
    },
    loseReplies: () => {
      lost = "replies";
    },
    heal: () => {
      // Bytes are missing in the middle of these: a network would have ended them too.
      if (lost !== "nothing") cut();
      lost = "nothing";
      if (!server.listening) {
        server = createServer(take);
        void listenAt(server, port);
      }
    },
    delay: (ms) => {
      held = ms;
    },
    connections: () => pairs.size,
    close: shut,
  };
}
