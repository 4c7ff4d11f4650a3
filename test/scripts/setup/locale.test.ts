import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../build/paths.ts";

type Environment = Record<string, string>;

// Plain JavaScript, since it runs before anything is installed.
const { withUtf8Locale } = (await import(join(ROOT, "scripts", "setup", "locale.mjs"))) as {
  withUtf8Locale(env: Environment, installed: string[]): Environment;
};

const INSTALLED = ["C", "C.utf8", "POSIX", "de_DE.utf8"];

describe.runIf(process.platform === "linux")("the locale the program runs in", () => {
  it.each<Environment>([
    { LANG: "de_DE.UTF-8" },
    { LANG: "de_DE.utf8", LC_CTYPE: "C.UTF-8" },
    { LC_ALL: "C.UTF-8", LANG: "zh_CN.UTF-8" },
  ])("stays where it is UTF-8 and installed: %o", (env) => {
    expect(withUtf8Locale(env, INSTALLED)).toBe(env);
  });

  it.each<[string, Environment, string | undefined]>([
    ["none", {}, undefined],
    ["the one of nobody", { LANG: "C" }, undefined],
    ["one that is not installed", { LANG: "zh_CN.UTF-8" }, "zh_CN"],
    ["another character set", { LANG: "de_DE@euro" }, "de_DE"],
    ["a half of it that is not installed", { LANG: "zh_CN.UTF-8", LC_CTYPE: "C.UTF-8" }, "zh_CN"],
    ["a language of its own", { LANG: "zh_TW.Big5", LANGUAGE: "en" }, "en"],
  ])("becomes UTF-8 where it is %s, the language stays", (_what, env, language) => {
    const mended = withUtf8Locale(env, INSTALLED);
    expect(mended).toEqual({ ...env, LC_ALL: "C.utf8", ...(language && { LANGUAGE: language }) });
  });

  it("is left alone where there is no UTF-8 to be had", () => {
    const env = { LANG: "C" };
    expect(withUtf8Locale(env, ["C", "POSIX"])).toBe(env);
  });
});
