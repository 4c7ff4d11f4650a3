import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { BatchChoice, BatchCount, PlacesReply, WorkProgress } from "../../shared/contract/batchShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { choiceOf, firstFreeLabel } from "../desk/badgesAhead.ts";
import { forgetStart } from "../desk/changeAhead.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { BatchEnd } from "./BatchEnd.tsx";
import { BatchFields } from "./BatchFields.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { useBatch } from "./useAhead.ts";
import { WorkBar } from "./WorkBar.tsx";

/** The badges of many in one file: whose, in which order, and how many that will be before anything is done. */
export function BatchPanel() {
  const front = useFront();
  const words = useWords();
  const { batch } = words;
  const once = useOnce();
  const { progress, last } = useBatch(false);
  const form = useDesk(({ badgesAhead }) => badgesAhead.form);
  const query = useDesk((state) => state.peopleView.query);
  const choice = choiceOf(form, query, useDesk(firstFreeLabel));
  const count = useCount(choice);
  const [placed, setPlaced] = useState<PlacesReply["what"] | null>(null);
  if (progress) return <BatchBar progress={progress} />;
  const make = async () => {
    setPlaced(null);
    const reply = choice && (await front.desk.batch.run(choice));
    if (reply?.what === "written") forgetStart(front.store);
  };
  const place = async () => {
    if (!choice) return;
    const reply = await front.desk.boxes.assign(choice);
    if (reply.what === "not-recorded" || reply.what === "no-event") front.store.setState({ complaint: reply });
    setPlaced(reply.what);
  };
  const isReady = count !== null && count.badges > 0;
  return (
    <>
      <p>{batch.hint}</p>
      <BatchFields labels={count?.labels ?? 1} />
      <div className={css.row}>
        <Button disabled={!isReady} onClick={() => once(make)}>
          {batch.start}
        </Button>
        {form.hasBoxes && (
          <Button variant="default" disabled={!isReady} onClick={() => once(place)}>
            {batch.placeOnly}
          </Button>
        )}
        <p className={css.grow} role="status" data-testid="batch-count">
          {!choice ? batch.incomplete : count ? countText(words, count, choice) : batch.counting}
        </p>
      </div>
      {placed === "done" && (
        <p role="status" className={css.done}>
          {batch.placed}
        </p>
      )}
      {placed === "busy" && <p role="status">{batch.busy}</p>}
      {last && <BatchEnd reply={last} />}
    </>
  );
}

/** How far the batch is that is being drawn. */
export function BatchBar({ progress }: { progress: WorkProgress }) {
  const { desk } = useFront();
  const { batch } = useWords();
  return (
    <WorkBar
      progress={progress}
      preparing={batch.preparing}
      running={batch.running}
      stop={batch.stop}
      onStop={() => void desk.batch.cancel()}
    />
  );
}

function countText(
  { batch, table }: Words,
  { badges, separators, boxes, sheets, labels }: BatchCount,
  { isUnprintedOnly }: BatchChoice,
): string {
  if (badges === 0) return isUnprintedOnly ? batch.allPrinted : batch.nobody;
  const parts = [
    batch.count(badges),
    separators > 0 ? batch.countSeparators(separators) : null,
    boxes > 0 ? batch.countBoxes(boxes) : null,
    labels > 1 ? batch.countSheets(sheets) : null,
  ];
  return parts.filter(Boolean).join(table.separator);
}

/** How many it will be, counted anew whenever the choice or the people change; null while that is on its way. */
function useCount(choice: BatchChoice | null): BatchCount | null {
  const { desk } = useFront();
  const asked = JSON.stringify(choice);
  const version = useDesk((state) => state.peopleVersion);
  const settings = useDesk((state) => state.settings);
  const [counted, setCounted] = useState<{ asked: string; count: BatchCount } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the choice; people and settings change the count
  useEffect(() => {
    let isWanted = true;
    if (choice)
      desk.batch.count(choice).then(
        (count) => {
          if (isWanted) setCounted({ asked, count });
        },
        () => undefined,
      );
    return () => {
      isWanted = false;
    };
  }, [desk, asked, version, settings]);
  return counted?.asked === asked ? counted.count : null;
}
