import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import css from "./DropBox.module.css";

type Props = { button: string; title: string; testId: string; children: ReactNode };

/** A button with a box of choices under it; Escape or a press beside it closes the box. */
export function DropBox({ button, title, testId, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [side, setSide] = useState<"left" | "right">("left");
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
        onClick={() => {
          setSide(sideOf(box.current));
          setOpen(!isOpen);
        }}
      >
        {button}
      </Button>
      {isOpen && (
        <section id={id} className={css.box} data-side={side} aria-label={title} data-testid={testId}>
          {children}
        </section>
      )}
    </div>
  );
}

/** The box's width, rem. */
const WIDTH = 22;

/** Under the button's left end, unless the box would then stick out of the window. */
function sideOf(place: HTMLElement | null): "left" | "right" {
  if (!place) return "left";
  const { left, right } = place.getBoundingClientRect();
  const width = WIDTH * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return left + width > window.innerWidth && right >= width ? "right" : "left";
}
