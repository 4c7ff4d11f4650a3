import { Button, NativeSelect, TextInput } from "@mantine/core";
import { blanksOf, firstFreeLabel } from "../desk/badgesAhead.ts";
import { changeAhead } from "../desk/changeAhead.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { BatchEnd } from "./BatchEnd.tsx";
import { useRoles } from "./BatchFields.tsx";
import own from "./BatchPanel.module.css";
import { BatchBar } from "./BatchPanel.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { Tick } from "./Tick.tsx";
import { useBatch } from "./useAhead.ts";

/** Spare badges for guests who come unforeseen. */
export function BlanksPanel() {
  const { desk, store } = useFront();
  const { batch, roleLabel } = useWords();
  const once = useOnce();
  const { progress, last } = useBatch(true);
  const blanks = useDesk(({ badgesAhead }) => badgesAhead.blanks);
  const firstFree = useDesk(firstFreeLabel);
  const roles = [...new Set([blanks.role, ...useRoles().map(({ value }) => value)])].filter((role) => role !== "");
  if (progress) return <BatchBar progress={progress} />;
  const change = (changes: Partial<typeof blanks>) => changeAhead(store, { blanks: { ...blanks, ...changes } });
  const choice = blanksOf(blanks, firstFree);
  return (
    <>
      <p>{batch.blanksHint}</p>
      <div className={own.fields}>
        <NativeSelect
          label={batch.blanksRole}
          value={blanks.role}
          data={roles.map((value) => ({ value, label: roleLabel(value) }))}
          onChange={(event) => change({ role: event.currentTarget.value })}
        />
        <TextInput
          label={batch.blanksCount}
          inputMode="numeric"
          maxLength={6}
          value={blanks.count}
          onChange={(event) => change({ count: event.currentTarget.value })}
        />
        <Tick checked={blanks.isNumbered} onChange={(isNumbered) => change({ isNumbered })}>
          {batch.blanksNumbered}
        </Tick>
      </div>
      <div className={css.row}>
        <Button
          disabled={!choice}
          onClick={() => once(() => (choice ? desk.batch.blanks(choice) : Promise.resolve(null)))}
        >
          {batch.blanksStart}
        </Button>
      </div>
      {last && <BatchEnd reply={last} />}
    </>
  );
}
