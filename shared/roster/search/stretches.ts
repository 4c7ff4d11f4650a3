/** Items of a plain loop between two pauses of a build: a millisecond or two. */
const AT_ONCE = 10_000;

/** Works through `count` items in stretches, from `from` to before `to`, with a pause after each. */
export function* inStretches(count: number, work: (from: number, to: number) => void): Generator<void, void> {
  for (let from = 0; from < count; from += AT_ONCE) {
    work(from, Math.min(count, from + AT_ONCE));
    yield;
  }
}
