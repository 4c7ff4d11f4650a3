import { choose, elementsOf } from "../../../shared/badge/edit.ts";
import { useWords } from "../../desk/useDesk.ts";
import { elementText } from "./elementTexts.ts";
import css from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";

/** Everything on this face, what lies on top first; a press chooses. */
export function ElementList({ edit, change }: Designing) {
  const words = useWords();
  return (
    <fieldset className={css.group}>
      <legend>{words.designer.elements}</legend>
      <ul className={css.elements}>
        {elementsOf(edit)
          .toReversed()
          .map((element) => (
            <li key={element.id}>
              <button
                type="button"
                className={css.element}
                aria-pressed={edit.selected.includes(element.id)}
                onClick={(event) =>
                  change((now) => choose(now, [element.id], event.shiftKey || event.ctrlKey || event.metaKey))
                }
              >
                {elementText(words, element)}
              </button>
            </li>
          ))}
      </ul>
    </fieldset>
  );
}
