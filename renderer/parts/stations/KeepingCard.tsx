import { Button } from "@mantine/core";
import { useState } from "react";
import type { KeepingView, KeepRefusal, Sharing } from "../../../shared/contract/stationShapes.ts";
import { keepRecord, keepRecordAlone } from "../../desk/sharing.ts";
import { useFront, useWords } from "../../desk/useDesk.ts";
import css from "../Page.module.css";
import { useOnce } from "../press.ts";
import { Trouble } from "../Trouble.tsx";
import { Confirm } from "./Confirm.tsx";
import { Install } from "./HostCard.tsx";
import { StationStanding } from "./StationStanding.tsx";
import own from "./Stations.module.css";

/** Who keeps the event's record: the hub alone or three laptops, how each of these is, and what this one has to do with it. */
export function KeepingCard({ sharing }: { sharing: Sharing }) {
  const front = useFront();
  const { keeping: words, program } = useWords();
  const [isEnding, setEnding] = useState(false);
  const { keeping, role, state, canHost } = sharing;
  if (!keeping) return null;
  const { isThree, mine, servers } = keeping;
  const isHub = role === "hub";
  const canEnd = mine !== null || (isHub && servers.length > 0);
  const text = isHub
    ? { question: words.aloneQuestion, about: words.aloneAbout, confirm: words.aloneConfirm }
    : { question: words.noMoreQuestion, about: words.noMoreAbout, confirm: words.noMoreConfirm };
  return (
    <section
      className={css.card}
      aria-labelledby="keeping-title"
      data-testid="keeping"
      data-three={isThree || undefined}
    >
      <div className={css.row}>
        <h2 id="keeping-title" className={css.grow}>
          {words.title}
        </h2>
        {canEnd && !isEnding && (
          <Button variant="default" onClick={() => setEnding(true)}>
            {isHub ? words.alone : words.noMore}
          </Button>
        )}
      </div>
      <Standing keeping={keeping} />
      {mine !== null && <p role="status">{words.mine[mine]}</p>}
      {servers.length > 0 && <Servers servers={servers} />}
      {isEnding && (
        <Confirm
          question={text.question}
          texts={[text.about]}
          confirm={text.confirm}
          keep={program.cancel}
          onConfirm={() => keepRecordAlone(front).finally(() => setEnding(false))}
          onKeep={() => setEnding(false)}
        />
      )}
      {role === "member" && mine === null && !isThree && <Offer isInStep={state === "online"} canHost={canHost} />}
    </section>
  );
}

/** So many of three settle what happens; fewer do not. */
const MAJORITY = 2;

function Standing({ keeping: { isThree, servers } }: { keeping: KeepingView }) {
  const { keeping } = useWords();
  const running = servers.filter(({ state }) => state === "runs").length;
  const isShort = isThree && running < servers.length;
  if (isShort) return <p className={running < MAJORITY ? css.trouble : css.note}>{keeping.threeNot(running)}</p>;
  if (isThree) return <p>{keeping.three}</p>;
  return <p>{servers.length > 0 ? keeping.gathering : keeping.one}</p>;
}

function Servers({ servers }: Pick<KeepingView, "servers">) {
  const { keeping } = useWords();
  return (
    <ul className={own.list} aria-label={keeping.list}>
      {servers.map((server) => (
        <li
          key={server.id}
          className={own.station}
          data-server={server.name}
          data-here={server.state !== "silent" || undefined}
        >
          <div className={own.line}>
            <StationStanding station={server} text={keeping.state[server.state]} />
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Keeping it on this laptop too. */
function Offer({ isInStep, canHost }: { isInStep: boolean } & Pick<Sharing, "canHost">) {
  const front = useFront();
  const { keeping } = useWords();
  const once = useOnce();
  const [refused, setRefused] = useState<KeepRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const keep = async () => {
    setRefused(null);
    setBusy(true);
    const reply = await keepRecord(front).finally(() => setBusy(false));
    if (reply.what === "refused") setRefused(reply.why);
  };
  const lacksServer = refused === "not-installed" || refused === "too-old";
  return (
    <>
      <p className={css.soft}>{keeping.keepAbout}</p>
      <div className={css.row}>
        <Button variant="default" disabled={!isInStep} loading={isBusy} onClick={() => once(keep)}>
          {keeping.keep}
        </Button>
      </div>
      {refused && <Trouble title={keeping.notKept} text={keeping.refused[refused]} />}
      {lacksServer && canHost !== "yes" && <Install />}
    </>
  );
}
