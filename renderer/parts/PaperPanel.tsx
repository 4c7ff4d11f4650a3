import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import {
  MOST_BLANK_LINES,
  SHEET_GROUPS,
  SHEET_ORDERS,
  SHEET_PAPERS,
  type SheetChoice,
} from "../../shared/badge/paperSheet.ts";
import type { SheetCount, SheetReply } from "../../shared/contract/paperShapes.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import own from "./BatchPanel.module.css";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { Tick } from "./Tick.tsx";
import { useWork } from "./useAhead.ts";
import { WorkBar } from "./WorkBar.tsx";
import { WorkDone, WorkUndone } from "./WorkEnd.tsx";

/** The sign-in sheet on paper: how it looks, and how many pages that is before it is made. */
export function PaperPanel() {
  const { desk } = useFront();
  const { paper } = useWords();
  const once = useOnce();
  const choice = useDesk((state) => state.sheetChoice);
  const count = useCount(choice);
  const now = useWork("paper", desk.paper.now);
  if (now?.progress) {
    return (
      <WorkBar
        progress={now.progress}
        preparing={paper.preparing}
        running={paper.running}
        stop={paper.stop}
        onStop={() => void desk.paper.cancel()}
      />
    );
  }
  return (
    <>
      <p>{paper.hint}</p>
      <SheetFields choice={choice} />
      <div className={css.row}>
        <Button disabled={!count || count.people === 0} onClick={() => once(() => desk.paper.print(choice))}>
          {paper.start}
        </Button>
        <p className={css.grow} role="status" data-testid="paper-count">
          {!count ? paper.counting : count.people === 0 ? paper.nobody : paper.count(count.people, count.pages)}
        </p>
      </div>
      {now?.last && <SheetEnd reply={now.last} />}
    </>
  );
}

function SheetFields({ choice }: { choice: SheetChoice }) {
  const { store } = useFront();
  const { paper } = useWords();
  const [blanks, setBlanks] = useState(String(choice.blanks));
  const change = (changes: Partial<SheetChoice>) => store.setState({ sheetChoice: { ...choice, ...changes } });
  const type = (typed: string) => {
    setBlanks(typed);
    const number = /^\d{1,3}$/.test(typed.normalize("NFKC").trim()) ? Number(typed.normalize("NFKC")) : 0;
    change({ blanks: Math.min(number, MOST_BLANK_LINES) });
  };
  return (
    <div className={own.fields}>
      <NativeSelect
        label={paper.paper}
        value={choice.paper}
        data={SHEET_PAPERS.map((value) => ({ value, label: paper.papers[value] }))}
        onChange={({ currentTarget: { value } }) =>
          change({ paper: SHEET_PAPERS.find((one) => one === value) ?? "a4" })
        }
      />
      <NativeSelect
        label={paper.order}
        value={choice.order}
        data={SHEET_ORDERS.map((value) => ({ value, label: paper.orders[value] }))}
        onChange={({ currentTarget: { value } }) =>
          change({ order: SHEET_ORDERS.find((one) => one === value) ?? "name" })
        }
      />
      <NativeSelect
        label={paper.group}
        value={choice.group}
        data={SHEET_GROUPS.map((value) => ({ value, label: paper.groups[value] }))}
        onChange={({ currentTarget: { value } }) =>
          change({ group: SHEET_GROUPS.find((one) => one === value) ?? "letter" })
        }
      />
      <TextInput
        label={paper.blanks}
        inputMode="numeric"
        maxLength={3}
        value={blanks}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <div className={`${own.wide} ${css.row}`}>
        <Tick checked={choice.isLandscape} onChange={(isLandscape) => change({ isLandscape })}>
          {paper.turned}
        </Tick>
        <Tick checked={choice.hasCodes} onChange={(hasCodes) => change({ hasCodes })}>
          {paper.codes}
        </Tick>
      </div>
    </div>
  );
}

function SheetEnd({ reply }: { reply: SheetReply }) {
  const { paper } = useWords();
  if (reply.what !== "written") return <WorkUndone reply={reply} say={paper} />;
  return (
    <WorkDone file={reply.file} said={paper.written(reply.sheet, reply.pages)} testId="paper-written" isPlain>
      {!reply.isNoted && <p role="alert">{paper.notNoted}</p>}
    </WorkDone>
  );
}

/** How many people and pages, counted anew whenever the choice or the people change; null while that is on its way. */
function useCount(choice: SheetChoice): SheetCount | null {
  const { desk } = useFront();
  const asked = JSON.stringify(choice);
  const version = useDesk((state) => state.peopleVersion);
  const [counted, setCounted] = useState<{ asked: string; count: SheetCount } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the choice; people change the count
  useEffect(() => {
    let isWanted = true;
    const take = (count: SheetCount) => {
      if (isWanted) setCounted({ asked, count });
    };
    desk.paper.count(choice).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [desk, asked, version]);
  return counted?.asked === asked ? counted.count : null;
}
