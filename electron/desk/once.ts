const KEPT_REPLIES = 2_000;

/** The same nonce is the same request, however often it is asked: one answer, one fact. The oldest answers are forgotten. */
export class Once<T> {
  readonly #replies = new Map<string, Promise<T>>();

  ask(nonce: string, work: () => Promise<T>): Promise<T> {
    const known = this.#replies.get(nonce);
    if (known) return known;
    const reply = work();
    this.#replies.set(nonce, reply);
    const [oldest] = this.#replies.keys();
    if (this.#replies.size > KEPT_REPLIES && oldest !== undefined) this.#replies.delete(oldest);
    return reply;
  }
}
