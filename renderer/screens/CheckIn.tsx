import { Button } from "@mantine/core";
import { useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { checkInByHand } from "../desk/checkIn.ts";
import type { Entry } from "../desk/entries.ts";
import type { DeskState } from "../desk/store.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { CodeForm } from "../parts/CodeForm.tsx";
import { Counts } from "../parts/Counts.tsx";
import { faceOf } from "../parts/face.ts";
import { Icon } from "../parts/Icon.tsx";
import { PersonPanel } from "../parts/PersonPanel.tsx";
import { RecentList } from "../parts/RecentList.tsx";
import { SearchBox } from "../parts/SearchBox.tsx";
import { useSearch } from "../parts/useSearch.ts";
import { VerdictPanel } from "../parts/VerdictPanel.tsx";
import { WalkInForm } from "../parts/WalkInForm.tsx";
import css from "./CheckIn.module.css";

type Side = { what: "list" } | { what: "walk-in" } | { what: "code" } | { what: "person"; person: PersonCard };

const LIST: Side = { what: "list" };

/** The sign-in desk: the verdict on the left, whatever staff do on the right, never over it. */
export function CheckIn() {
  const front = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const search = useSearch();
  const [side, setSide] = useState<Side>(LIST);

  const checkIn = (person: PersonCard) => {
    search.clear();
    setSide(LIST);
    void checkInByHand(front, person, null);
  };
  const showPerson = (person: PersonCard) => {
    search.clear();
    setSide({ what: "person", person });
  };
  const registerWalkIn = () => {
    search.clear();
    setSide({ what: "walk-in" });
  };
  const showDetails = (entry: Entry) => {
    const { person } = faceOf(words, entry, timezone);
    if (person) showPerson(person);
  };

  return (
    <div className={css.desk}>
      <h1 className={css.hidden}>{words.checkIn.title}</h1>
      <VerdictPanel onDetails={showDetails} onWalkIn={registerWalkIn} />
      <aside className={css.side}>
        <SearchBox search={search} label={words.checkIn.search} onPick={checkIn} onDetails={showPerson} />
        {search.results === null && <SideTask side={side} setSide={setSide} showDetails={showDetails} />}
      </aside>
    </div>
  );
}

type TaskProps = { side: Side; setSide: (side: Side) => void; showDetails: (entry: Entry) => void };

function SideTask({ side, setSide, showDetails }: TaskProps) {
  const close = () => setSide(LIST);
  switch (side.what) {
    case "walk-in":
      return <WalkInForm onClose={close} />;
    case "code":
      return <CodeForm onClose={close} />;
    case "person":
      return <PersonPanel key={side.person.id} person={side.person} onClose={close} />;
    case "list":
      return <Overview setSide={setSide} showDetails={showDetails} />;
  }
}

function Overview({ setSide, showDetails }: Omit<TaskProps, "side">) {
  const words = useWords();
  return (
    <>
      <div className={css.hands}>
        <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setSide({ what: "walk-in" })}>
          {words.walkIn.open}
        </Button>
        <Button variant="default" leftSection={<Icon name="keyboard" />} onClick={() => setSide({ what: "code" })}>
          {words.checkIn.typeCode}
        </Button>
      </div>
      <Counts />
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
  asking === 0 ? 0 : Math.max(asking, status?.waiting ?? 0);
