import { describe, expect, it } from "vitest";
import { LANGUAGES, nextLanguage, preferredLanguage } from "../../../shared/i18n/languages.ts";

describe("the language of a new desk", () => {
  it.each([
    [["zh-TW", "en"], "zh"],
    [["zh_Hans_CN"], "zh"],
    [["fr-FR", "en-US", "zh"], "en"],
    [["enm"], "en"],
    [["fr", "de"], "en"],
    [[], "en"],
  ] as const)("prefers %j: %s", (preferred, language) => {
    expect(preferredLanguage(preferred)).toBe(language);
  });

  it("is changed by one button, which comes by every language there is", () => {
    const seen = new Set(LANGUAGES);
    let language = preferredLanguage([]);
    for (const _ of LANGUAGES) {
      seen.delete(language);
      language = nextLanguage(language);
    }
    expect([...seen]).toEqual([]);
    expect(language).toBe(preferredLanguage([]));
  });
});
