import type { Encoding } from "../../../shared/roster/sheet.ts";

const bytesByCharacter = new Map<Encoding, Map<string, number[]>>();

/** Text in a two-byte or one-byte encoding, by asking the decoder what every byte pair means; for tests only. */
export function encodeAs(text: string, encoding: Encoding): Uint8Array {
  const table = bytesByCharacter.get(encoding) ?? tableOf(encoding);
  bytesByCharacter.set(encoding, table);
  return Uint8Array.from(
    [...text].flatMap((c) => {
      const bytes = c < "\x80" ? [c.charCodeAt(0)] : table.get(c);
      if (!bytes) throw new Error(`${encoding} has no ${c}`);
      return bytes;
    }),
  );
}

function tableOf(encoding: Encoding): Map<string, number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number[]>();
  const learn = (bytes: number[]) => {
    const c = decoder.decode(Uint8Array.from(bytes));
    if ([...c].length === 1 && c > "\x7f" && c !== "\ufffd" && !table.has(c)) table.set(c, bytes);
  };
  for (let lead = 0x80; lead < 0x100; lead++) learn([lead]);
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail]);
  return table;
}
