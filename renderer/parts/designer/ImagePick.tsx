import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import type { Stock } from "../../../shared/badge/template.ts";
import { type AddedImage, addImageFile, type ImageFault } from "../../desk/designerImage.ts";
import { useFront, useWords } from "../../desk/useDesk.ts";
import css from "./Panel.module.css";

type Props = { stock: Stock; label: string; onImage: (image: AddedImage) => void };

/** A button that takes a picture from a file into the event; says what is wrong with one that it cannot take. */
export function ImagePick({ stock, label, onImage }: Props) {
  const front = useFront();
  const { designer } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<Exclude<ImageFault, "not-kept"> | null>(null);
  const take = async (file: File) => {
    setBusy(true);
    setWrong(null);
    try {
      const added = await addImageFile(front, file, Math.max(stock.width, stock.height));
      if (added.ok) onImage(added.value);
      else setWrong(added.fault === "not-kept" ? null : added.fault);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className={css.pick} data-pick>
      <Button variant="default" loading={isBusy} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept="image/png,image/jpeg,image/svg+xml,.png,.jpg,.jpeg,.svg"
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) void take(file);
          event.currentTarget.value = "";
        }}
      />
      {wrong && (
        <p role="alert" className={css.wrong}>
          {designer.imageTrouble[wrong]}
        </p>
      )}
    </div>
  );
}
