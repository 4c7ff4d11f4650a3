import type * as zh from "../zh/guide.ts";

export const guide: typeof zh.guide = {
  title: "A guide for volunteers",
  print: "Print the guide for volunteers",
};
