import { cp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { restoreKeys } from "../../../electron/compose/ticketKeys.ts";
import { exportKeys, importKeys, setTicketForm, ticketStanding } from "../../../electron/desk/ticketKeys.ts";
import { showTicket } from "../../../electron/desk/tickets.ts";
import { PLAIN } from "../../../electron/store/codec.ts";
import { readKeys, writeKeys } from "../../../electron/store/keys.ts";
import { makeSealer } from "../../../electron/tickets/seal.ts";
import { readCode } from "../../../shared/ticket/ticket.ts";
import { PersonId } from "../../../shared/words/ids.ts";
import { aDesk, type TestDesk } from "../../build/desk.ts";
import { added, aPerson } from "../../build/people.ts";

const p1 = PersonId.parse("p1");
const PASSPHRASE = "correct horse";
const qr = () => ({ size: 1, dark: new Uint8Array(1) });
const shown = ({ desk }: TestDesk) => showTicket(desk, p1, qr);
const holds = ({ desk }: TestDesk, text: string) => {
  const read = readCode(text);
  return read.form === "own" && desk.parts.seals.holds(read.code);
};

describe("the form of an event's tickets", () => {
  it("may be the signed one from now on; the short ones that are out stay good, and so on after a restart", async () => {
    const test = await aDesk([added(aPerson(1))]);
    const short = shown(test)?.code ?? "";
    expect(ticketStanding(test.desk)).toEqual({ form: "short", wasSigned: false, signs: false });
    expect(await setTicketForm(test.desk, { form: "signed" })).toEqual({ what: "done" });
    const signed = shown(test)?.code ?? "";
    expect([short.length, signed.length, shown(test)?.form]).toEqual([48, 179, "signed"]);
    const later = await test.again();
    expect(ticketStanding(later.desk)).toEqual({ form: "signed", wasSigned: true, signs: true });
    expect(shown(later)?.code).toBe(signed);
    expect([holds(later, short), holds(later, signed)]).toEqual([true, true]);
    expect(await setTicketForm(later.desk, { form: "signed" })).toEqual({ what: "nothing-to-do" });
    await setTicketForm(later.desk, { form: "short" });
    expect(shown(later)?.code).toBe(short);
    expect(holds(later, signed)).toBe(true);
    // The key is made once: what was signed before is signed the same again.
    await setTicketForm(later.desk, { form: "signed" });
    expect(shown(later)?.code).toBe(signed);
  });

  it("is not changed while staff practise, since the key would be gone with it", async () => {
    const { desk } = await aDesk([added(aPerson(1))]);
    desk.parts.rehearsal = { of: "", since: "", gate: undefined, template: null };
    expect(await setTicketForm(desk, { form: "signed" })).toEqual({ what: "rehearsal" });
    expect(await importKeys(desk, { bytes: new Uint8Array(), passphrase: "" })).toEqual({ what: "rehearsal" });
  });
});

/** Another desk of the same event, whose folder was copied before the key that signs was made. */
async function twoDesks() {
  const first = await aDesk([added(aPerson(1))]);
  const second = await aDesk([added(aPerson(1))]);
  const keys = await readKeys(first.folder.folder);
  if (!keys) throw new Error("no keys");
  await writeKeys(second.folder.folder, keys);
  await setTicketForm(first.desk, { form: "signed" });
  await second.desk.record([{ kind: "event-set", event: first.desk.event, read: null }]);
  return { first, second: await second.again() };
}

describe("a desk without the key that signs", () => {
  it("checks signed tickets all the same, and shows short ones", async () => {
    const { first, second } = await twoDesks();
    const signed = shown(first)?.code ?? "";
    expect(holds(second, signed)).toBe(true);
    expect(shown(second)).toMatchObject({ form: "short" });
    expect(holds(first, shown(second)?.code ?? "")).toBe(true);
    await setTicketForm(second.desk, { form: "short" });
    expect(await setTicketForm(second.desk, { form: "signed" })).toEqual({ what: "key-elsewhere" });
  });

  it("makes them too once it has the key's file", async () => {
    const { first, second } = await twoDesks();
    const written = await exportKeys(first.desk, { passphrase: PASSPHRASE });
    if (written.what !== "written") throw new Error(written.what);
    expect(written.file).toMatch(/exports.*\.lanyardkey$/);
    const bytes = await readFile(written.file);
    expect(await importKeys(second.desk, { bytes, passphrase: "wrong horse" })).toEqual({
      what: "refused",
      trouble: { code: "wrong-passphrase" },
    });
    expect(await importKeys(second.desk, { bytes, passphrase: PASSPHRASE })).toEqual({ what: "taken" });
    expect(shown(second)?.code).toBe(shown(first)?.code);
    expect(await importKeys(second.desk, { bytes, passphrase: PASSPHRASE })).toEqual({ what: "had-it" });
    expect(shown(await second.again())?.code).toBe(shown(first)?.code);
  });

  it("takes no keys of an event that was begun anew under the same name", async () => {
    const { first } = await twoDesks();
    const written = await exportKeys(first.desk, { passphrase: PASSPHRASE });
    if (written.what !== "written") throw new Error(written.what);
    const stranger = await aDesk([added(aPerson(1))]);
    const bytes = await readFile(written.file);
    expect(await importKeys(stranger.desk, { bytes, passphrase: PASSPHRASE })).toEqual({
      what: "refused",
      trouble: { code: "another-key" },
    });
  });
});

describe("an event that lost its keys", () => {
  it("gets them back from the file, and tickets that are out are good", async () => {
    const test = await aDesk([added(aPerson(1))]);
    const ticket = shown(test)?.code ?? "";
    const bytes = await test.desk.parts.keys.lock(
      { event: { id: test.desk.event.id, theme: "x", date: null }, made: "" },
      PASSPHRASE,
    );
    const folder = join(test.folder.folder, "..", "copy");
    await cp(test.folder.folder, folder, { recursive: true });
    await rm(join(folder, "keys.json"));
    const lost = { folder, event: test.desk.event, codec: PLAIN };
    expect(await restoreKeys(lost, bytes, "wrong horse")).toMatchObject({ fault: { code: "wrong-passphrase" } });
    expect(await restoreKeys(lost, bytes, PASSPHRASE)).toEqual({ ok: true, value: null });
    const keys = await readKeys(folder);
    const read = readCode(ticket);
    expect(keys && read.form === "own" && makeSealer(keys.ticketKey, "1234567").holds(read.code)).toBe(true);
    expect(await restoreKeys({ ...lost, event: null }, bytes, PASSPHRASE)).toMatchObject({
      fault: { code: "folder-gone" },
    });
  });
});
