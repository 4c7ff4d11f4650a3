/** How a number is meant: a date and/or a time, digits padded with zeros to `width`, or just a number. */
export type NumberStyle = { kind: "number" } | { kind: "date" } | { kind: "padded"; width: number };

const PLAIN: NumberStyle = { kind: "number" };
const DATE: NumberStyle = { kind: "date" };

/** The style of a cell format: built-in ids by ECMA-376 part 1, §18.8.30 (27 to 36 and 50 to 58 are East Asian dates), else its code. */
export function numberStyleOf(id: number, code: string | undefined): NumberStyle {
  if (code === undefined)
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58) ? DATE : PLAIN;
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .split(";")[0];
  if (bare === undefined || /general/i.test(bare)) return PLAIN;
  if (/[ymdhs]/i.test(bare) && !/[#?]|e\+/i.test(bare)) return DATE;
  const zeros = /^0{2,}$/.exec(bare);
  return zeros ? { kind: "padded", width: zeros[0].length } : PLAIN;
}

/** A stored number as the text a person meant: long phones and ids as digits, never `1.38E+10`; dates as `2019-12-28 13:05`. */
export function numberText(stored: string, style: NumberStyle, since1904: boolean): string {
  const value = Number(stored);
  if (stored.trim() === "" || !Number.isFinite(value)) return stored;
  if (style.kind === "date") return dateText(value, since1904) ?? stored;
  const text = /^-?\d+$/.test(stored) ? stored : digits(value);
  return style.kind === "padded" && /^\d+$/.test(text) ? text.padStart(style.width, "0") : text;
}

/**
 * Excel keeps 15 digits; what floating point adds behind them is noise. A longer number has lost its last digits and stays
 * in the form that says so, `8.14847311126137E+17`: a ticket code must not be made up.
 */
function digits(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(14).replace(/0+e/, "e").replace(".e", "e").replace("e", "E");
  if (Number.isInteger(value)) return value.toString();
  const rounded = Number(value.toPrecision(15));
  return rounded.toString();
}

const DAY_MS = 86_400_000;

/**
 * A serial date as local wall time, without seconds when they are zero; below one day only the time. Day 60 of the 1900
 * system is a 29 February that never was; null for what no calendar has.
 */
function dateText(serial: number, since1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_466) return null;
  const days = since1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY_MS)).toISOString();
  const date = iso.slice(0, 10);
  const time = iso.slice(11, 19).replace(/:00$/, "");
  if (serial < 1 && !since1904) return time;
  return time === "00:00" ? date : `${date} ${time}`;
}
