import { useEffect, useRef } from "react";

type Ears = { onText: (text: string) => void; onFile: (file: File) => void };

/**
 * What is pasted on a screen outside of any field: a file, or text. In a field pasting stays what it is. Null: nobody
 * listens now.
 */
export function usePastedText(ears: Ears | null): void {
  const latest = useRef(ears);
  latest.current = ears;
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (!latest.current || isField(event.target)) return;
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const file = event.clipboardData?.files[0];
      if (text.trim() === "" && !file) return;
      event.preventDefault();
      // A spreadsheet's cells come as text and as a picture of themselves.
      if (text.trim() !== "") latest.current.onText(text);
      else if (file) latest.current.onFile(file);
    };
    window.addEventListener("paste", hear);
    return () => window.removeEventListener("paste", hear);
  }, []);
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
