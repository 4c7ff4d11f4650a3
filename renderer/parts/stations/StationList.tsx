import { Button } from "@mantine/core";
import { useState } from "react";
import type { StationView } from "../../../shared/contract/stationShapes.ts";
import type { Words } from "../../../shared/i18n/say.ts";
import { whenOf } from "../../../shared/i18n/when.ts";
import { revokeStation } from "../../desk/sharing.ts";
import { useFront, useTimezone, useWords } from "../../desk/useDesk.ts";
import { Icon } from "../Icon.tsx";
import css from "../Page.module.css";
import { Confirm } from "./Confirm.tsx";
import { StationArrivals } from "./StationArrivals.tsx";
import { StationStanding } from "./StationStanding.tsx";
import own from "./Stations.module.css";

/** Every desk of the event: who is here, and what about it needs a hand. `mayRevoke`: this laptop is the one that shuts others out. */
export function StationList({ stations: all, mayRevoke }: { stations: readonly StationView[]; mayRevoke: boolean }) {
  const { stations } = useWords();
  const counted = all.filter(({ revoked }) => revoked === null);
  const here = counted.filter(({ isHere }) => isHere).length;
  return (
    <section className={css.card} aria-labelledby="desks-title">
      <div className={css.row}>
        <h2 id="desks-title" className={css.grow}>
          {stations.list}
        </h2>
        <p className={css.soft}>{stations.count(here, counted.length)}</p>
      </div>
      <ul className={own.list} data-testid="desks">
        {all.map((station) => (
          <Station key={station.id} station={station} mayRevoke={mayRevoke} />
        ))}
      </ul>
    </section>
  );
}

function Station({ station, mayRevoke }: { station: StationView; mayRevoke: boolean }) {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const { stations } = words;
  const [open, setOpen] = useState<"revoke" | "arrivals" | null>(null);
  const { id, name, isMe, isHub, revoked } = station;
  const close = () => setOpen(null);
  const revoke = async () => setOpen((await revokeStation(front, id)) ? "arrivals" : null);
  const canBeRevoked = mayRevoke && !isMe && !isHub && revoked === null;
  const when = (at: string) => whenOf(words.language, at, timezone, new Date().toISOString());
  return (
    <li className={own.station} data-station={name} data-here={isThere(station) || undefined}>
      <div className={own.line}>
        <StationStanding
          station={station}
          text={[presenceText(words, station, when), station.version !== null && stations.version(station.version)]
            .filter(Boolean)
            .join(" · ")}
        />
        <p className={own.arrivals}>{stations.arrivals(station.arrivals)}</p>
        {canBeRevoked && open !== "revoke" && (
          <Button
            variant="default"
            className={own.hand ?? ""}
            aria-label={stations.revokeOf(name)}
            onClick={() => setOpen("revoke")}
          >
            {stations.revoke}
          </Button>
        )}
        {revoked && mayRevoke && (
          <Button
            variant="default"
            className={own.hand ?? ""}
            onClick={() => setOpen(open === "arrivals" ? null : "arrivals")}
          >
            {open === "arrivals" ? stations.hideArrivals : stations.showArrivals}
          </Button>
        )}
      </div>
      {revoked && (
        <p className={own.revoked}>
          <Icon name="locked" />
          {stations.revoked(when(revoked.at), revoked.by)}
        </p>
      )}
      <Facts station={station} />
      {open === "revoke" && (
        <Confirm
          question={stations.revokeQuestion(name)}
          texts={[stations.revokeAbout]}
          confirm={stations.revokeConfirm}
          keep={stations.keep}
          onConfirm={revoke}
          onKeep={close}
        />
      )}
      {open === "arrivals" && <StationArrivals station={station} />}
    </li>
  );
}

const isThere = ({ isMe, isHere, revoked }: StationView): boolean => isMe || (isHere && revoked === null);

function presenceText({ stations }: Words, station: StationView, when: (at: string) => string): string {
  if (isThere(station)) return stations.here;
  const heard = station.heardAt === null ? stations.notHeard : stations.heard(when(station.heardAt));
  return [stations.away, heard].join(" · ");
}

/** A clock that is off by less than this is as good as right. Milliseconds. */
const CLOCK_OFF = 2_000;

/** What is out of the ordinary, each with a mark; badges that wait their turn are not. */
function Facts({ station }: { station: StationView }) {
  const { stations } = useWords();
  const { clockAhead, outbox, badges, printerTrouble, age } = station;
  const isOff = clockAhead !== null && Math.abs(clockAhead) > CLOCK_OFF;
  const marks = [
    isOff && stations.clock(stations.span(Math.round(Math.abs(clockAhead) / 1_000)), clockAhead > 0),
    outbox > 0 && stations.outbox(outbox),
    printerTrouble && stations.printerTrouble,
    age !== "same" && stations.age[age],
  ].filter((mark) => typeof mark === "string");
  if (marks.length === 0 && badges === 0) return null;
  return (
    <p className={own.facts}>
      {marks.map((mark) => (
        <span key={mark} className={own.mark}>
          <Icon name="twice" />
          {mark}
        </span>
      ))}
      {badges > 0 && <span>{stations.badges(badges)}</span>}
    </p>
  );
}
