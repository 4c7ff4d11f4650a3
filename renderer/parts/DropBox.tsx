import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import css from "./DropBox.module.css";

type Props = { button: string; title: string; testId: string; children: ReactNode };

/** A button with a box of choices under it; Escape or a press beside it closes the box. */
export function DropBox({ button, title, testId, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isOpen) return;
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener("pointerdown", press);
    return () => document.removeEventListener("pointerdown", press);
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape is heard from whatever is inside
    <div
      ref={box}
      className={css.place}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !isOpen || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        setOpen(false);
        box.current?.querySelector("button")?.focus();
      }}
    >
      <Button
        variant="default"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {button}
      </Button>
      {isOpen && (
        <section id={id} className={css.box} aria-label={title} data-testid={testId}>
          {children}
        </section>
      )}
    </div>
  );
}
