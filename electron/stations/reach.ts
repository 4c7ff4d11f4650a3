import { connect, createServer, type Socket } from "node:net";

/** What is heard of a port that is held, at most, bytes. */
const LONGEST_WORD = 200;

/** A port that is kept for a server to come. Whoever opens a line there hears `word`, and it ends. */
export type HeldPort = { port: number; close(): Promise<void> };

/** Holds the first of these ports that is free, 0 standing for any; null: none of them is. */
export async function holdPort(listen: string, wanted: readonly number[], word: string): Promise<HeldPort | null> {
  for (const port of wanted) {
    const held = await tryToHold(listen, port, word);
    if (held) return held;
  }
  return null;
}

/** At which of these addresses `word` is heard on all of these ports within `ms`; likeliest first, as they were given. */
export async function reach(
  addresses: readonly string[],
  ports: readonly number[],
  { word, ms }: { word: string; ms: number },
): Promise<string[]> {
  const tried = addresses.map(async (host) => {
    const heard = await Promise.all(ports.map((port) => hear({ host, port }, ms)));
    return heard.every((one) => one === word) ? [host] : [];
  });
  return (await Promise.all(tried)).flat();
}

function tryToHold(listen: string, wanted: number, word: string): Promise<HeldPort | null> {
  const lines = new Set<Socket>();
  return new Promise((resolve) => {
    const server = createServer((line) => {
      lines.add(line);
      line.on("close", () => lines.delete(line));
      line.on("error", () => line.destroy());
      line.end(`${word}\n`);
    });
    const close = () =>
      new Promise<void>((done) => {
        server.close(() => done());
        for (const line of lines) line.destroy();
      });
    server.once("error", () => resolve(null));
    server.listen({ host: listen, port: wanted, exclusive: true }, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : wanted;
      resolve({ port, close });
    });
  });
}

/** The line that somebody says there by himself; null: nobody does. */
function hear(place: { host: string; port: number }, ms: number): Promise<string | null> {
  return new Promise((resolve) => {
    let heard = "";
    const line = connect(place);
    const end = (word: string | null) => {
      clearTimeout(late);
      line.destroy();
      resolve(word);
    };
    const late = setTimeout(() => end(null), ms);
    line.setEncoding("utf8");
    line.on("data", (piece: string) => {
      heard += piece;
      const at = heard.indexOf("\n");
      if (at >= 0) end(heard.slice(0, at));
      else if (heard.length > LONGEST_WORD) end(null);
    });
    line.on("error", () => end(null));
    line.on("close", () => end(null));
  });
}
