import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { expect, it } from "vitest";
import { desktopEntry } from "../../../electron/shell/desktopEntry.ts";

it("starts the program with the arguments it has", () => {
  const entry = desktopEntry("Lanyard 签到台", [
    "/opt/My $Lanyard/lanyard",
    '--user-data-dir=/media/100 % "own"/`x`\\y',
  ]);
  expect(entry).toContain("\nTryExec=/opt/My $Lanyard/lanyard\n");
  expect(entry).toContain(
    '\nExec="/opt/My \\\\$Lanyard/lanyard" "--user-data-dir=/media/100 %% \\\\"own\\\\"/\\\\`x\\\\`\\\\\\\\y"\n',
  );
  expect(entry).toMatch(/^\[Desktop Entry\]\nType=Application\n/);
});

it("says the same words to whoever reads it by the specification", () => {
  const word = fc.stringMatching(/^[ -~]{1,20}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const exec = /^Exec=(.*)$/m.exec(desktopEntry("x", words))?.[1] ?? "";
      expect(readExec(exec)).toEqual(words);
    }),
    { numRuns: 200 },
  );
  // A shell reads quoted words in the same way.
  const exec = /^Exec=(.*)$/m.exec(desktopEntry("x", ["a $HOME", "`id`", 'b"c']))?.[1] ?? "";
  const said = execFileSync("/bin/sh", ["-c", `printf '%s\\n' ${exec.replaceAll("\\\\", "\\")}`], { encoding: "utf8" });
  expect(said).toBe('a $HOME\n`id`\nb"c\n');
});

/** As a session does: the value's own escapes first, then the quotes, then the percent signs. */
function readExec(value: string): string[] {
  const plain = value.replace(/\\(.)/g, (_all, mark: string) => (mark === "n" ? "\n" : mark));
  const words = [...plain.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, inside = ""]) => inside);
  return words.map((inside) => inside.replace(/\\(.)/g, "$1").replaceAll("%%", "%"));
}
