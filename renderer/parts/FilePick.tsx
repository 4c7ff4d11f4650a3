import { Button } from "@mantine/core";
import { type DragEvent, useRef, useState } from "react";
import css from "./FilePick.module.css";
import { Icon } from "./Icon.tsx";
import { isArchive } from "./useDroppedFile.ts";

type Props = { title: string; hint: string; choose: string; accept: string; onFile: (file: File) => void };

/** A place to drop a file, with a button for those who would rather choose it. */
export function FilePick({ title, hint, choose, accept, onFile }: Props) {
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && !isArchive(file)) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside does the same
    <div
      className={css.pick}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Icon name="file" />
      <div className={css.text}>
        <p className={css.title}>{title}</p>
        <p className={css.hint}>{hint}</p>
      </div>
      <Button onClick={() => input.current?.click()}>{choose}</Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={choose}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
