import { Button } from "@mantine/core";
import { type ReactNode, useId } from "react";
import css from "./Page.module.css";

/** A piece of work of a card: its name, what its button says, and what it unfolds. */
export type Work<W extends string> = { name: W; title: string; panel: ReactNode };

/** A card of several pieces of work, of which one at a time is unfolded; pressed again, it is folded up. */
export function WorkCard<W extends string>({
  title,
  testId,
  works,
  open,
  onOpen,
}: {
  title: string;
  testId: string;
  works: readonly Work<W>[];
  open: W | null;
  onOpen: (open: W | null) => void;
}) {
  const id = useId();
  return (
    <section className={css.card} aria-labelledby={id} data-testid={testId}>
      <h2 id={id}>{title}</h2>
      <div className={css.row}>
        {works.map((work) => (
          <Button
            key={work.name}
            variant={open === work.name ? "filled" : "default"}
            aria-expanded={open === work.name}
            onClick={() => onOpen(open === work.name ? null : work.name)}
          >
            {work.title}
          </Button>
        ))}
      </div>
      {works.find(({ name }) => name === open)?.panel}
    </section>
  );
}
