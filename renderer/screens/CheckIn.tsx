import { Button } from "@mantine/core";
import { memo, useCallback, useEffect, useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { changeCamera } from "../desk/camera.ts";
import { checkInByHand } from "../desk/checkIn.ts";
import { type Entry, personOf } from "../desk/entries.ts";
import type { DeskState } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { useGate } from "../desk/useGate.ts";
import { CameraView } from "../parts/CameraView.tsx";
import { CodeForm } from "../parts/CodeForm.tsx";
import { Counts } from "../parts/Counts.tsx";
import { DeskPanel } from "../parts/DeskPanel.tsx";
import { FiguresPanel } from "../parts/FiguresPanel.tsx";
import { GateBar } from "../parts/GateBar.tsx";
import { Icon } from "../parts/Icon.tsx";
import { PersonPanel } from "../parts/PersonPanel.tsx";
import { RecentList } from "../parts/RecentList.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { useCameraKey } from "../parts/useCameraKey.ts";
import { useGateKeys } from "../parts/useGateKeys.ts";
import { useSearch } from "../parts/useSearch.ts";
import { VerdictPanel } from "../parts/VerdictPanel.tsx";
import { WalkInForm } from "../parts/WalkInForm.tsx";
import { usePicture } from "../scanning/usePicture.ts";
import css from "./CheckIn.module.css";

type Side =
  | { what: "list" }
  | { what: "walk-in" }
  | { what: "code" }
  | { what: "desk" }
  | { what: "figures" }
  | { what: "person"; person: PersonCard };

const LIST: Side = { what: "list" };
const DESK: Side = { what: "desk" };

/** The sign-in desk: the verdict on the left, whatever staff do on the right, never over it. */
export function CheckIn() {
  const words = useWords();
  const [side, setSide] = useState<Side>(LIST);
  const showDetails = useCallback((entry: Entry) => {
    const person = personOf(entry);
    if (person) setSide({ what: "person", person });
  }, []);
  const registerWalkIn = useCallback(() => setSide({ what: "walk-in" }), []);
  const { direction } = useGate();
  const openDesk = useCallback(() => setSide(DESK), []);
  useGateKeys(useCallback(() => setSide(({ what }) => (what === "desk" ? LIST : DESK)), []));
  useCameraKey();
  usePicture();
  return (
    <div className={css.desk}>
      <h1 className={css.hidden}>{words.checkIn.title}</h1>
      <div className={css.stage} data-stage data-direction={direction}>
        <GateBar onOpen={openDesk} />
        <VerdictPanel onDetails={showDetails} onWalkIn={registerWalkIn} />
      </div>
      <SideBar side={side} setSide={setSide} showDetails={showDetails} />
    </div>
  );
}

type SideProps = { side: Side; setSide: (side: Side) => void; showDetails: (entry: Entry) => void };

/** The search box that is always there, and under it what is found or else the task at hand. */
function SideBar({ side, setSide, showDetails }: SideProps) {
  const front = useFront();
  const words = useWords();
  const search = useSearch();
  const isCameraOn = useDesk(({ settings }) => settings?.camera?.isOn ?? false);
  const { clear } = search;
  useEffect(() => {
    if (side.what !== "list") clear();
  }, [side, clear]);
  const checkIn = (person: PersonCard) => {
    clear();
    setSide(LIST);
    void checkInByHand(front, person);
  };
  return (
    <aside className={css.side}>
      <SearchBox
        search={search}
        label={words.checkIn.search}
        onCheckIn={checkIn}
        onDetails={(person) => setSide({ what: "person", person })}
      />
      {search.results === null && <SideTask side={side} setSide={setSide} showDetails={showDetails} />}
      {isCameraOn && <CameraView />}
    </aside>
  );
}

/** Not drawn again at every letter that is typed into the search box. */
const SideTask = memo(function SideTask({ side, setSide, showDetails }: SideProps) {
  const close = () => setSide(LIST);
  switch (side.what) {
    case "walk-in":
      return <WalkInForm onClose={close} />;
    case "code":
      return <CodeForm onClose={close} />;
    case "person":
      return <PersonPanel key={side.person.id} person={side.person} onClose={close} />;
    case "desk":
      return <DeskPanel onClose={close} />;
    case "figures":
      return <FiguresPanel onClose={close} />;
    case "list":
      return <Overview setSide={setSide} showDetails={showDetails} />;
  }
});

function Overview({ setSide, showDetails }: Omit<SideProps, "side">) {
  // With rooms the bar above the verdict leads there.
  const hasRooms = useGate().sessions.length > 1;
  const front = useFront();
  const words = useWords();
  const isCameraOn = useDesk(({ settings }) => settings?.camera?.isOn ?? false);
  return (
    <>
      <div className={css.hands}>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setSide({ what: "walk-in" })}>
          {words.walkIn.open}
        </Button>
        <Button variant="default" leftSection={<Icon name="keyboard" />} onClick={() => setSide({ what: "code" })}>
          {words.checkIn.typeCode}
        </Button>
        {!hasRooms && (
          <Button
            variant="default"
            leftSection={<Icon name="door" />}
            title={words.gate.openKey}
            onClick={() => setSide(DESK)}
          >
            {words.gate.open}
          </Button>
        )}
        {!isCameraOn && (
          <Button
            variant="default"
            leftSection={<Icon name="camera" />}
            title={words.camera.key}
            onClick={() => void changeCamera(front, { isOn: true })}
          >
            {words.camera.open}
          </Button>
        )}
      </div>
      <Counts onMore={() => setSide({ what: "figures" })} />
      <Waiting />
      <RecentList onDetails={showDetails} />
    </>
  );
}

/** Scans that are not answered yet; told only when it takes long enough to be seen. */
function Waiting() {
  const words = useWords();
  const waiting = useDesk(waitingScans);
  if (waiting === 0) return null;
  return (
    <p className={css.waiting} data-testid="waiting">
      {words.checkIn.waiting(waiting)}
    </p>
  );
}

/** The desk's number counts the one it is at; when nothing of ours is unanswered, nobody waits. */
const waitingScans = ({ asking, status }: DeskState): number =>
  asking < 2 ? 0 : Math.max(asking, status?.waiting ?? 0);
