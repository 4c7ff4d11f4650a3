/** How often something is asked at the most: `least` ms from one time to the next, and `rest` times as long as it takes. */
type Pace = { least: number; rest: number };

/**
 * Asks when there is news, and again for what was news meanwhile, but never twice at once and no more often than the pace: whoever
 * has news every moment is answered all the same. A question that fails is told elsewhere.
 */
export function paced(ask: () => Promise<void>, { least, rest }: Pace): { soon(): void; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let notBefore = 0;
  let isAsking = false;
  let isNews = false;
  let isOver = false;
  const run = async () => {
    timer = undefined;
    isAsking = true;
    isNews = false;
    const began = Date.now();
    await ask().catch(() => undefined);
    isAsking = false;
    notBefore = began + Math.max(least, rest * (Date.now() - began));
    plan();
  };
  const plan = () => {
    if (isNews && !isAsking && !isOver) timer ??= setTimeout(() => void run(), Math.max(0, notBefore - Date.now()));
  };
  return {
    soon: () => {
      isNews = true;
      plan();
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
    },
  };
}
