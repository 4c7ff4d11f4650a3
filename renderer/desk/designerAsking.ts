/**
 * Asks one question at a time. While the answer to one is on its way, only the newest of the others waits: what is shown
 * follows what is typed or dragged as fast as the desk can draw, and ends with the latest. A question that fails is as
 * good as one without an answer. `end`: nothing is told any more.
 */
export function latestWins<I, O>(ask: (input: I) => Promise<O>, tell: (answer: O, input: I) => void) {
  let waiting: { input: I } | null = null;
  let isAsking = false;
  let isOver = false;
  const go = async (input: I): Promise<void> => {
    isAsking = true;
    try {
      const answer = await ask(input);
      if (!isOver) tell(answer, input);
    } catch {
      // The fault stands in the bar above the screens.
    } finally {
      isAsking = false;
    }
    const next = waiting;
    waiting = null;
    if (next && !isOver) await go(next.input);
  };
  return {
    ask: (input: I): void => {
      if (isAsking) waiting = { input };
      else void go(input);
    },
    end: (): void => {
      isOver = true;
    },
  };
}
