import type { HelpTopic } from "../../shared/i18n/helpTopics.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./HelpSteps.module.css";

/** The longer answer beside a sentence that says what is wrong: a few steps, folded up until somebody asks. */
export function HelpSteps({ topic }: { topic: HelpTopic }) {
  const { help } = useWords();
  return (
    <details className={css.help} data-testid="help" data-topic={topic}>
      <summary>{help.what}</summary>
      <ol>
        {help.steps[topic].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}
