/** How every joining code begins, whatever reads it: a scanner, a camera, a file, the clipboard. */
export const JOIN_MARK = "lanyard-join:";

/** Whether a text is meant to be a joining code; whether it is a good one, `readJoinCode` says. */
export const isJoinCode = (text: string): boolean => text.includes(JOIN_MARK);
