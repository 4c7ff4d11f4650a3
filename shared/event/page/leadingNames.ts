import { readAgendaTable } from "./agendaTable.ts";
import { looksLikeLatinName } from "./names.ts";
import type { Part } from "./parts.ts";
import { cutTime } from "./titles.ts";
import { topicOf } from "./words.ts";

/**
 * `18:30 Ada Byron: Typing without tears` and more of the kind: where every line of a list, or every row of a table that names
 * nobody else, leads with what can be a name (at least three of them), they are names. One or two alone may be titles with
 * their subtitles (`Event Sourcing: a primer`).
 */
export function namesBeforeTitles(parts: readonly Part[]): string[] {
  return groupsOf(parts).flatMap((texts) => {
    const heads = texts.flatMap(headOf);
    const isAll = new Set(heads).size >= FEWEST && heads.every(isNoTopic);
    return isAll ? heads : [];
  });
}

const FEWEST = 3;

/** The titles of each agenda table that names nobody, and the lines of each list; lists inside lists are left out. */
function groupsOf(parts: readonly Part[]): string[][] {
  const groups: string[][] = [[]];
  for (const part of parts) {
    if (part.kind === "table") {
      const rows = readAgendaTable(part) ?? [];
      groups.push(rows.every(({ speakers }) => speakers.length === 0) ? rows.map(({ title }) => title) : [], []);
    } else if (part.depth === 0) groups.push([]);
    else if (part.depth === 1) groups.at(-1)?.push(part.text);
  }
  return groups;
}

/** The words before a line's colon; a single one is a label or a kind of row. */
function headOf(text: string): string[] {
  const head = /^([^:：]{2,40})[:：]\s?\S.{3}/u.exec(cutTime(text, false).rest)?.[1]?.trim() ?? "";
  return head.includes(" ") && topicOf(head) === "other" ? [head] : [];
}

const isNoTopic = (head: string): boolean =>
  looksLikeLatinName(head) &&
  !/(?:[^nw]ing|tion|sion|ment|ity|ness|ics|ware|ance|ism|logy|graphy|ture|base|code|review|tips)s?$/i.test(head);
