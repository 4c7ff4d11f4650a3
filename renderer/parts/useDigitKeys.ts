import { useEffect, useRef } from "react";

/**
 * Alt and a digit of the upper row choose, also while a field has the focus. Digits alone are left to scanners: a code
 * that stalls behind its first digit would answer in the guest's name. Not those of the numeric pad, with which Alt types
 * characters.
 */
export function useDigitKeys(choose: (digit: number) => void): void {
  const latest = useRef(choose);
  latest.current = choose;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const digit = /^Digit(\d)$/.exec(event.code)?.[1];
      if (digit === undefined || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!event.repeat) latest.current(Number(digit));
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
