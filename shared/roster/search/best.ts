/** The numbers with the least scores, the least first; equal scores in the order of the numbers. */
export class Best {
  readonly #limit: number;
  readonly #scores: number[] = [];
  readonly #numbers: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(number: number, score: number): void {
    const scores = this.#scores;
    const numbers = this.#numbers;
    let place = scores.length;
    if (place === this.#limit && !this.#isBefore(number, score, place - 1)) return;
    while (place > 0 && this.#isBefore(number, score, place - 1)) place--;
    scores.splice(place, 0, score);
    numbers.splice(place, 0, number);
    if (scores.length > this.#limit) {
      scores.pop();
      numbers.pop();
    }
  }

  get numbers(): readonly number[] {
    return this.#numbers;
  }

  #isBefore(number: number, score: number, place: number): boolean {
    const other = this.#scores[place] ?? 0;
    return score < other || (score === other && number < (this.#numbers[place] ?? 0));
  }
}
