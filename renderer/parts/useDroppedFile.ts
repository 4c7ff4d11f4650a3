import { useEffect, useRef } from "react";

/**
 * A file that is dropped where no box took it (a box stops the event): `take` gets it, and the browser never opens it in
 * the screen's place. An event's archive is nobody's but the desk's, which has heard of it already (preload.ts). Text that is dragged from field to field is left alone.
 */
export function useDroppedFile(take: (file: File) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const hear = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      const file = event.type === "drop" ? event.dataTransfer.files[0] : undefined;
      if (file && !isArchive(file)) latest.current(file);
    };
    window.addEventListener("dragover", hear);
    window.addEventListener("drop", hear);
    return () => {
      window.removeEventListener("dragover", hear);
      window.removeEventListener("drop", hear);
    };
  }, []);
}

/** Whether a file is an event's archive, by its name. */
export const isArchive = ({ name }: File): boolean => /\.lanyard$/i.test(name);
