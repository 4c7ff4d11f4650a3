import { X509Certificate } from "node:crypto";
import { connect, createServer, type TLSSocket } from "node:tls";
import { describe, expect, it } from "vitest";
import {
  certificateToCode,
  codeToCertificate,
  makeAuthority,
  makeServerCertificate,
} from "../../../electron/stations/authority.ts";

describe("an event's authority", () => {
  it("is small, holds on laptops whose clock is years wrong, and comes back from a code", async () => {
    const { certificate } = await makeAuthority();
    const code = certificateToCode(certificate);
    expect(code.length).toBeLessThan(600);
    const read = new X509Certificate(codeToCertificate(code));
    expect(read.fingerprint256).toBe(new X509Certificate(certificate).fingerprint256);
    expect(read.ca).toBe(true);
    expect(Date.parse(read.validFrom)).toBeLessThan(Date.parse("2001-01-01"));
    expect(Date.parse(read.validTo)).toBeGreaterThan(Date.parse("2090-01-01"));
  });

  it("vouches for its own server by name and address, and for nobody else's", async () => {
    const [ours, other] = [await makeAuthority(), await makeAuthority()];
    const made = await makeServerCertificate(ours, ["hub.lanyard"], ["127.0.0.1", "::1"]);
    const server = createServer({ cert: made.certificate, key: made.key });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = Object(server.address());
    const trial = (ca: string, servername: string) =>
      new Promise<string>((resolve) => {
        const socket: TLSSocket = connect({ host: "127.0.0.1", port, ca, servername }, () => {
          resolve("trusted");
          socket.destroy();
        });
        socket.on("error", (problem) => resolve(String(Object(problem).code)));
      });
    expect(await trial(ours.certificate, "hub.lanyard")).toBe("trusted");
    expect(await trial(ours.certificate, "")).toBe("trusted");
    expect(await trial(ours.certificate, "other.lanyard")).toBe("ERR_TLS_CERT_ALTNAME_INVALID");
    expect(await trial(other.certificate, "hub.lanyard")).not.toBe("trusted");
    server.close();
  });
});
