import { useEffect, useState } from "react";

/** Counts the seconds of `wait` down from when it was told; another object is another wait. 0: over, or there is none. */
export function useSecondsLeft(wait: { seconds: number } | null): number {
  const [left, setLeft] = useState(wait?.seconds ?? 0);
  useEffect(() => {
    const ends = Date.now() + (wait?.seconds ?? 0) * 1_000;
    const count = () => setLeft(Math.max(0, Math.ceil((ends - Date.now()) / 1_000)));
    count();
    if (!wait || wait.seconds === 0) return;
    const timer = setInterval(count, 250);
    return () => clearInterval(timer);
  }, [wait]);
  return left;
}
