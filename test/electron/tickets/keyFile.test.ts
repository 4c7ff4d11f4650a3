import { randomBytes } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { type EventKeys, lockKeys, unlockKeys } from "../../../electron/tickets/keyFile.ts";
import { EventId } from "../../../shared/words/ids.ts";

const id = EventId.parse("event-1");
const about = { event: { id, theme: "测试聚会", date: "2026-11-22" }, made: "2026-11-22T13:00:00+08:00" };
const keys: EventKeys = { ticketKey: randomBytes(32), signKey: randomBytes(48) };
const PASSPHRASE = "开门 open sesame";

let file: Uint8Array;
beforeAll(async () => {
  file = await lockKeys(keys, about, PASSPHRASE);
});

const open = (bytes: Uint8Array, passphrase = PASSPHRASE, event = id) => unlockKeys(bytes, event, passphrase);
const text = () => new TextDecoder().decode(file);
const bytesOf = (changed: string) => new TextEncoder().encode(changed);
const refused = (code: string) => ({ ok: false, fault: { code } });

describe("a file of keys", () => {
  it("gives the keys back to whoever knows the passphrase, also spelt in full-width letters", async () => {
    expect(await open(file)).toEqual({ ok: true, value: { ...keys, ticketKey: Buffer.from(keys.ticketKey) } });
    expect((await open(file, "开门 ｏｐｅｎ sesame")).ok).toBe(true);
  });

  it("says in plain text what it is and of which event, and nothing of the keys", () => {
    expect(text()).toContain("Lanyard");
    expect(text()).toContain("测试聚会");
    for (const key of [keys.ticketKey, keys.signKey ?? randomBytes(1)])
      expect(text()).not.toContain(Buffer.from(key).toString("base64").slice(0, 20));
  });

  it("tells a wrong passphrase, a damaged file, another event's and a newer program's apart", async () => {
    expect(await open(file, "open sesame!")).toEqual(refused("wrong-passphrase"));
    expect(await open(file, "")).toEqual(refused("wrong-passphrase"));
    const other = await open(file, PASSPHRASE, EventId.parse("event-2"));
    expect(other).toEqual({ ok: false, fault: { code: "other-event", theme: "测试聚会" } });
    expect(await open(bytesOf(text().replace('"version": 1', '"version": 2')))).toEqual(refused("newer-version"));
    const sealed = /"sealed": "(.{8})/.exec(text())?.[1] ?? "";
    for (const bent of [
      text().replace(sealed, "AAAAAAAA"),
      text().slice(0, -40),
      text().replace("2026-11-22", "2026-11-23"),
      text().replace('"N": 65536', '"N": 1073741824'),
      text().replace(/"nonce": ".*"/, '"nonce": 7'),
    ])
      expect(await open(bytesOf(bent))).toEqual(refused("damaged"));
  });

  it("is no other file", async () => {
    for (const bytes of [
      new Uint8Array(),
      randomBytes(500),
      bytesOf("姓名,手机\n甲,1"),
      bytesOf("null"),
      bytesOf("{}"),
    ])
      expect(await open(bytes)).toEqual(refused("not-a-key-file"));
  });
});
