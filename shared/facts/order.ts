/**
 * Where a fact stands among all stations' facts: the engine's sequence where it has one, else a count that is beyond the
 * count of everything its station knew of when it wrote it (Lamport's clock): `seq`, and `ahead` of that where another
 * station had written more.
 */
export type Place = { hubSeq: number | null; station: string; seq: number; ahead?: number };

type Placed = { station: string; seq: number; ahead?: number | undefined; hub?: { seq: number } | undefined };

export const placeOf = ({ station, seq, ahead, hub }: Placed): Place => ({
  ...{ hubSeq: hub?.seq ?? null, station, seq },
  ...(ahead !== undefined && { ahead }),
});

/** The count of a fact, see `Place`. */
export const countOf = ({ seq, ahead = 0 }: Pick<Placed, "seq" | "ahead">): number => seq + ahead;

/**
 * One total order over the facts of all stations, the same on every desk: what the engine has ordered comes first, in
 * its order; the rest by its count, so that nothing stands before what its station knew of (an exit on the laptop that
 * went on with the event before the arrival on the one that broke), then by station. Clocks take no part in it.
 */
export function comparePlaces(a: Place, b: Place): number {
  if (a.hubSeq !== null && b.hubSeq !== null) return a.hubSeq - b.hubSeq;
  if (a.hubSeq !== null) return -1;
  if (b.hubSeq !== null) return 1;
  const byCount = countOf(a) - countOf(b);
  if (byCount !== 0) return byCount;
  if (a.station !== b.station) return a.station < b.station ? -1 : 1;
  return a.seq - b.seq;
}
