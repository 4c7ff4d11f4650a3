import { execFileSync } from "node:child_process";

/**
 * The environment with a locale whose characters are UTF-8. In any other, also in one that is named but not installed,
 * Chromium cannot name files with Chinese characters: a list that is dropped on the window is then not seen at all.
 * The language that was asked for stays. `installed`: what `locale -a` prints.
 */
export function withUtf8Locale(env, installed = installedLocales()) {
  if (process.platform !== "linux") return env;
  const named = [env.LC_ALL || env.LANG, env.LC_ALL || env.LC_CTYPE || env.LANG];
  const known = new Set(installed.map(plainName));
  if (named.every((name) => isUtf8(name) && known.has(plainName(name)))) return env;
  const fallback = installed.find((name) => plainName(name) === "c.utf8");
  if (!fallback) return env;
  const language = env.LANGUAGE || languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG);
  return { ...env, LC_ALL: fallback, ...(language && { LANGUAGE: language }) };
}

function installedLocales() {
  try {
    return execFileSync("locale", ["-a"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
      .trim()
      .split("\n");
  } catch {
    return [];
  }
}

/** `zh_CN.UTF-8` and `zh_CN.utf8` are one locale. */
const plainName = (name) => name.toLowerCase().replaceAll("-", "");

const isUtf8 = (name) => name !== undefined && plainName(name).endsWith(".utf8");

/** `zh_CN.UTF-8` → `zh_CN`; nothing for the locale that is nobody's. */
function languageOf(name = "") {
  const [language = ""] = name.split(/[.@]/);
  return language === "C" || language === "POSIX" ? "" : language;
}
