import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./BadgeLine.module.css";
import { Icon } from "./Icon.tsx";
import { useBackupText } from "./useBackupText.ts";

/** How the second copy stands, beside the printers; the way to its settings where it needs a hand. */
export function BackupLine() {
  const { store } = useFront();
  const words = useWords();
  const isBroken = useDesk((state) => (state.backup?.trouble ?? null) !== null);
  const text = useBackupText();
  if (text === null) return null;
  return (
    <span className={css.station} data-testid="backup-line" data-broken={isBroken || undefined}>
      <Icon name="stick" />
      {text}
      {isBroken && (
        <button type="button" className={css.fix} onClick={() => store.setState({ screen: "settings" })}>
          {words.badges.line.fix}
        </button>
      )}
    </span>
  );
}
