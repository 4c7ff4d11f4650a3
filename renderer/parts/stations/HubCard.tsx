import { Button } from "@mantine/core";
import { useState } from "react";
import type { HubView, Sharing } from "../../../shared/contract/stationShapes.ts";
import { leaveSharing } from "../../desk/sharing.ts";
import { useFront, useWords } from "../../desk/useDesk.ts";
import { MadeFile } from "../MadeFile.tsx";
import css from "../Page.module.css";
import { useOnce } from "../press.ts";
import { QrSymbol } from "../QrSymbol.tsx";
import { Tick } from "../Tick.tsx";
import { withPort } from "./address.ts";
import { Confirm } from "./Confirm.tsx";
import { SharingState } from "./SharingState.tsx";
import own from "./Stations.module.css";

/** The hub on this laptop: how it is, how others get in, and its end. */
export function HubCard({ sharing, hub }: { sharing: Sharing; hub: HubView }) {
  const front = useFront();
  const { stations, program } = useWords();
  const [isEnding, setEnding] = useState(false);
  return (
    <section className={css.card} aria-labelledby="hub-title" data-testid="hub">
      <div className={css.row}>
        <h2 id="hub-title" className={css.grow}>
          {stations.hub}
        </h2>
        {hub.server !== null && <p className={css.soft}>{stations.server(hub.server)}</p>}
        {!isEnding && (
          <Button variant="default" onClick={() => setEnding(true)}>
            {stations.end}
          </Button>
        )}
      </div>
      {isEnding && (
        <Confirm
          question={stations.endQuestion}
          texts={[stations.endAbout]}
          confirm={stations.endConfirm}
          keep={program.cancel}
          onConfirm={() => leaveSharing(front)}
          onKeep={() => setEnding(false)}
        />
      )}
      {hub.trouble && (
        <p role="status" className={hub.trouble === "starting" ? css.soft : css.trouble} data-testid="hub-trouble">
          {stations.hubTrouble[hub.trouble]}
        </p>
      )}
      <SharingState sharing={sharing} />
      <LetIn hub={hub} />
    </section>
  );
}

/** The joining code in every form there is, and whether it opens anything now. */
function LetIn({ hub }: { hub: HubView }) {
  const { desk } = useFront();
  const { stations } = useWords();
  const once = useOnce();
  const { isDoorOpen, qr, addresses, port, code } = hub;
  return (
    <div className={own.letIn} data-open={isDoorOpen || undefined}>
      {isDoorOpen && qr && (
        <div className={own.qr} data-testid="join-qr">
          <QrSymbol symbol={{ size: qr.size, dark: [...qr.dark] }} label={stations.qr} />
        </div>
      )}
      <div className={own.ways}>
        <h3 className={css.label}>{stations.letIn}</h3>
        <Tick checked={isDoorOpen} onChange={(isOpen) => once(() => desk.stations.openDoor({ isOpen }))}>
          {stations.door}
        </Tick>
        <p className={css.soft}>{isDoorOpen ? stations.doorHint : stations.doorShut}</p>
        {isDoorOpen && <p>{stations.letInAbout}</p>}
        <p className={own.address}>
          {stations.addresses(addresses.map((address) => withPort(address, port)).join(" · "))}
        </p>
        {isDoorOpen && (
          <>
            <SaveCode />
            <details className={css.foldOut}>
              <summary>{stations.codeText}</summary>
              <textarea
                className={own.code}
                readOnly
                rows={4}
                aria-label={stations.codeText}
                value={code}
                onFocus={(event) => event.currentTarget.select()}
              />
            </details>
          </>
        )}
      </div>
    </div>
  );
}

function SaveCode() {
  const { desk } = useFront();
  const { stations } = useWords();
  const once = useOnce();
  const [told, setTold] = useState<{ what: "saved"; file: string } | { what: "not-saved" } | null>(null);
  const save = async () => {
    setTold(null);
    const { what, file } = await desk.stations.saveCode();
    if (what === "saved" && file !== null) setTold({ what, file });
    else if (what === "not-saved") setTold({ what });
  };
  return (
    <>
      <div className={css.row}>
        <Button variant="default" onClick={() => once(save)}>
          {stations.saveCode}
        </Button>
      </div>
      {told?.what === "saved" && (
        <div className={css.done} role="status">
          <p>{stations.saved}</p>
          <MadeFile file={told.file} />
        </div>
      )}
      {told?.what === "not-saved" && (
        <p className={css.trouble} role="alert">
          {stations.notSaved}
        </p>
      )}
    </>
  );
}
