import { createHash } from "node:crypto";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { imageInfo } from "../../shared/badge/imageInfo.ts";
import type { Language } from "../../shared/words/language.ts";
import { ask } from "./drive.ts";
import { launchLanyard } from "./launch.ts";
import { ROOT } from "./paths.ts";
import { onScreen, verdictOf } from "./screen.ts";
import { typeLikeScanner } from "./typing.ts";

type Taken = { image: string; width: number; height: number };

/** How many dots of a picture make one of the screen: it is printed. */
const SCALE = 2;

/** Takes the verdicts of the sample event's made-up guests in both languages; writes the pictures, and which is which. */
export async function takeGuidePictures(): Promise<number> {
  const folder = join(ROOT, "resources", "guide");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const lines: string[] = [];
  for (const language of ["zh", "en"] as const) {
    const taken = await picturesIn(language, folder);
    const entries = Object.entries(taken).map(
      ([tone, { image, width, height }]) => `    ${tone}: { image: "${image}", width: ${width}, height: ${height} },`,
    );
    lines.push(`  ${language}: {`, ...entries, "  },");
  }
  writeFileSync(join(ROOT, "shared", "report", "guidePictures.ts"), [...HEAD, ...lines, "};", ""].join("\n"));
  return 0;
}

const HEAD = [
  'import type { Tone } from "../checkin/tone.ts";',
  'import type { Language } from "../words/language.ts";',
  "",
  "/** A picture of the screen by its file's name in resources/guide/; its size in dots. */",
  "export type GuidePicture = { image: string; width: number; height: number };",
  "",
  "/** Verdicts as the screen shows them, written by `npm run guide-pictures`. */",
  "export const GUIDE_PICTURES: Record<Language, Record<Tone, GuidePicture>> = {",
];

async function picturesIn(language: Language, folder: string): Promise<Record<"yes" | "careful" | "no", Taken>> {
  const { window, close } = await launchLanyard({
    language: language === "zh" ? "zh-CN" : "en-US",
    args: ["--open-sample", `--force-device-scale-factor=${SCALE}`],
  });
  await onScreen(window, "checkIn");
  await ask(window, "settings.change", { ...DESK[language], volume: 0, autoPrint: "never" });
  const [guest] = await ask(window, "people.search", { query: "熊建", limit: 1 });
  if (!guest) throw new Error("a guest of the sample event");
  if (language === "en") await ask(window, "people.change", { personId: guest.id, changes: ENGLISH });
  const ticket = await ask(window, "tickets.show", { personId: guest.id });
  const code = ticket?.code ?? "";
  const take = async (text: string, kind: Parameters<typeof verdictOf>[1]) => {
    await sleep(1_500);
    await typeLikeScanner(window, text);
    await verdictOf(window, kind);
    return keep(window, folder);
  };
  const yes = await take(code, "admitted");
  const careful = await take(code, "already-in");
  const no = await take("LANYARD-7-UNKNOWN", "unknown-code");
  await close();
  return { yes, careful, no };
}

const DESK: Record<Language, { stationName: string }> = {
  zh: { stationName: "一号台" },
  en: { stationName: "Desk 1" },
};

const ENGLISH = { name: "Emma Clark", company: "Example Ltd", jobTitle: "Engineer", ticketType: "Standard" };

/** The panel as it stands, named by its bytes as a badge's pictures are. */
async function keep(window: Page, folder: string): Promise<Taken> {
  await sleep(500);
  const png = await window.getByTestId("verdict").screenshot();
  const info = imageInfo(png);
  if (!info) throw new Error("a PNG");
  const image = createHash("sha256").update(png).digest("hex");
  writeFileSync(join(folder, image), png);
  return { image, width: info.width, height: info.height };
}
