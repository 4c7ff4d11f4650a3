import { createServer } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, it } from "vitest";
import { placeOf } from "../../../electron/stations/knock.ts";
import { freePort, lanAddresses } from "../../../electron/stations/lan.ts";
import { hubBehind, isOldServer } from "../../../electron/stations/names.ts";
import { placeOf as placeOfReply } from "../../../electron/stations/tail.ts";
import { EventId } from "../../../shared/words/ids.ts";

const info = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  netmask: "",
  mac: "",
  cidr: null,
  internal,
  ...(address.includes(":") ? { family: "IPv6" as const, scopeid: 0 } : { family: "IPv4" as const }),
});

describe("where a hub is", () => {
  it("is told by the addresses that the laptops beside it reach", () => {
    const addresses = lanAddresses({
      lo: [info("127.0.0.1", true)],
      docker0: [info("172.17.0.1")],
      tun0: [info("10.8.0.2")],
      eth0: [info("fe80::1"), info("2001:db8::5"), info("203.0.113.9")],
      wlan0: [info("192.168.1.20"), info("169.254.3.4")],
    });
    expect(addresses).toEqual(["192.168.1.20", "203.0.113.9", "169.254.3.4", "2001:db8::5", "172.17.0.1", "10.8.0.2"]);
    expect(lanAddresses({})).toEqual([]);
    expect(lanAddresses({ eth0: Array.from({ length: 20 }, (_, at) => info(`10.0.0.${at}`)) })).toHaveLength(8);
  });

  it("may be written with a port of its own", () => {
    expect(placeOf("192.168.1.20", 4222)).toEqual({ host: "192.168.1.20", port: 4222 });
    expect(placeOf("192.168.1.20:5000", 4222)).toEqual({ host: "192.168.1.20", port: 5000 });
    expect(placeOf("hub.local", 4222)).toEqual({ host: "hub.local", port: 4222 });
    expect(placeOf("2001:db8::5", 4222)).toEqual({ host: "2001:db8::5", port: 4222 });
    expect(placeOf("[2001:db8::5]", 4222)).toEqual({ host: "2001:db8::5", port: 4222 });
    expect(placeOf("[2001:db8::5]:5000", 4222)).toEqual({ host: "2001:db8::5", port: 5000 });
  });

  it("is a port that is free", async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const taken = Number(Object(server.address()).port);
    expect(await freePort("127.0.0.1", [taken])).toBeNull();
    expect(await freePort("127.0.0.1", [taken, 0])).toBeGreaterThan(0);
    server.close();
  });
});

describe("a server's own words", () => {
  it("say whose hub it is, and whether it is too old", () => {
    const event = EventId.parse("e1");
    expect(hubBehind("lanyard:e1:desk-1", event)).toBe("ours");
    expect(hubBehind("lanyard:e10:desk-1", event)).toBe("other-event");
    expect(hubBehind("NCABC", event)).toBe("not-ours");
    for (const old of ["2.8.4", "1.99.99", "nonsense", ""]) expect(isOldServer(old), old).toBe(true);
    for (const fine of ["2.9.0", "2.9.10", "v2.12.0-RC.1", "3.0.0"]) expect(isOldServer(fine), fine).toBe(false);
  });

  it("say where a message stands, with a domain and without", () => {
    const short = "$JS.ACK.EV_e1.c1.1.42.7.1700000000123456789.0";
    const long = "$JS.ACK.hub.ACC.EV_e1.c1.1.42.7.1700000000123456789.0.token";
    for (const reply of [short, long]) expect(placeOfReply(reply)).toEqual({ seq: 42, at: 1_700_000_000_123 });
    for (const other of ["", "_INBOX.x", "$JS.FC.EV_e1.c1.x", "$JS.ACK.a.b"]) expect(placeOfReply(other)).toBeNull();
  });
});
