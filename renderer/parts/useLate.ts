import { useEffect, useState } from "react";

/** Whether somebody has waited for so many milliseconds already: what comes soon is not announced. */
export function useLate(isWaiting: boolean, after: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), after);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isWaiting, after]);
  return isLate;
}
