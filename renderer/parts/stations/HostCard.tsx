import { Button } from "@mantine/core";
import { useState } from "react";
import type { HostReply, Sharing } from "../../../shared/contract/stationShapes.ts";
import { HOST_HELP } from "../../../shared/i18n/helpTopics.ts";
import { startHub } from "../../desk/sharing.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import css from "../Page.module.css";
import { useOnce } from "../press.ts";
import { Trouble } from "../Trouble.tsx";
import own from "./Stations.module.css";

type Refused = Extract<HostReply, { what: "refused" }>;

/** Starting the hub on this laptop; where no server is installed, what to install first. */
export function HostCard({ canHost }: Pick<Sharing, "canHost">) {
  const front = useFront();
  const { stations } = useWords();
  const once = useOnce();
  const hasEvent = useDesk((state) => state.status?.event !== null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);
  const start = async () => {
    setRefused(null);
    setBusy(true);
    const reply = await startHub(front).finally(() => setBusy(false));
    if (reply.what === "refused") setRefused(reply);
  };
  const lacksServer = canHost === "not-installed" || refused?.why === "not-installed" || refused?.why === "too-old";
  return (
    <section className={css.card} aria-labelledby="host-title" data-testid="host">
      <h2 id="host-title">{stations.host}</h2>
      <p>{stations.hostAbout}</p>
      {!hasEvent && <p className={css.note}>{stations.hostNeedsEvent}</p>}
      <div className={css.row}>
        <Button disabled={!hasEvent} loading={isBusy} onClick={() => once(start)}>
          {stations.host}
        </Button>
      </div>
      {refused && <HostTrouble refused={refused} />}
      {lacksServer && <Install />}
    </section>
  );
}

/** Why no hub was started, in a sentence that says what to do, and the server's own words. */
export function HostTrouble({ refused: { why, detail } }: { refused: Refused }) {
  const { stations } = useWords();
  return (
    <Trouble title={stations.hostFailed} text={stations.hostRefused[why]} help={HOST_HELP[why]}>
      {detail !== null && <p className={css.path}>{stations.hostDetail(detail)}</p>}
      {why === "port-taken" && <StopTheOther />}
    </Trouble>
  );
}

const INSTALL = "sudo apt install nats-server";
/** The package starts one by itself. */
const STOP_THE_OTHER = "sudo systemctl disable --now nats-server";

/** What to install before a server can be started here. */
export function Install() {
  const { install } = useWords().stations;
  const platform = useDesk((state) => state.hello?.platform ?? "linux");
  return (
    <div className={css.note} data-testid="install">
      <p>
        <strong>{install.title}</strong>
      </p>
      {platform === "linux" ? (
        <>
          <p>{install.linux}</p>
          <code className={own.command}>{INSTALL}</code>
          <StopTheOther />
        </>
      ) : (
        <>
          <p>{install.other}</p>
          <p>{install.untried}</p>
        </>
      )}
    </div>
  );
}

/** On Linux the line that ends the server which the package started by itself. */
function StopTheOther() {
  const { install } = useWords().stations;
  const platform = useDesk((state) => state.hello?.platform ?? "linux");
  if (platform !== "linux") return null;
  return (
    <div data-testid="stop-the-other">
      <p>{install.afterwards}</p>
      <code className={own.command}>{STOP_THE_OTHER}</code>
    </div>
  );
}
