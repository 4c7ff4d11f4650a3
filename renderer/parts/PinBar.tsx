import { useDesk, useWords } from "../desk/useDesk.ts";
import css from "./PinBar.module.css";
import { PinQuestion } from "./PinQuestion.tsx";

/** The question for the PIN above whatever screen there is; scans go on meanwhile. */
export function PinBar() {
  const words = useWords();
  const wanted = useDesk((state) => state.pinWanted);
  if (!wanted) return null;
  return (
    <div className={css.bar}>
      <PinQuestion
        key={wanted.name}
        why={words.pin.why.override(wanted.name)}
        onPin={wanted.tryPin}
        onCancel={wanted.cancel}
      />
    </div>
  );
}
