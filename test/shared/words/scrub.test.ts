import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Own, scrubbed } from "../../../shared/words/scrub.ts";

const OWN: Own = {
  home: "/home/贾岛",
  user: "jiadao",
  host: "jias-laptop",
  folders: ["/home/贾岛/.config/lanyard", "/usr/lib/lanyard/resources/app.asar"],
};
const clean = (line: string) => scrubbed(line, OWN);

describe("a line of the log as it may be sent", () => {
  it("keeps what helps: times, kinds, places in the program's own code", () => {
    const line = "2026-11-22T05:05:00.123Z error failed 1a2b3c4d: checkIn.scan: TypeError at main.js:120:33";
    expect(clean(line)).toBe(line);
    expect(clean("Lanyard 0.1.0, Electron 45.4.1, Chromium 150.0.7871.101")).not.toContain("<number>");
  });

  it.each([
    [
      "the event at /home/贾岛/.config/lanyard/events/2026-11-22_聚会_ab12/journal.ndjson",
      "the event at <data>/events/<event>/journal.ndjson",
    ],
    ["ENOENT /home/贾岛/Desktop/x.csv", "ENOENT <home>/Desktop/x.csv"],
    [
      "EACCES /home/somebody/x and C:\\Users\\Jia Dao\\x, /Users/jia/x",
      "EACCES /home/<user>/x and C:\\Users\\<user> Dao\\x, /Users/<user>/x",
    ],
    ["in use by jias-laptop, pid 4711", "in use by <name>, pid 4711"],
    ["jiadao did; jiadaoist did not", "<name> did; jiadaoist did not"],
    ["asked 192.168.1.20 and gu@example.com", "asked <address> and <address>"],
    ["called +86 138 0013 8000 and 13800138000", "called <number> and <number>"],
    ["tel:13800138000, p13800138000x and fax:+86-10-8888-8888", "tel:<number>, p<number>x and fax:<number>"],
    ["ENOSPC /media/jia/STICK/x", "ENOSPC /media/<user>/STICK/x"],
    ["EIO /run/media/jia/STICK/x", "EIO /run/media/<user>/STICK/x"],
    [
      "since 2026-11-22T05:05:00.123Z and 2026-11-22T13:05:00+08:00",
      "since 2026-11-22T05:05:00.123Z and 2026-11-22T13:05:00+08:00",
    ],
  ])("%s", (line, expected) => expect(clean(line)).toBe(expected));

  it("never holds the computer's own names, wherever they stand", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.constantFrom(...OWN.folders, OWN.home), (before, after, secret) => {
        expect(clean(`${before}${secret}${after}`)).not.toContain(secret);
      }),
    );
  });

  it("takes out a user's name of two hanzi, which is a usual one, wherever it stands", () => {
    const own = { home: "", user: "贾岛", host: "vm", folders: [] };
    expect(scrubbed("文件在贾岛的桌面, 贾岛/x", own)).toBe("文件在<name>的桌面, <name>/x");
  });

  it("takes no word out of the others where the computer's names are not known, or are short", () => {
    expect(scrubbed("main: it ended", { home: "", user: "", host: "vm", folders: [""] })).toBe("main: it ended");
  });
});
