import type { LinkStatus } from "../../shared/contract/stationShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./BadgeLine.module.css";
import { Icon } from "./Icon.tsx";

/** How this desk stands with the event's other desks, and whom two of them let in; nothing while the event is this laptop's alone. */
export function LinkLine() {
  const { store } = useFront();
  const words = useWords();
  const link = useDesk((state) => state.status?.link ?? null);
  if (!link) return null;
  const text = textOf(words, link);
  return (
    <>
      {link.conflicts > 0 && (
        <button
          type="button"
          className={css.twice}
          data-testid="conflicts-badge"
          onClick={() => store.setState({ screen: "conflicts" })}
        >
          <Icon name="twice" />
          {words.link.conflicts(link.conflicts)}
        </button>
      )}
      {text !== null && (
        <button
          type="button"
          className={css.link}
          data-testid="link"
          data-state={link.state}
          aria-label={words.program.pair(words.link.label, text)}
          onClick={() => store.setState({ screen: "stations" })}
        >
          <Icon name={link.isShutOut ? "locked" : link.state === "alone" ? "alone" : "desks"} />
          {text}
        </button>
      )}
    </>
  );
}

function textOf({ link }: Words, { state, outbox, others, isShutOut }: LinkStatus): string | null {
  if (isShutOut) return link.shutOut;
  switch (state) {
    case "alone":
      return link.alone(outbox);
    case "catching-up":
      return link.catchingUp;
    case "online":
      return link.online(others);
    case "off":
      return null;
  }
}
