import type { Sharing } from "../../../shared/contract/stationShapes.ts";
import { LINK_HELP } from "../../../shared/i18n/helpTopics.ts";
import { useWords } from "../../desk/useDesk.ts";
import { HelpSteps } from "../HelpSteps.tsx";
import { Icon } from "../Icon.tsx";
import bar from "../ImportBar.module.css";
import css from "../Page.module.css";
import own from "./Stations.module.css";

/** On the hub itself its card says what ails it: its network and its laptop are none of that. */
const toldTrouble = ({ role, trouble }: Sharing): Sharing["trouble"] =>
  role === "hub" && trouble === "unreachable" ? null : trouble;

/** What this desk records is never sent any more. */
const FOR_GOOD: ReadonlySet<Sharing["trouble"]> = new Set(["revoked", "twice"]);

/** How this desk stands with the others now: in step, catching up with how far, or alone with why and what that means. */
export function SharingState({ sharing }: { sharing: Sharing }) {
  const { stations, link } = useWords();
  const { state, outbox, progress, unknownFacts } = sharing;
  const trouble = toldTrouble(sharing);
  const others = sharing.stations.filter(({ isMe, isHere, revoked }) => isHere && !isMe && revoked === null).length;
  return (
    <div className={own.state} data-testid="sharing-state" data-state={state}>
      <p role="status" className={own.standing}>
        <Icon name={state === "alone" ? "alone" : "desks"} />
        {state === "online" ? link.online(others) : stations.state[state]}
        {outbox > 0 && <span className={own.mark}>{stations.outbox(outbox)}</span>}
      </p>
      {state === "alone" && !FOR_GOOD.has(trouble) && !sharing.hub?.trouble && <p>{stations.aloneAbout}</p>}
      {state === "catching-up" && progress && (
        <>
          <p>{stations.receiving(progress.done, progress.of)}</p>
          <progress
            className={bar.bar}
            aria-label={stations.state["catching-up"]}
            value={progress.done}
            max={progress.of}
          />
        </>
      )}
      {trouble && (
        <div className={css.trouble} role="alert">
          <p>{stations.trouble[trouble]}</p>
          <HelpSteps topic={LINK_HELP[trouble]} />
        </div>
      )}
      {unknownFacts > 0 && <p className={css.note}>{stations.unknownFacts(unknownFacts)}</p>}
    </div>
  );
}
