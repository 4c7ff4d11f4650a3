import { describe, expect, it } from "vitest";
import { JobTrouble } from "../../../shared/badge/job.ts";
import { CopyTrouble } from "../../../shared/contract/backupStanding.ts";
import { DiskTrouble, OpenTrouble } from "../../../shared/contract/shapes.ts";
import { HostReply, JoinReply, LinkTrouble } from "../../../shared/contract/stationShapes.ts";
import {
  COPY_HELP,
  DISK_HELP,
  HOST_HELP,
  JOB_HELP,
  JOIN_HELP,
  LINK_HELP,
  OPEN_HELP,
  PRESS_HELP,
} from "../../../shared/i18n/helpTopics.ts";
import { LANGUAGES } from "../../../shared/i18n/languages.ts";
import { words } from "../../../shared/i18n/say.ts";

/** Every text of a catalogue that is no function. */
function plainTexts(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(plainTexts) : [];
}

const openCodes = OpenTrouble.options.flatMap((option) => {
  const { code } = option.shape;
  return "value" in code ? [code.value] : [...code.options];
});

describe("help at every error", () => {
  it("is there for every code that staff can meet", () => {
    expect(Object.keys(DISK_HELP).toSorted()).toEqual(DiskTrouble.options.toSorted());
    expect(Object.keys(OPEN_HELP).toSorted()).toEqual(openCodes.toSorted());
    expect(Object.keys(JOB_HELP).toSorted()).toEqual(JobTrouble.options.toSorted());
    expect(Object.keys(COPY_HELP).toSorted()).toEqual(CopyTrouble.options.toSorted());
    expect(Object.keys(LINK_HELP).toSorted()).toEqual(LinkTrouble.options.toSorted());
    expect(Object.keys(HOST_HELP).toSorted()).toEqual(HostReply.options[1].shape.why.options.toSorted());
    expect(Object.keys(JOIN_HELP).toSorted()).toEqual(JoinReply.options[1].shape.why.options.toSorted());
    const { help, pressTrouble } = words("en");
    expect(Object.keys(PRESS_HELP).toSorted()).toEqual(Object.keys(pressTrouble).toSorted());
    const topics = [DISK_HELP, OPEN_HELP, JOB_HELP, PRESS_HELP, COPY_HELP, HOST_HELP, LINK_HELP, JOIN_HELP].flatMap(
      (map) => Object.values(map),
    );
    for (const topic of topics) expect(Object.keys(help.steps)).toContain(topic);
  });

  it.each(LANGUAGES)("is two to four steps, and names buttons and screens as they are called: %s", (language) => {
    const { help, ...others } = words(language);
    const names = plainTexts(others);
    for (const [topic, steps] of Object.entries<readonly string[]>(help.steps)) {
      expect([2, 3, 4], topic).toContain(steps.length);
      expect(steps.join(""), topic).not.toMatch(/「|」/);
      for (const step of steps)
        for (const [, named = ""] of step.matchAll(/“([^”]+)”/g)) expect(names, `${topic}: ${step}`).toContain(named);
    }
  });

  // An event from a folder goes among the program's own data: on the same computer, to the same disk.
  it.each([
    ["zh", "另一台电脑", "纸质签到表"],
    ["en", "another computer", "paper sign-in sheet"],
  ] as const)("sends nobody back to a disk that takes nothing: %s", (language, elsewhere, paper) => {
    const { help, backup, diskAdvice } = words(language);
    for (const topic of ["disk-locked", "disk-gone", "disk-bad"] as const) {
      const steps: readonly string[] = help.steps[topic];
      const opening = steps.filter((step) => step.includes(backup.open.button));
      expect(opening.length, topic).toBeGreaterThan(0);
      for (const step of opening) expect(step).toContain(elsewhere);
      expect(steps.join(" "), topic).toContain(paper);
    }
    expect(diskAdvice["disk-error"]).toContain(elsewhere);
    expect(diskAdvice["disk-error"]).toContain(paper);
  });
});
