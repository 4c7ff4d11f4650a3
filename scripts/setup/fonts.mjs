import { copyFileSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { SetupProblem } from "./say.mjs";

/**
 * The fonts badges are drawn with: package of @expo-google-fonts → its weights. Static TrueType only. A large family
 * that only helps out with single characters comes in one weight (electron/badges/fonts.ts has the order).
 */
const FONTS = {
  "noto-sans": ["400Regular", "700Bold"],
  "noto-sans-sc": ["400Regular", "700Bold"],
  "noto-sans-jp": ["700Bold"],
  "noto-sans-kr": ["700Bold"],
  "noto-sans-thai": ["400Regular", "700Bold"],
  "noto-sans-arabic": ["400Regular", "700Bold"],
  "noto-sans-hebrew": ["400Regular", "700Bold"],
  "noto-emoji": ["400Regular"],
};

/**
 * Copies the badge fonts out of node_modules to resources/fonts (they are too big for the repository), each
 * package's licence beside them as `OFL-<package>.txt`. Files of the right size are left alone.
 */
export function ensureFonts(root) {
  const target = join(root, "resources", "fonts");
  mkdirSync(target, { recursive: true });
  for (const [name, weights] of Object.entries(FONTS)) {
    const source = join(root, "node_modules", "@expo-google-fonts", name);
    for (const weight of weights) {
      const file = `${familyName(name)}_${weight}.ttf`;
      copyWhenOther(join(source, weight, file), join(target, file));
    }
    copyWhenOther(join(source, "LICENSE_FONT"), join(target, `OFL-${name}.txt`));
  }
}

/** noto-sans-sc → NotoSansSC: a part of two letters is a region and stays in capitals. */
function familyName(name) {
  const capital = (part) => part[0].toUpperCase() + part.slice(1);
  return name
    .split("-")
    .map((part) => (part.length === 2 ? part.toUpperCase() : capital(part)))
    .join("");
}

function copyWhenOther(from, to) {
  const wanted = statSync(from, { throwIfNoEntry: false })?.size;
  if (wanted === undefined)
    throw new SetupProblem(`A badge font is missing from its package: ${from}. Run \`npm ci\`.`);
  if (statSync(to, { throwIfNoEntry: false })?.size === wanted) return;
  copyFileSync(from, `${to}.part`);
  renameSync(`${to}.part`, to);
}
