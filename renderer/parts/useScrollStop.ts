import { useCallback } from "react";

/**
 * For a part that may have more to say than fits: while it scrolls, Tab stops at it, so that the arrow keys scroll it;
 * while everything is in sight, it is no stop. Gives the ref for the part.
 */
export function useScrollStop(): (part: HTMLElement | null) => (() => void) | undefined {
  return useCallback((part) => {
    if (!part) return undefined;
    const look = () => {
      if (part.scrollHeight > part.clientHeight) part.tabIndex = 0;
      else part.removeAttribute("tabindex");
    };
    const observer = new ResizeObserver(look);
    for (const one of [part, ...part.children]) observer.observe(one);
    look();
    return () => observer.disconnect();
  }, []);
}
