import { useWords } from "../desk/useDesk.ts";
import css from "./PersonFields.module.css";

/** Whether staff must not miss this person; the words beside it are the label. */
export function VipSwitch({ isVip, onChange }: { isVip: boolean; onChange: (isVip: boolean) => void }) {
  const words = useWords();
  return (
    <label className={css.vip}>
      <input type="checkbox" checked={isVip} onChange={(event) => onChange(event.currentTarget.checked)} />
      {words.personField.vip}
    </label>
  );
}
