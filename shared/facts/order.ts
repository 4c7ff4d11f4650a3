/** Where a fact stands among all stations' facts: the engine's sequence where it has one, else its station's own. */
export type Place = { hubSeq: number | null; station: string; seq: number };

export const placeOf = (fact: { station: string; seq: number; hub?: { seq: number } | undefined }): Place => ({
  hubSeq: fact.hub?.seq ?? null,
  station: fact.station,
  seq: fact.seq,
});

/**
 * One total order over the facts of all stations, the same on every desk: what the engine has ordered comes first, in
 * its order; the rest by station, then by the station's counter. Clocks take no part in it.
 */
export function comparePlaces(a: Place, b: Place): number {
  if (a.hubSeq !== null && b.hubSeq !== null) return a.hubSeq - b.hubSeq;
  if (a.hubSeq !== null) return -1;
  if (b.hubSeq !== null) return 1;
  if (a.station !== b.station) return a.station < b.station ? -1 : 1;
  return a.seq - b.seq;
}
