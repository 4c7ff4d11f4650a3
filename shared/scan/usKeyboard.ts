/** Which character a key of the US layout gives, plain and shifted, by its place on the keyboard (KeyboardEvent.code). */
const PAIRS: Record<string, string> = {
  Backquote: "`~",
  Digit1: "1!",
  Digit2: "2@",
  Digit3: "3#",
  Digit4: "4$",
  Digit5: "5%",
  Digit6: "6^",
  Digit7: "7&",
  Digit8: "8*",
  Digit9: "9(",
  Digit0: "0)",
  Minus: "-_",
  Equal: "=+",
  BracketLeft: "[{",
  BracketRight: "]}",
  Backslash: "\\|",
  Semicolon: ";:",
  Quote: "'\"",
  Comma: ",<",
  Period: ".>",
  Slash: "/?",
  Space: "  ",
  NumpadAdd: "++",
  NumpadSubtract: "--",
  NumpadMultiply: "**",
  NumpadDivide: "//",
  NumpadDecimal: "..",
};

/** The character a scanner set to the US layout meant, whatever layout the computer has; "" for keys that type nothing. */
export function usCharacter(code: string, shift: boolean): string {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shift ? letter : letter.toLowerCase();
  const numpad = /^Numpad([0-9])$/.exec(code)?.[1];
  if (numpad) return numpad;
  return PAIRS[code]?.[shift ? 1 : 0] ?? "";
}
