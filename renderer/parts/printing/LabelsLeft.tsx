import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { setLabels } from "../../desk/printing.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import { useOnce } from "../press.ts";
import { useQuestion } from "../useQuestion.ts";
import css from "./PrinterRows.module.css";

/** A usual roll, and from how many on there is time to fetch another one. */
const USUAL = { left: 300, warnAt: 20 };

type Props = { printer: string; title: string };

/** How many labels are left in a printer, where somebody counts them; and the new roll. */
export function LabelsLeft({ printer, title }: Props) {
  const { labels } = useWords();
  const count = useDesk(({ settings }) => settings?.printing?.labels[printer] ?? null);
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <NewRoll printer={printer} title={title} onClose={() => setOpen(false)} />;
  return (
    <div className={css.labels}>
      {count && (
        <span className={css.count} data-low={count.left <= count.warnAt || undefined}>
          {labels.left(count.left)}
        </span>
      )}
      <Button variant="default" aria-label={labels.setOf(title)} onClick={() => setOpen(true)}>
        {count ? labels.set : labels.count}
      </Button>
    </div>
  );
}

function NewRoll({ printer, title, onClose }: Props & { onClose: () => void }) {
  const front = useFront();
  const words = useWords();
  const { labels } = words;
  const once = useOnce();
  const question = useQuestion<HTMLFormElement>(onClose);
  const count = useDesk(({ settings }) => settings?.printing?.labels[printer] ?? null);
  const [left, setLeft] = useState("");
  const [warnAt, setWarnAt] = useState(String(count?.warnAt ?? USUAL.warnAt));
  const set = async (labelCount: { left: number; warnAt: number } | null) => {
    await setLabels(front, printer, labelCount);
    onClose();
  };
  const save = () => set({ left: numberIn(left) ?? USUAL.left, warnAt: numberIn(warnAt) ?? USUAL.warnAt });
  return (
    <form
      {...question}
      className={css.hands}
      aria-label={labels.setOf(title)}
      data-testid="new-roll"
      onSubmit={(event) => {
        event.preventDefault();
        once(save);
      }}
    >
      <TextInput
        className={css.number}
        label={labels.now}
        inputMode="numeric"
        maxLength={6}
        placeholder={String(USUAL.left)}
        value={left}
        onChange={(event) => setLeft(event.currentTarget.value)}
      />
      <TextInput
        className={css.number}
        label={labels.warnAt}
        inputMode="numeric"
        maxLength={6}
        value={warnAt}
        onChange={(event) => setWarnAt(event.currentTarget.value)}
      />
      <Button type="submit">{labels.save}</Button>
      {count && (
        <Button variant="default" onClick={() => once(() => set(null))}>
          {labels.stop}
        </Button>
      )}
      <Button variant="default" onClick={onClose}>
        {words.program.cancel}
      </Button>
    </form>
  );
}

function numberIn(text: string): number | null {
  const digits = text.normalize("NFKC").trim();
  return /^\d{1,6}$/.test(digits) ? Number(digits) : null;
}
