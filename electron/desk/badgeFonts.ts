import type { BadgeFonts } from "../../shared/contract/badgeShapes.ts";
import type { Desk } from "./desk.ts";

/** Which of the program's own font files are damaged; none while nobody can look. */
export async function badgeFonts({ parts }: Desk): Promise<BadgeFonts> {
  const looked = await parts.press.fonts();
  if (looked.ok) return { damaged: looked.value.damaged, isEmpty: false };
  return { damaged: [], isEmpty: looked.fault.code === "no-fonts" };
}
