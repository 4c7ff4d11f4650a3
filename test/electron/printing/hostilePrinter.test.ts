import { createServer as createHttp } from "node:http";
import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { makeAsk } from "../../../electron/printing/ipp.ts";
import { decodeMessage } from "../../../electron/printing/ippCodec.ts";
import { talk } from "../../../electron/printing/zebraTalk.ts";
import { endLater } from "../../build/leftovers.ts";

const listening = async (server: Server): Promise<number> => {
  const lines = new Set<Socket>();
  server.on("connection", (line) => lines.add(line.on("error", () => undefined)));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  endLater(() => {
    for (const line of lines) line.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
};

/** Writes without end, as fast as it is read. */
const flood = (line: NodeJS.WritableStream, part: Buffer): void => {
  while (line.write(part));
  line.once("drain", () => flood(line, part));
};

// Whoever is on the venue's network may answer in a printer's place.
describe("what only plays a printer", () => {
  it("is given up as a label printer when it talks without end", async () => {
    const port = await listening(createServer((line) => flood(line, Buffer.alloc(64 * 1024, "\x02x\r\n"))));
    const said = await talk({ host: "127.0.0.1", port }, "^XA^XZ", 60_000);
    expect(said).toMatchObject({ ok: false, fault: { detail: "no status in what it says" } });
  });

  it("is given up as a print service when its answer has no end", async () => {
    const port = await listening(createHttp((_asked, answer) => flood(answer, Buffer.alloc(64 * 1024))));
    const asked = await makeAsk({ host: "127.0.0.1", port })({ operation: 0x4002, path: "/", attributes: [] });
    expect(asked).toMatchObject({
      ok: false,
      fault: { code: "no-spooler", detail: expect.stringMatching(/more than/) },
    });
  });

  it("reaches no prototype by the names of its attributes", () => {
    const named = (name: string) =>
      Buffer.concat([Buffer.from([0x44, 0, name.length]), Buffer.from(name), Buffer.from([0, 1, 0x78])]);
    const message = Buffer.concat([
      Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 4]),
      ...["__proto__", "constructor", "printer-name"].map(named),
      Buffer.from([3]),
    ]);
    const [group] = decodeMessage(message).groups;
    expect(group?.attributes["printer-name"]).toEqual(["x"]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(Object.getPrototypeOf(group?.attributes)).toBeNull();
  });

  it("may nest its answer as deep as it likes: it is refused, not followed", async () => {
    const deep = Buffer.concat([
      Buffer.from([1, 1, 0, 0, 0, 0, 0, 1, 4]),
      ...Array<Buffer>(200_000).fill(Buffer.from([0x34, 0, 0, 0, 0])),
    ]);
    const port = await listening(createHttp((_asked, answer) => answer.end(deep)));
    const asked = await makeAsk({ host: "127.0.0.1", port })({ operation: 0x4002, path: "/", attributes: [] });
    expect(asked).toMatchObject({ ok: false, fault: { code: "no-spooler" } });
  });
});
