/** So many are sorted, or merged, between two pauses: about a millisecond. */
const PIECE = 1_000;

/**
 * Puts numbers in order with a pause every millisecond, for lists that are too long to be sorted while a scan waits. What
 * is in order already costs next to nothing. `compare` must tell any two apart, or equal ones keep no order.
 */
export function* sortInPieces(
  numbers: Uint32Array,
  compare: (a: number, b: number) => number,
): Generator<void, Uint32Array> {
  let from = numbers.slice();
  let to = new Uint32Array(numbers.length);
  for (let start = 0; start < from.length; start += PIECE) {
    const piece = from.subarray(start, start + PIECE);
    if (!isInOrder(piece, compare)) piece.sort(compare);
    yield;
  }
  for (let width = PIECE; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) yield* merge({ from, to, start, width }, compare);
    [from, to] = [to, from];
  }
  return from;
}

const isInOrder = (numbers: Uint32Array, compare: (a: number, b: number) => number): boolean =>
  numbers.every((number, at) => at === 0 || compare(numbers[at - 1] ?? 0, number) <= 0);

type Stretch = { from: Uint32Array; to: Uint32Array; start: number; width: number };

/** Two neighbouring stretches in order → one. */
function* merge({ from, to, start, width }: Stretch, compare: (a: number, b: number) => number): Generator<void, void> {
  const middle = Math.min(start + width, from.length);
  const end = Math.min(start + 2 * width, from.length);
  if (middle === end || compare(from[middle - 1] ?? 0, from[middle] ?? 0) <= 0) {
    to.set(from.subarray(start, end), start);
    yield;
    return;
  }
  let left = start;
  let right = middle;
  for (let place = start; place < end; place++) {
    const takesLeft = left < middle && (right >= end || compare(from[left] ?? 0, from[right] ?? 0) <= 0);
    to[place] = (takesLeft ? from[left++] : from[right++]) ?? 0;
    if (place % PIECE === PIECE - 1) yield;
  }
}
