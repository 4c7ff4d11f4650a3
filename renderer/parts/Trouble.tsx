import type { ReactNode } from "react";
import type { HelpTopic } from "../../shared/i18n/helpTopics.ts";
import { HelpSteps } from "./HelpSteps.tsx";
import css from "./Page.module.css";

type Props = { title: string; text: string; help?: HelpTopic; children?: ReactNode };

/** Something did not work: what, and what to do; `help`: where there is more to say. */
export function Trouble({ title, text, help, children }: Props) {
  return (
    <div role="alert" className={css.trouble} data-testid="trouble">
      <h2>{title}</h2>
      <p>{text}</p>
      {help && <HelpSteps topic={help} />}
      {children}
    </div>
  );
}
