import { describe, expect, it } from "vitest";
import { type JoinCode, readJoinCode, writeJoinCode } from "../../../shared/stations/joinCode.ts";
import { EventId } from "../../../shared/words/ids.ts";

const CODE: JoinCode = {
  v: 1,
  event: EventId.parse("event-1"),
  theme: "Service Mesh 杭州站 😀",
  addresses: ["192.0.2.2", "fd00::2"],
  port: 4222,
  authority: "MIIB+/=",
  door: "SUABC",
};

describe("a joining code", () => {
  it("is one line that any keyboard can type, and comes back as it was", () => {
    const text = writeJoinCode(CODE);
    expect(text).toMatch(/^[\x20-\x7e]+$/);
    expect(readJoinCode(text)).toEqual(CODE);
    expect(readJoinCode(`\r\n  ${text}\r\n`)).toEqual(CODE);
  });

  it("has as much of a long name as tells it from others", () => {
    const read = readJoinCode(writeJoinCode({ ...CODE, theme: "长".repeat(200) }));
    expect(read?.theme).toBe(`${"长".repeat(31)}…`);
  });

  it.each([
    "",
    "721234567",
    "lanyard-join:",
    "lanyard-join:[1]",
    writeJoinCode(CODE).slice(0, -3),
    writeJoinCode(CODE).replace("4222", "0"),
    writeJoinCode(CODE).replace("[1,", "[2,"),
  ])("is not in %j", (text) => {
    expect(readJoinCode(text)).toBeNull();
  });
});
