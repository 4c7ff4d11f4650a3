import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { blankContent } from "../../shared/badge/blankContent.ts";
import type { Drawing } from "../../shared/badge/drawing.ts";
import type { BadgeContent, BadgeTemplate } from "../../shared/badge/template.ts";

const root = resolve(import.meta.dirname, "../..");

/** The folder of badge fonts, filled from their packages when it is empty. */
export function fontFolder(): string {
  const folder = join(root, "resources", "fonts");
  if (!existsSync(join(folder, "NotoEmoji_400Regular.ttf")))
    execFileSync(process.execPath, [join(root, "scripts", "fonts.mjs")], { cwd: root });
  return folder;
}

/** One of our 48-digit badge codes. */
export const SAMPLE_CODE = "721234567000000000042012345678901234567890123497";

/** A badge without pictures of its own, the first on its sheet. */
export const drawingOf = (template: BadgeTemplate, content: BadgeContent): Drawing => ({
  template,
  content,
  images: null,
  at: 0,
});

/** What a badge shows of a person; everything can be said otherwise. */
export const contentOf = (changes: Partial<BadgeContent> = {}): BadgeContent =>
  blankContent({
    name: "贾岛",
    roleLabel: "参会者",
    eventTheme: "Cloud Native Day 云原生日 #9",
    eventDate: "2019-12-28",
    ticketCode: "711234567000000000042012345678901234567890123497",
    badgeCode: SAMPLE_CODE,
    ...changes,
  });

/** People whose names are short, long, rare, mixed, joined, stacked, right to left or pictures. */
export const DIFFICULT_PEOPLE: readonly BadgeContent[] = [
  contentOf(),
  contentOf({ name: "靳文祥", nickname: "贾岛", company: "云栖小镇", jobTitle: "高级技术专家", role: "speaker" }),
  contentOf({ name: "尉迟长风", company: "北京云上某某科技有限公司杭州分公司基础架构与云原生研发平台部" }),
  contentOf({
    name: "Maximiliane-Alexandra von Hohenstein-Wittelsbach",
    nickname: "Maxi",
    company: "Gesellschaft für Internationale Zusammenarbeit mbH & Co. KG",
    jobTitle: "Head of Platform Engineering and Reliability",
  }),
  contentOf({ name: "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" }),
  contentOf({ name: "𠮷田 太郎", company: "株式会社メッシュ" }),
  contentOf({ name: "Zoë 🦄 Ångström", company: "👩‍💻 & Söhne" }),
  contentOf({ name: "محمد عبد الرحمن", company: "شركة الشبكات (Mesh) 2026" }),
  contentOf({ name: "ณัฐวุฒิ ศรีสุวรรณ", company: "บริษัทเครือข่ายบริการไทย" }),
  contentOf({ name: "김민준", nickname: "민", company: "메시 네트워크" }),
  contentOf({ name: "יעל כהן", company: "רשתות בע״מ" }),
  contentOf({ name: "Nguyễn Thị Phương Thảo", company: "Công ty Lưới" }),
  contentOf({ name: "䶮 㛃 㵘 𬱖" }),
];
