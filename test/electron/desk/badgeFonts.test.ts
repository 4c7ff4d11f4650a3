import { expect, it } from "vitest";
import { badgeFonts } from "../../../electron/desk/badgeFonts.ts";
import type { PressFault } from "../../../shared/badge/press.ts";
import { fault, ok } from "../../../shared/words/result.ts";
import { aDesk } from "../../build/desk.ts";

it.each<[string, PressFault["code"] | null, object]>([
  ["damaged ones are named", null, { damaged: ["NotoSans_700Bold.ttf"], isEmpty: false }],
  ["there is none at all", "no-fonts", { damaged: [], isEmpty: true }],
  ["a thread that died says nothing of fonts", "thread-died", { damaged: [], isEmpty: false }],
])("%s", async (_, code, told) => {
  const { desk } = await aDesk();
  const looked = code === null ? ok({ damaged: ["NotoSans_700Bold.ttf"] }) : fault({ code, detail: "" });
  desk.parts.press = { ...desk.parts.press, fonts: async () => looked };
  expect(await badgeFonts(desk)).toEqual(told);
});
