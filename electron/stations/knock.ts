import { connect, isIPv6, type Socket } from "node:net";
import { z } from "zod";
import { fault, ok, type Result } from "../../shared/words/result.ts";

/** Where a server is. `name`: the one that its certificate bears; not stated: the hub's. */
export type Place = { host: string; port: number; name?: string };

/** What a nats-server says of itself, in the clear, to whoever opens a line. */
const Greeting = z.object({
  server_name: z.string(),
  version: z.string(),
  tls_required: z.boolean().optional(),
  connect_urls: z.array(z.string()).optional(),
});
export type Greeting = z.infer<typeof Greeting>;

/** `unreachable`: nobody takes the line, or nothing comes over it; `not-ours`: something else than a nats-server is there. */
export type KnockFault = "unreachable" | "not-ours";

/** After so long a silence a question is put that other kinds of servers answer, ms. */
const SILENCE = 400;

/** What a web server answers with a complaint, and a nats-server that merely hangs does not. */
const QUESTION = "LANYARD\r\n\r\n";

const LONGEST_GREETING = 16_384;

/**
 * Opens a line, hears who is there, and closes it again; within `ms`. The client library is not let to an address before: it leaves a
 * line open that is taken and stays silent, each time it tries.
 */
export function knock({ host, port }: Place, ms: number): Promise<Result<Greeting, KnockFault>> {
  return new Promise((resolve) => {
    let heard = "";
    const socket = connect({ host, port });
    const end = (result: Result<Greeting, KnockFault>) => {
      clearTimeout(late);
      clearTimeout(silence);
      socket.destroy();
      resolve(result);
    };
    const late = setTimeout(() => end(fault("unreachable")), ms);
    let silence: NodeJS.Timeout | undefined;
    socket.setEncoding("latin1");
    socket.once("connect", () => {
      silence = setTimeout(() => ask(socket), SILENCE);
    });
    socket.on("data", (piece: string) => {
      heard += piece;
      const lineEnd = heard.indexOf("\r\n");
      if (lineEnd >= 0) end(readGreeting(heard.slice(0, lineEnd)));
      else if (heard.length > LONGEST_GREETING) end(fault("not-ours"));
    });
    socket.on("error", () => end(fault("unreachable")));
    socket.on("close", () => end(fault(heard === "" ? "unreachable" : "not-ours")));
  });
}

/** `host:port`, `[v6]:port`, or either without a port: then `port`. */
export function placeOf(address: string, port: number): Place {
  const bracketed = /^\[(.+)\](?::(\d+))?$/.exec(address);
  if (bracketed) return { host: bracketed[1] ?? "", port: Number(bracketed[2] ?? port) };
  const named = isIPv6(address) ? null : /^(.+):(\d+)$/.exec(address);
  return named ? { host: named[1] ?? "", port: Number(named[2]) } : { host: address, port };
}

/** The other way round, as the client library wants it. */
export const addressOf = ({ host, port }: Place): string => `${isIPv6(host) ? `[${host}]` : host}:${port}`;

function ask(socket: Socket): void {
  if (socket.writable) socket.write(QUESTION);
}

function readGreeting(line: string): Result<Greeting, KnockFault> {
  if (!line.startsWith("INFO ")) return fault("not-ours");
  try {
    const read = Greeting.safeParse(JSON.parse(Buffer.from(line.slice(5), "latin1").toString("utf8")));
    return read.success ? ok(read.data) : fault("not-ours");
  } catch {
    return fault("not-ours");
  }
}
