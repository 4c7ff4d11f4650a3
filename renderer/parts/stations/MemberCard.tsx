import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { HostReply, Sharing } from "../../../shared/contract/stationShapes.ts";
import type { StationId } from "../../../shared/words/ids.ts";
import { leaveSharing, startHub } from "../../desk/sharing.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import css from "../Page.module.css";
import { useOnce } from "../press.ts";
import { withPort } from "./address.ts";
import { Confirm } from "./Confirm.tsx";
import { HostTrouble } from "./HostCard.tsx";
import { SharingState } from "./SharingState.tsx";
import own from "./Stations.module.css";

/** A desk that has joined: where its hub is and how it stands with it; another address, taking over, leaving. */
export function MemberCard({ sharing }: { sharing: Sharing }) {
  const front = useFront();
  const { stations, program } = useWords();
  const [task, setTask] = useState<"take-over" | "leave" | null>(null);
  const [refused, setRefused] = useState<Extract<HostReply, { what: "refused" }> | null>(null);
  const end = () => setTask(null);
  const takeOver = async () => {
    setRefused(null);
    const reply = await startHub(front).finally(end);
    if (reply.what === "refused") setRefused(reply);
  };
  const { outbox, hubAddress } = sharing;
  return (
    <section className={css.card} aria-labelledby="member-title" data-testid="member">
      <h2 id="member-title">{stations.member}</h2>
      {hubAddress !== null && <p className={own.address}>{stations.memberAt(hubAddress)}</p>}
      <SharingState sharing={sharing} />
      {refused && <HostTrouble refused={refused} />}
      {task === "take-over" && (
        <Confirm
          question={stations.takeOverQuestion}
          texts={[stations.takeOverAbout]}
          confirm={stations.takeOverConfirm}
          keep={program.cancel}
          onConfirm={takeOver}
          onKeep={end}
        />
      )}
      {task === "leave" && (
        <Confirm
          question={stations.leaveQuestion}
          texts={[stations.leaveAbout, ...(outbox > 0 ? [stations.leaveOutbox(outbox)] : [])]}
          confirm={stations.leaveConfirm}
          keep={stations.stay}
          onConfirm={() => leaveSharing(front)}
          onKeep={end}
        />
      )}
      {task === null && (
        <>
          <Address sharing={sharing} />
          <div className={css.row}>
            <Button variant="default" onClick={() => setTask("take-over")}>
              {stations.takeOver}
            </Button>
            <Button variant="default" onClick={() => setTask("leave")}>
              {stations.leave}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

/** Where the hub is to be looked for from now on. */
function Address({ sharing: { hubAddress, state, found } }: { sharing: Sharing }) {
  const { desk } = useFront();
  const { stations } = useWords();
  const event = useDesk(({ status }) => status?.event?.id ?? null);
  const once = useOnce();
  const [typed, setTyped] = useState("");
  const [isChanged, setChanged] = useState(false);
  const address = typed.trim();
  const heard = state === "alone" ? (found ?? []).filter((one) => one.event === event) : [];
  const elsewhere = heard
    .filter(({ successor }) => successor === null)
    .map((one) => withPort(one.address, one.port))
    .filter((one) => one !== hubAddress);
  const change = async (to: string) => {
    const reply = await desk.stations.setAddress({ address: to });
    setChanged(reply.what === "done");
    setTyped("");
  };
  const follow = async (station: StationId) => {
    const reply = await desk.stations.follow({ station });
    setChanged(reply.what === "done");
  };
  return (
    <form
      className={css.rowAtEnd}
      onSubmit={(event) => {
        event.preventDefault();
        if (address !== "") once(() => change(address));
      }}
    >
      {heard.map(
        ({ successor }) =>
          successor && (
            <div key={successor.station} className={`${css.row} ${own.whole}`} data-testid="successor">
              <p>{stations.successor(successor.name)}</p>
              <Button onClick={() => once(() => follow(successor.station))}>{stations.follow(successor.name)}</Button>
            </div>
          ),
      )}
      <TextInput
        className={css.grow}
        label={stations.changeAddress}
        description={stations.changeAddressHint}
        placeholder={hubAddress ?? ""}
        autoComplete="off"
        spellCheck={false}
        maxLength={255}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          setChanged(false);
        }}
      />
      <Button type="submit" variant="default" disabled={address === ""}>
        {stations.change}
      </Button>
      {elsewhere.length > 0 && (
        <div className={`${css.row} ${own.whole}`} data-testid="found">
          <p>{stations.foundSame(elsewhere.join(" · "))}</p>
          {elsewhere.map((one) => (
            <Button key={one} variant="default" onClick={() => once(() => change(one))}>
              {stations.use(one)}
            </Button>
          ))}
        </div>
      )}
      <p role="status">{isChanged && stations.changed}</p>
    </form>
  );
}
