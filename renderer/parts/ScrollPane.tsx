import type { ReactNode } from "react";

type Props = { label: string; className: string | undefined; testId?: string; children: ReactNode };

/** A part of a screen that scrolls by itself; it takes the focus, so that the arrow keys scroll it. */
export function ScrollPane({ label, className, testId, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrollable by keyboard
    <section className={className} aria-label={label} tabIndex={0} data-testid={testId}>
      {children}
    </section>
  );
}
