import { useEffect, useState } from "react";
import type { CodeHolders } from "../../shared/contract/personShapes.ts";
import { listOf } from "../../shared/i18n/when.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./PersonFields.module.css";

/** Somebody types: the desk is asked once they pause. Milliseconds. */
const PAUSE = 150;

/** Says at once when another person has one of these codes; it may be saved all the same. */
export function CodeTaken({ codes, besides }: { codes: readonly string[]; besides: PersonId | null }) {
  const { desk } = useFront();
  const words = useWords();
  const [holders, setHolders] = useState<CodeHolders>([]);
  const asked = codes.join("\n");
  useEffect(() => {
    let isCurrent = true;
    const stated = asked.split("\n").filter(Boolean);
    const timer = setTimeout(() => {
      if (stated.length === 0) setHolders([]);
      else
        void desk.people.holders({ codes: stated, besides }).then((found) => {
          if (isCurrent) setHolders(found);
        });
    }, PAUSE);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [desk, asked, besides]);
  if (holders.length === 0) return null;
  return (
    <div className={css.careful} role="status" data-testid="code-taken">
      {holders.map(({ code, people }) => (
        <p key={code}>
          {words.editing.codeTaken(
            code,
            listOf(
              words.language,
              people.map(({ name }) => name),
            ),
          )}
        </p>
      ))}
    </div>
  );
}
