import { cleanText } from "../../words/text.ts";

/** A name without the marks, `by` and forms of address (`老师`, `女士`) around it. */
export const strip = (text: string): string =>
  cleanText(text)
    .replace(/^[\s\-–—•·*,，:：;；、|｜/]+|(?<![\s\-–—,，:：;；、|｜。])[\s\-–—,，:：;；、|｜。]+$/gu, "")
    .replace(/^(?:by|with|von|par)\s+/i, "")
    .replace(/(?<=\p{Script=Han}{2})\s?(?:老师|老師|先生|女士)$/u, "");
