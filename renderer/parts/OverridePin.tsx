import { useEffect } from "react";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./OverridePin.module.css";
import { PinQuestion } from "./PinQuestion.tsx";

/** The question for the PIN in the place of the reasons, once one was given; a scan that comes between ends it. */
export function OverridePin() {
  const { store } = useFront();
  const words = useWords();
  const wanted = useDesk((state) => state.pinWanted);
  useEffect(() => () => store.getState().pinWanted?.cancel(), [store]);
  if (!wanted) return null;
  return (
    <div className={css.place}>
      <PinQuestion why={words.pin.why.override(wanted.name)} onPin={wanted.tryPin} onCancel={wanted.cancel} />
    </div>
  );
}
