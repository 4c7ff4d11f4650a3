/**
 * A cell's text in memory of its own. What was cut out of a longer text keeps all of that in memory: a few addresses in
 * every block of XML would hold the whole of an unpacked workbook. `text` has no half characters.
 */
export const ownText = (text: string): string => (text.length < SHORTEST_PIECE ? text : Buffer.from(text).toString());

/** Characters below which V8 copies instead of pointing into the longer text. */
const SHORTEST_PIECE = 13;
