/** So many facts are worth a snapshot: a start after a crash folds fewer at once. */
const ENOUGH = 2_000;
/** Nobody came for so long, ms. */
const LULL = 3_000;

/**
 * Has the folded state written while the event goes on: after so many facts, in the first moment in which nobody has come for
 * a while, so that a scan never waits for it. `save` says whether it was written; somebody who comes meanwhile counts more,
 * and the next lull is waited for. `end` waits for what is being written.
 */
export function savingInLulls(save: () => Promise<boolean>): { heard(facts: number): void; end(): Promise<unknown> } {
  let since = 0;
  let isOver = false;
  let lull: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<unknown> = Promise.resolve();
  const saveNow = async () => {
    const covered = since;
    if (await save().catch(() => false)) since -= covered;
  };
  return {
    heard: (facts) => {
      since += facts;
      clearTimeout(lull);
      if (since < ENOUGH || isOver) return;
      lull = setTimeout(() => {
        saving = saving.then(saveNow);
      }, LULL);
      lull.unref();
    },
    end: () => {
      isOver = true;
      clearTimeout(lull);
      return saving;
    },
  };
}
