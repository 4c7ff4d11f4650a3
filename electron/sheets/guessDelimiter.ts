import { headerStrength } from "../../shared/roster/findHeader.ts";
import type { SheetRow } from "../../shared/roster/sheet.ts";
import { readRecords, type Style } from "./records.ts";

/** A delimiter and the share of the first records that have the commonest number of fields, 0 when that is one. */
export type DelimiterGuess = { delimiter: string; evenness: number };

/**
 * The delimiter that gives most of the first records the same number of fields, more than one; where several do so, the
 * one that makes header words count: `Name;Preis` over `Ada;10,00`. A character that seldom delimits has to make a header
 * of two words.
 */
export function guessDelimiter(text: string, style: Style): DelimiterGuess {
  const sample = text.length > SAMPLE ? text.slice(0, text.lastIndexOf("\n", SAMPLE) + 1 || SAMPLE) : text;
  const tryOut = (delimiter: string): Trial => {
    const { rows } = readRecords(sample, { ...style, delimiter }, 60);
    return { delimiter, rows, ...evennessOf(rows) };
  };
  const usual = USUAL.map(tryOut).filter(({ evenness }) => evenness > 0);
  if (usual.length > 0) return bestOf(usual);
  const rare = RARE.filter((delimiter) => sample.includes(delimiter)).map(tryOut);
  return bestOf(rare.filter(({ evenness, rows }) => evenness >= 0.8 && strengthOf(rows) >= 150));
}

type Trial = DelimiterGuess & { rows: SheetRow[]; width: number };

const SAMPLE = 40_000;

const USUAL = [",", "\t", ";", "|", "，", "、"];

const RARE = ["；", "^", "~", "¦", "\u001f", "\u0001", "#", ":", "：", "&", "!", "$", "*", "/", "\\"];

function bestOf(trials: Trial[]): DelimiterGuess {
  let best = { delimiter: ",", score: 0, evenness: 0 };
  for (const { delimiter, evenness, width, rows } of trials) {
    const words = trials.length > 1 ? Math.min(strengthOf(rows), 300) / 1000 : 0;
    const score = evenness + Math.min(width, 20) / 100 + words;
    if (score > best.score + 0.05) best = { delimiter, score, evenness };
  }
  return { delimiter: best.delimiter, evenness: best.evenness };
}

const strengthOf = (rows: SheetRow[]): number => headerStrength(rows.slice(0, 10));

/** The share of records with the commonest number of fields above one, and that number. */
function evennessOf(rows: SheetRow[]): { evenness: number; width: number } {
  const countByWidth = new Map<number, number>();
  for (const { cells } of rows) countByWidth.set(cells.length, (countByWidth.get(cells.length) ?? 0) + 1);
  let best = { evenness: 0, width: 1 };
  for (const [width, count] of countByWidth)
    if (width > 1 && count / rows.length > best.evenness) best = { evenness: count / rows.length, width };
  return best;
}
