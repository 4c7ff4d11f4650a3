import type { StationView } from "../../../shared/contract/stationShapes.ts";
import { useWords } from "../../desk/useDesk.ts";
import css from "./Stations.module.css";

type Props = { station: Pick<StationView, "name" | "isMe" | "isHub">; text: string };

/** The beginning of a laptop's line: its name with what it is among the others, then how it is, behind the dot of whoever is here. */
export function StationStanding({ station: { name, isMe, isHub }, text }: Props) {
  const { stations } = useWords();
  return (
    <>
      <p className={css.name}>
        <strong>{name}</strong>
        {isMe && <span className={css.tag}>{stations.me}</span>}
        {isHub && <span className={css.tag}>{stations.isHub}</span>}
      </p>
      <p className={css.presence}>
        <span className={css.dot} aria-hidden="true" />
        {text}
      </p>
    </>
  );
}
