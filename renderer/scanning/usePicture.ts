import { useEffect, useRef } from "react";
import { scansIn } from "../../shared/scan/sightings.ts";
import { notePicture, scan } from "../desk/checkIn.ts";
import { useFront } from "../desk/useDesk.ts";
import { useDroppedFile } from "../parts/useDroppedFile.ts";
import { Decoder } from "./decoder.ts";

/** A picture of a ticket that is dropped or pasted while this screen is shown is read and scanned. */
export function usePicture(): void {
  const front = useFront();
  const decoder = useRef<Decoder | null>(null);
  useEffect(() => () => decoder.current?.close(), []);

  const read = async (file: File) => {
    decoder.current ??= new Decoder();
    const decoded = await decoder.current.picture(file);
    if (decoded.what !== "texts") return notePicture(front, decoded.what);
    const scans = scansIn(decoded.texts);
    if (scans.length === 0) return notePicture(front, "no-code");
    for (const text of scans) void scan(front, [text]);
  };

  useDroppedFile((file) => void read(file));
  usePastedPicture((file) => void read(file));
}

/** A picture in the clipboard, whatever has the focus: no field of ours takes one. Text is left to the fields. */
function usePastedPicture(take: (file: File) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0];
      if (!file || event.clipboardData?.getData("text/plain")) return;
      event.preventDefault();
      latest.current(file);
    };
    window.addEventListener("paste", hear);
    return () => window.removeEventListener("paste", hear);
  }, []);
}
