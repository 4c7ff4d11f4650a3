import { useCallback, useState } from "react";

/** Whether a text that is shortened to some lines has more to say than is in sight. `watch` is the ref for its part. */
export function useCut(): { isCut: boolean; watch: (part: HTMLElement | null) => (() => void) | undefined } {
  const [isCut, setCut] = useState(false);
  const watch = useCallback((part: HTMLElement | null) => {
    if (!part) return undefined;
    const look = () => setCut(part.scrollHeight > part.clientHeight + 1);
    const observer = new ResizeObserver(look);
    observer.observe(part);
    look();
    return () => observer.disconnect();
  }, []);
  return { isCut, watch };
}
