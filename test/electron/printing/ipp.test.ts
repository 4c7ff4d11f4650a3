import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { findServer, makeAsk } from "../../../electron/printing/ipp.ts";
import { attribute, decodeMessage, encodeMessage, GROUP } from "../../../electron/printing/ippCodec.ts";
import { listenAt } from "../../build/listening.ts";

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

describe("messages", () => {
  const message = encodeMessage({
    code: 0x0002,
    id: 7,
    groups: [
      {
        tag: GROUP.operation,
        attributes: [attribute.charset("attributes-charset", "utf-8"), attribute.name("job-name", "贾岛")],
      },
      {
        tag: GROUP.job,
        attributes: [
          attribute.keywords("media", "a", "b"),
          attribute.integer("copies", -1),
          attribute.boolean("x", true),
        ],
      },
    ],
  });

  it("come back as they were sent, with the document behind them", () => {
    const read = decodeMessage(Buffer.concat([message, Buffer.from("%PDF")]));
    expect(read).toMatchObject({ code: 2, id: 7, document: Buffer.from("%PDF") });
    expect(read.groups).toEqual([
      { tag: GROUP.operation, attributes: { "attributes-charset": ["utf-8"], "job-name": ["贾岛"] } },
      { tag: GROUP.job, attributes: { media: ["a", "b"], copies: [-1], x: [true] } },
    ]);
  });

  it("are laid out as RFC 8010 says", () => {
    expect(message.subarray(0, 9).toString("hex")).toBe("020000020000000701");
    expect(message.at(-1)).toBe(3);
  });

  it("with collections, ranges and names with a language are read", () => {
    const hex = [
      "0200" + "0000" + "00000001" + "04",
      // media-size-supported: a collection with a range and an integer
      `340004${Buffer.from("size").toString("hex")}0000`,
      "4a" + "0000" + "0001" + "78" + "33" + "0000" + "0008" + "0000000100000002",
      "4a" + "0000" + "0001" + "79" + "21" + "0000" + "0004" + "00000009",
      "37" + "0000" + "0000",
      "36" + "0001" + "6e" + "0009" + "0002" + "656e" + "0003" + "6c6f6c",
      "13" + "0001" + "7a" + "0000",
      "03",
    ];
    expect(decodeMessage(Buffer.from(hex.join(""), "hex")).groups[0]?.attributes).toEqual({
      size: [{ x: [{ lower: 1, upper: 2 }], y: [9] }],
      n: ["lol"],
      z: [new Uint8Array()],
    });
  });

  it("that are torn anywhere are not taken for whole ones", () => {
    for (let length = 8; length < message.length; length++)
      expect(() => decodeMessage(message.subarray(0, length)), `${length} bytes`).toThrow(RangeError);
  });
});

describe("where the print service is", () => {
  const nowhere = () => false;
  it.each([
    ["printhost", { host: "printhost", port: 631 }],
    ["127.0.0.1:16310", { host: "127.0.0.1", port: 16310 }],
    ["printhost:8631/version=1.1", { host: "printhost", port: 8631 }],
    ["[::1]:631", { host: "::1", port: 631 }],
    ["/run/other.sock", { socketPath: "/run/other.sock" }],
  ])("CUPS_SERVER %s", (named, server) => {
    expect(findServer({ CUPS_SERVER: named }, nowhere)).toEqual(server);
  });

  it("without it: the local socket, else localhost", () => {
    expect(findServer({}, (path) => path === "/run/cups/cups.sock")).toEqual({ socketPath: "/run/cups/cups.sock" });
    expect(findServer({}, nowhere)).toEqual({ host: "localhost", port: 631 });
  });
});

describe("asking", () => {
  const question = { operation: 0x4002, path: "/", attributes: [] };

  it("works through a socket in the file system too", async () => {
    const socketPath = join(tmpdir(), `lanyard-ipp-${process.pid}.sock`);
    const server = createServer((_request, response) => response.end(encodeMessage({ code: 0, id: 1, groups: [] })));
    closing.push(() => server.close());
    await new Promise<void>((resolve) => server.listen(socketPath, resolve));
    expect(await makeAsk({ socketPath })(question)).toMatchObject({ ok: true, value: { code: 0 } });
  });

  async function listen(handle: Parameters<typeof createTcpServer>[1]): Promise<{ host: string; port: number }> {
    const server = createTcpServer(handle ?? (() => undefined));
    closing.push(() => server.close());
    return { host: "127.0.0.1", port: await listenAt(server, 0) };
  }

  it("says that nobody answers: refused, silent, hung up, talking nonsense", async () => {
    const open = new Set<{ destroy(): void }>();
    closing.push(() => open.forEach((socket) => void socket.destroy()));
    const silent = await listen((socket) => void open.add(socket));
    const hangsUp = await listen((socket) => socket.destroy());
    const nonsense = await listen((socket) => socket.end("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc"));
    const locked = await listen((socket) => socket.end("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
    for (const server of [{ host: "127.0.0.1", port: 1 }, silent, hangsUp, nonsense, locked])
      expect(await makeAsk(server, 300)(question)).toMatchObject({ ok: false, fault: { code: "no-spooler" } });
  });
});
