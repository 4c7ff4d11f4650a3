import { useCallback, useState } from "react";

/** Whether any of some shortened texts has more to say than is in sight. `watch` is the ref for each one's part. */
export function useCuts(): { isCut: boolean; watch: (part: HTMLElement | null) => (() => void) | undefined } {
  const [cut, setCut] = useState<ReadonlySet<HTMLElement>>(new Set());
  const watch = useCallback((part: HTMLElement | null) => {
    if (!part) return undefined;
    const note = (isCut: boolean) =>
      setCut((before) => {
        if (before.has(part) === isCut) return before;
        return new Set(isCut ? [...before, part] : [...before].filter((other) => other !== part));
      });
    const look = () => note(part.scrollHeight > part.clientHeight + 1);
    const observer = new ResizeObserver(look);
    observer.observe(part);
    look();
    return () => {
      observer.disconnect();
      note(false);
    };
  }, []);
  return { isCut: cut.size > 0, watch };
}
