import { Button } from "@mantine/core";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./RehearsalBar.module.css";

/** On every screen but the event's own while the event is closed, so that nobody scans into the void. */
export function ClosedBar() {
  const { store } = useFront();
  const { closing } = useWords();
  const isClosed = useDesk((state) => (state.status?.closed ?? null) !== null && state.screen !== "event");
  if (!isClosed) return null;
  return (
    <section className={css.bar} aria-label={closing.bar} data-testid="closed">
      <p className={css.text} role="status">
        <strong>{closing.bar}</strong> · {closing.barHint}
      </p>
      <Button variant="default" onClick={() => store.setState({ screen: "event" })}>
        {closing.toEvent}
      </Button>
    </section>
  );
}
