import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ownFile } from "../../../electron/shell/ownFile.ts";
import { freshFolder } from "../../build/leftovers.ts";

const home = freshFolder("screens");
const folders = { screens: join(home, "screens"), fonts: join(home, "fonts") };
const OUTSIDE = join(home, "secret.html");
for (const folder of [folders.screens, join(folders.screens, "assets"), folders.fonts, `${folders.screens}-other`])
  mkdirSync(folder);
writeFileSync(join(folders.screens, "index.html"), "home");
writeFileSync(join(folders.screens, "assets", "a b.js"), "script");
writeFileSync(join(folders.screens, "journal.ndjson"), "people");
writeFileSync(join(folders.fonts, "f.ttf"), "font");
writeFileSync(OUTSIDE, "secret");
writeFileSync(join(`${folders.screens}-other`, "x.html"), "secret");
symlinkSync(OUTSIDE, join(folders.screens, "link.html"));
symlinkSync(home, join(folders.screens, "up"));
symlinkSync(join(folders.screens, "index.html"), join(folders.screens, "again.html"));

const textOf = async (path: string) => {
  const file = await ownFile(folders, path);
  return file && `${file.type} ${Buffer.from(file.bytes).toString()}`;
};

describe("a file of our own", () => {
  it.each([
    ["/index.html", "text/html; charset=utf-8 home"],
    ["/assets/a%20b.js", "text/javascript; charset=utf-8 script"],
    ["/fonts/f.ttf", "font/ttf font"],
    ["/again.html", "text/html; charset=utf-8 home"],
  ])("is %s, with its type", async (path, text) => {
    expect(await textOf(path)).toBe(text);
  });

  it.each([
    ...["/", "//", "/index.htm", "/nowhere.html", "/assets", "/fonts/", "/fonts/index.html"],
    ...[
      "/../secret.html",
      "/..%2fsecret.html",
      "/%2e%2e/secret.html",
      "/%2e%2e%2fsecret.html",
      "/assets/../../secret.html",
    ],
    ...["/..%5csecret.html", "/..\\secret.html", "/fonts/..%2fsecret.html", "/fonts/../screens/index.html"],
    ...[OUTSIDE, `/${OUTSIDE}`, `//${OUTSIDE}`, encodeURIComponent(OUTSIDE), `/${encodeURIComponent(OUTSIDE)}`],
    ...["/..%2fscreens-other%2fx.html", "/../screens-other/x.html", "/C:/secret.html", "/index.html::$DATA"],
    ...["/link.html", "/up/secret.html", "/journal.ndjson", "/index.html%00.js", "/index.html%00"],
    ...["/%", "/%ff.html", "/%c0%ae%c0%ae/secret.html", "/%252e%252e/secret.html", "/index.html/", "/index.html/x.js"],
  ])("is not %j", async (path) => {
    expect(await ownFile(folders, path)).toBeNull();
  });
});
