import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { StationArrival, StationView } from "../../../shared/contract/stationShapes.ts";
import { exactClockOf, whenOf } from "../../../shared/i18n/when.ts";
import type { FactId } from "../../../shared/words/ids.ts";
import { undoArrivals } from "../../desk/sharing.ts";
import { useDesk, useFront, useTimezone, useWords } from "../../desk/useDesk.ts";
import css from "../Page.module.css";
import { ReasonPicker } from "../ReasonPicker.tsx";
import { sessionTitle } from "../sessionTexts.ts";
import { Tick } from "../Tick.tsx";
import own from "./Stations.module.css";

/** The desk gives no more of them (contract, `stations.arrivalsOf`). */
const MOST = 500;

/** Whom a lost laptop let in, newest first: ticked by staff, and taken back together with a reason. */
export function StationArrivals({ station }: { station: StationView }) {
  const front = useFront();
  const { stations } = useWords();
  const arrivals = useArrivals(station);
  const [ticked, setTicked] = useState<ReadonlySet<FactId>>(new Set());
  const [isAsking, setAsking] = useState(false);
  const [undone, setUndone] = useState(0);
  if (arrivals === null) return <p role="status">{stations.working}</p>;
  if (arrivals.length === 0) return <p role="status">{stations.noArrivals}</p>;
  const open = arrivals.filter((one) => !one.undone);
  const chosen = open.filter(({ arrival }) => ticked.has(arrival));
  const undo = async (reason: string) => {
    const isDone = await undoArrivals(front, { station: station.id, chosen, reason });
    setAsking(false);
    setUndone(isDone ? chosen.length : 0);
    if (isDone) setTicked(new Set());
  };
  const tick = (arrival: FactId, isTicked: boolean) => {
    const next = new Set(ticked);
    if (isTicked) next.add(arrival);
    else next.delete(arrival);
    setTicked(next);
  };
  return (
    <section className={own.group} aria-label={stations.arrivalsOf(station.name)} data-testid="station-arrivals">
      <p role="status" className={undone > 0 ? css.done : ""}>
        {undone > 0 && stations.undone(undone)}
      </p>
      {isAsking ? (
        <ReasonPicker
          question={stations.undoQuestion(chosen.length)}
          reasons={stations.undoReasons}
          confirm={stations.undoConfirm}
          onReason={undo}
          onCancel={() => setAsking(false)}
        />
      ) : (
        <div className={css.row}>
          <Button variant="default" onClick={() => setTicked(new Set(open.map(({ arrival }) => arrival)))}>
            {stations.tickAll}
          </Button>
          <Button variant="default" disabled={chosen.length === 0} onClick={() => setTicked(new Set())}>
            {stations.tickNone}
          </Button>
          <Button disabled={chosen.length === 0} onClick={() => setAsking(true)}>
            {stations.undo(chosen.length)}
          </Button>
        </div>
      )}
      <ul className={own.people}>
        {arrivals.map((one) => (
          <Arrival
            key={one.arrival}
            one={one}
            isTicked={ticked.has(one.arrival)}
            onTick={(isTicked) => tick(one.arrival, isTicked)}
          />
        ))}
      </ul>
      {arrivals.length >= MOST && <p className={css.soft}>{stations.mostArrivals}</p>}
    </section>
  );
}

type ArrivalProps = { one: StationArrival; isTicked: boolean; onTick: (isTicked: boolean) => void };

function Arrival({ one, isTicked, onTick }: ArrivalProps) {
  const words = useWords();
  const timezone = useTimezone();
  const status = useDesk((state) => state.status);
  const room = status && status.sessions.length > 1 ? sessionTitle(words, status, one.session) : null;
  const now = new Date().toISOString();
  const isToday = whenOf(words.language, one.at, timezone, now).length <= "13:05".length;
  const time = isToday ? exactClockOf(words.language, one.at, timezone) : whenOf(words.language, one.at, timezone, now);
  const text = [one.name, time, room].filter(Boolean).join(" · ");
  return (
    <li data-undone={one.undone || undefined}>
      {one.undone ? (
        <p>
          <s>{text}</s> {words.stations.isUndone}
        </p>
      ) : (
        <Tick checked={isTicked} onChange={onTick}>
          {text}
        </Tick>
      )}
    </li>
  );
}

/** Asked again whenever people or arrivals change; null until the desk has said. */
function useArrivals({ id }: StationView): StationArrival[] | null {
  const { desk } = useFront();
  const version = useDesk((state) => state.peopleVersion);
  const [arrivals, setArrivals] = useState<StationArrival[] | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed people mean another list
  useEffect(() => {
    let isWanted = true;
    // A call that failed stands in the bar above the screen.
    desk.stations.arrivalsOf({ station: id }).then(
      (list) => {
        if (isWanted) setArrivals(list);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [desk, id, version]);
  return arrivals;
}
