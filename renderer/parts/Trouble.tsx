import type { ReactNode } from "react";
import css from "./Page.module.css";

/** Something did not work: what, and what to do. */
export function Trouble({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div role="alert" className={css.trouble} data-testid="trouble">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </div>
  );
}
