import type { Sharing } from "../../shared/contract/stationShapes.ts";
import { readJoinCode } from "../desk/joinScan.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { MessageForm } from "../parts/MessageForm.tsx";
import css from "../parts/Page.module.css";
import { HostCard } from "../parts/stations/HostCard.tsx";
import { HubCard } from "../parts/stations/HubCard.tsx";
import { JoinCard, textOf } from "../parts/stations/JoinCard.tsx";
import { JoinQuestion } from "../parts/stations/JoinQuestion.tsx";
import { KeepingCard } from "../parts/stations/KeepingCard.tsx";
import { MemberCard } from "../parts/stations/MemberCard.tsx";
import { StationList } from "../parts/stations/StationList.tsx";
import { useSharing } from "../parts/stations/useSharing.ts";
import { ToConflicts } from "../parts/ToConflicts.tsx";
import { useDroppedFile } from "../parts/useDroppedFile.ts";

/** The event's other desks: how to begin with them, and how each of them is. */
export function Stations() {
  const front = useFront();
  const { stations } = useWords();
  const sharing = useSharing();
  const isAsked = useDesk(({ joining }) => joining.found !== null);
  useDroppedFile((file) => void textOf(file).then((text) => readJoinCode(front, text)));
  return (
    <div className={css.page}>
      <h1>{stations.title}</h1>
      <ToConflicts />
      <JoinQuestion />
      {sharing === null ? <p role="status">{stations.working}</p> : !isAsked && <Shared sharing={sharing} />}
    </div>
  );
}

function Shared({ sharing }: { sharing: Sharing }) {
  const { stations } = useWords();
  const { role, hub, practising } = sharing;
  if (practising) return <Practising practising={practising} />;
  if (role === "none")
    return (
      <>
        <p className={css.soft}>{stations.about}</p>
        <div className={css.columns}>
          <HostCard canHost={sharing.canHost} />
          <JoinCard />
        </div>
      </>
    );
  return (
    <>
      {role === "hub" && hub ? <HubCard sharing={sharing} hub={hub} /> : <MemberCard sharing={sharing} />}
      <StationList stations={sharing.stations} mayRevoke={role === "hub"} />
      <KeepingCard sharing={sharing} />
      <Words />
    </>
  );
}

/** Here staff practise on a copy of the event; what becomes of the event itself meanwhile. */
function Practising({ practising: { role, trouble } }: { practising: NonNullable<Sharing["practising"]> }) {
  const { stations } = useWords();
  return (
    <section className={css.card} data-testid="practising">
      <p>{stations.practising[role]}</p>
      {trouble && <p className={trouble === "starting" ? css.soft : css.trouble}>{stations.hubTrouble[trouble]}</p>}
    </section>
  );
}

function Words() {
  const canSend = useDesk(({ status }) => status?.event != null && status.closed === null);
  return canSend && <section className={css.card}>{<MessageForm />}</section>;
}
