import { Best } from "./best.ts";
import type { Hits } from "./hits.ts";
import { type Fit, NO_FIT, stageOf } from "./rank.ts";

/**
 * The best `limit` of those whom every word found, or the phrase: by the stage of the word that fits worst, then by the
 * sum of the fits, then by number. A phrase that fits counts as one word.
 */
export function bestOf(words: readonly Hits[], phrase: Hits | null, limit: number): readonly number[] {
  const best = new Best(limit);
  const fewest = words.reduce((a, b) => (b.count < a.count ? b : a));
  for (const person of fewest.people) {
    const score = Math.min(scoreOf(words, person), phrase ? scoreOfFit(phrase.fitOf(person)) : NO_SCORE);
    if (score < NO_SCORE) best.offer(person, score);
  }
  if (phrase)
    for (const person of phrase.people)
      if (fewest.fitOf(person) === NO_FIT) best.offer(person, scoreOfFit(phrase.fitOf(person)));
  return best.numbers;
}

/** All of those whom every word found, or the phrase; in no order, some twice. */
export function* allOf(words: readonly Hits[], phrase: Hits | null): Generator<number> {
  const [first, ...others] = words;
  if (first) for (const person of first.people) if (others.every((hits) => hits.fitOf(person) !== NO_FIT)) yield person;
  if (phrase) yield* phrase.people;
}

const NO_SCORE = Number.POSITIVE_INFINITY;

/** No sum of fits reaches this. */
const STAGE_STEP = 4_096;

function scoreOf(words: readonly Hits[], person: number): number {
  let stage = 0;
  let sum = 0;
  for (const hits of words) {
    const fit = hits.fitOf(person);
    if (fit === NO_FIT) return NO_SCORE;
    stage = Math.max(stage, stageOf(fit));
    sum += fit;
  }
  return stage * STAGE_STEP + sum;
}

const scoreOfFit = (fit: Fit): number => (fit === NO_FIT ? NO_SCORE : stageOf(fit) * STAGE_STEP + fit);
