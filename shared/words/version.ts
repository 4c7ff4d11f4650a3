/** Whether `there` is a later version than `here`: numbers of three parts; what stands behind them (`-beta.1`) does not count. Anything else is none. */
export function isNewer(there: string, here: string): boolean {
  const [a, b] = [partsOf(there), partsOf(here)];
  if (!a || !b) return false;
  const at = a.findIndex((part, i) => part !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}

function partsOf(version: string): number[] | null {
  const found = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})(?:[-+][0-9A-Za-z.+-]*)?$/.exec(version);
  return found ? found.slice(1).map(Number) : null;
}
