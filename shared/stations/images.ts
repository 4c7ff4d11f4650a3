/** Characters of a picture in one message of the record. */
const MOST = 256 * 1024;

/** Pieces that a picture may have; templates take none that is larger. */
const PIECES = 64;

type Head = { v: 1; image: [string, number, number] };

/** A picture's bytes in base64 → messages of the record. `id`: the SHA-256 of its bytes, hexadecimal. */
export function* textsOfImage(id: string, base64: string): Generator<string> {
  const of = Math.max(1, Math.ceil(base64.length / MOST));
  for (let at = 0; at < of; at++)
    yield `${JSON.stringify({ v: 1, image: [id, at, of] } satisfies Head)}\n${base64.slice(at * MOST, (at + 1) * MOST)}`;
}

/** A piece of a picture; null: the message is none. */
export function readImageText(text: string): { id: string; at: number; of: number; base64: string } | null {
  if (!text.startsWith('{"v":1,"image":')) return null;
  const end = text.indexOf("\n");
  try {
    const { image } = JSON.parse(text.slice(0, end)) as Head;
    const [id, at, of] = image;
    const isOurs = /^[0-9a-f]{64}$/.test(id) && Number.isInteger(at) && at >= 0 && at < of && of <= PIECES;
    return isOurs ? { id, at, of, base64: text.slice(end + 1) } : null;
  } catch {
    return null;
  }
}
