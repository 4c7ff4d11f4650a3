import { existsSync } from "node:fs";
import { type IncomingMessage, request } from "node:http";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import {
  attribute,
  decodeMessage,
  encodeMessage,
  GROUP,
  type IppAttribute,
  type IppCollection,
  type IppData,
  type IppGroup,
  type IppRead,
} from "./ippCodec.ts";

/** Where the print service of this computer listens. */
export type IppServer = { socketPath: string } | { host: string; port: number };

/** `no-spooler`: nobody answers; `refused`: it answered no, `status` says why (RFC 8011, section 4.1.6). */
export type IppFault = { code: "no-spooler"; detail: string } | { code: "refused"; status: number; detail: string };

/** What a badge desk asks (RFC 8011; the last two are CUPS's own). */
export const OPERATION = {
  printJob: 0x0002,
  cancelJob: 0x0008,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
  getDefault: 0x4001,
  getPrinters: 0x4002,
} as const;

export const STATUS = {
  notPossible: 0x0404,
  notFound: 0x0406,
  unsupportedValues: 0x040b,
  notAccepting: 0x0506,
} as const;

const SOCKETS = ["/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd"];
const IPP_PORT = 631;

/**
 * The same server the system's own print programs would ask: CUPS_SERVER (`host`, `host:port` or a socket's path), else
 * the local socket, else localhost:631.
 */
export function findServer(env: { CUPS_SERVER?: string | undefined }, exists = existsSync): IppServer {
  const named = env.CUPS_SERVER?.replace(/\/version=.*$/, "");
  if (named?.startsWith("/")) return { socketPath: named };
  if (named) {
    const [, host, port] = /^\[?(.+?)\]?(?::(\d+))?$/.exec(named) ?? [];
    return { host: host ?? named, port: Number(port ?? IPP_PORT) };
  }
  const socketPath = SOCKETS.find(exists);
  return socketPath ? { socketPath } : { host: "localhost", port: IPP_PORT };
}

export type IppQuestion = {
  operation: number;
  /** `/` for the service, `/printers/…` for a printer. */
  path: string;
  attributes: readonly IppAttribute[];
  jobAttributes?: readonly IppAttribute[];
  document?: Uint8Array;
};

/** One question to the print service and its answer. `patience`: milliseconds until it counts as gone. */
export type Ask = (question: IppQuestion) => Promise<Result<IppRead, IppFault>>;

export function makeAsk(server: IppServer, patience = 15_000): Ask {
  let lastId = 0;
  return async ({ operation, path, attributes, jobAttributes = [], document }) => {
    lastId += 1;
    const charset = attribute.charset("attributes-charset", "utf-8");
    const language = attribute.language("attributes-natural-language", "en");
    const groups: IppGroup[] = [{ tag: GROUP.operation, attributes: [charset, language, ...attributes] }];
    if (jobAttributes.length > 0) groups.push({ tag: GROUP.job, attributes: [...jobAttributes] });
    const head = encodeMessage({ code: operation, id: lastId, groups });
    const body = document ? Buffer.concat([head, document]) : head;
    try {
      const answer = decodeMessage(await post(server, path, body, patience));
      if (answer.code < 0x0100) return ok(answer);
      return fault({ code: "refused", status: answer.code, detail: messageOf(answer) });
    } catch (error) {
      return fault({ code: "no-spooler", detail: error instanceof Error ? error.message : String(error) });
    }
  };
}

function post(server: IppServer, path: string, body: Buffer, patience: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = { "Content-Type": "application/ipp", "Content-Length": body.length, Host: "localhost" };
    const sent = request({ ...server, path, method: "POST", headers, agent: false, timeout: patience }, (answer) => {
      if (answer.statusCode === 200) whole(answer).then(resolve, reject);
      else {
        answer.resume();
        reject(new Error(`HTTP ${answer.statusCode}`));
      }
    });
    sent.on("timeout", () => sent.destroy(new Error(`no answer in ${patience} ms`)));
    sent.on("error", reject);
    sent.end(body);
  });
}

/** No print service says more at once, nor for longer; what only plays one may never end. Bytes; milliseconds. */
const MOST_BYTES = 8 * 1024 * 1024;
const LONGEST = 60_000;

async function whole(answer: IncomingMessage): Promise<Buffer> {
  const late = setTimeout(() => answer.destroy(new Error(`no end in ${LONGEST} ms`)), LONGEST);
  const parts: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const part of answer) {
      bytes += (part as Buffer).length;
      if (bytes > MOST_BYTES) throw new Error(`an answer of more than ${MOST_BYTES} bytes`);
      parts.push(part as Buffer);
    }
  } finally {
    clearTimeout(late);
  }
  return Buffer.concat(parts);
}

function messageOf({ code, groups }: IppRead): string {
  const said = groups.flatMap(({ attributes }) => attributes["status-message"] ?? []);
  return `0x${code.toString(16).padStart(4, "0")} ${said.filter((one) => typeof one === "string").join(" ")}`.trim();
}

const all = (attributes: IppCollection, name: string): readonly IppData[] => attributes[name] ?? [];

/** The attribute's texts, [] when it has none. */
export const texts = (attributes: IppCollection, name: string): string[] =>
  all(attributes, name).filter((one) => typeof one === "string");

export const firstText = (attributes: IppCollection, name: string): string | null => texts(attributes, name)[0] ?? null;

export const firstNumber = (attributes: IppCollection, name: string): number | null =>
  all(attributes, name).find((one) => typeof one === "number") ?? null;

export const firstBoolean = (attributes: IppCollection, name: string): boolean | null =>
  all(attributes, name).find((one) => typeof one === "boolean") ?? null;
