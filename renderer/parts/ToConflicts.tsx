import { Button } from "@mantine/core";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";

/** People who were let in twice, where there are any that nobody has looked at; the way to them, and to those who were. */
export function ToConflicts() {
  const { store } = useFront();
  const { link, conflicts } = useWords();
  const standing = useDesk((state) => state.status?.link ?? null);
  if (!standing || (standing.state === "off" && standing.conflicts === 0)) return null;
  const isOpen = standing.conflicts > 0;
  return (
    <div className={`${css.row} ${isOpen ? css.note : ""}`} data-testid="to-conflicts">
      {isOpen && <p className={css.grow}>{link.conflicts(standing.conflicts)}</p>}
      <Button variant={isOpen ? "filled" : "default"} onClick={() => store.setState({ screen: "conflicts" })}>
        {conflicts.title}
      </Button>
    </div>
  );
}
