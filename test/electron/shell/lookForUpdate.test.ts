import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer as createPlainServer, type RequestListener } from "node:http";
import { createServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { lookForUpdate } from "../../../electron/shell/lookForUpdate.ts";
import { endLater, freshFolder } from "../../build/leftovers.ts";

const GOOD = { version: "1.2.3", page: "https://example.com/lanyard" };
const canSign = spawnSync("openssl", ["version"]).status === 0;

/* A real server with a certificate of its own, for 127.0.0.1. */
describe.runIf(canSign)("looking for a newer version", () => {
  let key: Buffer;
  let ca: Buffer;

  beforeAll(() => {
    const folder = freshFolder("certificate");
    const [keyFile, certFile] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"];
    const named = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
    execFileSync("openssl", [...made, ...named, "-keyout", keyFile, "-out", certFile], { stdio: "ignore" });
    [key, ca] = [readFileSync(keyFile), readFileSync(certFile)];
  });

  const heard: string[] = [];
  const at = async (answer: RequestListener, server: Server = createServer({ key, cert: ca }, answer)) => {
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    endLater(() => server.close());
    return `https://127.0.0.1:${(server.address() as AddressInfo).port}/lanyard.json`;
  };
  const says = (text: string, status = 200, headers: Record<string, string> = {}) =>
    at((request, response) => {
      heard.push(JSON.stringify([request.method, request.url, request.headers]));
      response.writeHead(status, headers).end(text);
    });
  const look = (address: string) => lookForUpdate(address, { ca, timeout: 1_500 });

  it("reads what is published, and says nothing of itself", async () => {
    expect(await look(await says(JSON.stringify({ ...GOOD, more: "not read" })))).toEqual(GOOD);
    const [asked = ""] = heard;
    expect(asked).toContain('"GET","/lanyard.json"');
    expect(asked).toContain('"user-agent":"Lanyard"');
    expect(asked).not.toMatch(/cookie|referer|linux|electron|\d\.\d\.\d"/i);
  });

  it.each([
    ["rubbish", "<html>"],
    ["nothing", ""],
    ["another thing", "[1]"],
    ["no page", JSON.stringify({ version: "1.2.3" })],
    ["a page that is no address", JSON.stringify({ ...GOOD, page: "javascript:alert(1)" })],
    ["a page without https", JSON.stringify({ ...GOOD, page: "http://example.com" })],
    ["a page that looks like another", JSON.stringify({ ...GOOD, page: "https://lanyard.org@example.com/" })],
    ["a version that is a text", JSON.stringify({ ...GOOD, version: "the newest one" })],
    ["a version that is a number", JSON.stringify({ ...GOOD, version: 2 })],
  ])("passes over %s", async (_what, text) => expect(await look(await says(text))).toBeNull());

  it("follows no redirection, and takes no other answer", async () => {
    const good = await says(JSON.stringify(GOOD));
    expect(await look(await says("", 302, { location: good }))).toBeNull();
    expect(await look(await says(JSON.stringify(GOOD), 404))).toBeNull();
  });

  it("trusts only who is vouched for, and asks nobody without https", async () => {
    const address = await says(JSON.stringify(GOOD));
    expect(await lookForUpdate(address)).toBeNull();
    let wasAsked = false;
    const plain = await at(
      () => undefined,
      createPlainServer(() => {
        wasAsked = true;
      }),
    );
    expect(await look(plain.replace("https:", "http:"))).toBeNull();
    for (const odd of ["", "file:///etc/passwd", "https://", "lanyard.json", "https://a b/"])
      expect(await look(odd)).toBeNull();
    expect(wasAsked).toBe(false);
  });

  it("waits no longer than it has patience, for whoever is silent or never ends", async () => {
    const silent = await at(() => undefined);
    const endless = await at((_request, response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write("x"), 20);
      response.on("close", () => clearInterval(more));
    });
    const flood = await at((_request, response) => response.end("x".repeat(1_000_000)));
    const gone = await says("");
    expect(await Promise.all([look(silent), look(endless), look(flood)])).toEqual([null, null, null]);
    expect(await look(gone.replace(/:\d+\//, ":1/"))).toBeNull();
  });
});
