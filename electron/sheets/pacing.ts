import { setImmediate as rest } from "node:timers/promises";

/** Milliseconds of writing after which a scan gets its turn. */
const SLICE = 5;
/** Characters handed on at once. */
const PIECE = 32_768;
/** Rows between two looks at the clock. */
const LOOK = 16;

/** Lines of text as bytes, in pieces, with pauses for whatever else there is to do. */
export async function* inPieces(
  lines: Iterable<string>,
  encode: (text: string) => Uint8Array,
): AsyncGenerator<Uint8Array, void> {
  let until = performance.now() + SLICE;
  let text = "";
  let count = 0;
  for (const line of lines) {
    text += line;
    if (++count % LOOK !== 0) continue;
    if (text.length >= PIECE) {
      yield encode(text);
      text = "";
    }
    if (performance.now() < until) continue;
    await rest();
    until = performance.now() + SLICE;
  }
  if (text !== "") yield encode(text);
}
