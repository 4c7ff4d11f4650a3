import type { Library } from "../desk/venue.ts";

/** So long a quit waits for an archive to be cleared away, on a disk that may not answer. Milliseconds. */
const PATIENCE = 5_000;

/**
 * The same library, whose archives can be brought to an end before the program goes: what is half written would lie on a stick,
 * hidden, with people and keys in it. `end`: false when the disk did not answer in time; none is begun after it.
 */
export function endingArchives<L extends Pick<Library, "archive">>(
  library: L,
): { library: L; end(patience?: number): Promise<boolean> } {
  const running = new Set<Promise<unknown>>();
  let isEnding = false;
  const archive: Library["archive"] = async (order, hands) => {
    const work = library.archive(order, { ...hands, isUnwanted: () => isEnding || hands.isUnwanted() });
    running.add(work);
    try {
      return await work;
    } finally {
      running.delete(work);
    }
  };
  return {
    library: { ...library, archive },
    end: async (patience = PATIENCE) => {
      isEnding = true;
      let late: ReturnType<typeof setTimeout> | undefined;
      const isLate = new Promise<boolean>((done) => {
        late = setTimeout(() => done(false), patience);
      });
      const isOver = Promise.allSettled(running).then(() => true);
      return Promise.race([isOver, isLate]).finally(() => clearTimeout(late));
    },
  };
}
