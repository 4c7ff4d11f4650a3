import { NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { LETTERS, SEPARATORS } from "../../shared/badge/batchChoice.ts";
import type { FacetChoice } from "../../shared/contract/peopleShapes.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { type BatchForm, firstFreeLabel } from "../desk/badgesAhead.ts";
import { changeAhead } from "../desk/changeAhead.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import own from "./BatchPanel.module.css";
import { CheckList } from "./CheckList.tsx";
import { OrderField } from "./OrderField.tsx";
import css from "./Page.module.css";
import { Tick } from "./Tick.tsx";
import { TimeField } from "./TimeField.tsx";

type Fields = { form: BatchForm; change: (changes: Partial<BatchForm>) => void };

const WHO: BatchForm["who"][] = ["all", "roles", "letters", "arrived", "list"];

/** Whose badges, in which order, with which pages between, into which boxes. `labels`: on one sheet, 1 where there are none. */
export function BatchFields({ labels }: { labels: number }) {
  const { store } = useFront();
  const { batch } = useWords();
  const form = useDesk(({ badgesAhead }) => badgesAhead.form);
  const firstFree = useDesk(firstFreeLabel);
  const change = (changes: Partial<BatchForm>) => changeAhead(store, { form: { ...form, ...changes } });
  const separators = SEPARATORS.filter((value) => value !== "box" || form.hasBoxes);
  return (
    <div className={own.fields}>
      <NativeSelect
        label={batch.who}
        value={form.who}
        data={WHO.map((value) => ({ value, label: batch.whos[value] }))}
        onChange={(event) => change({ who: WHO.find((known) => known === event.currentTarget.value) ?? "all" })}
      />
      <OrderField value={form.order} onChange={(order) => change({ order })} />
      <NativeSelect
        label={batch.separators}
        value={form.separators}
        data={separators.map((value) => ({ value, label: batch.separatorsOf[value] }))}
        onChange={(event) =>
          change({ separators: SEPARATORS.find((known) => known === event.currentTarget.value) ?? "none" })
        }
      />
      {labels > 1 && (
        <TextInput
          label={batch.sheetStart}
          inputMode="numeric"
          maxLength={6}
          value={form.start ?? String((firstFree % labels) + 1)}
          onChange={(event) => change({ start: event.currentTarget.value })}
        />
      )}
      <WhoFields form={form} change={change} />
      <div className={own.wide}>
        <Tick checked={form.isUnprintedOnly} onChange={(isUnprintedOnly) => change({ isUnprintedOnly })}>
          {batch.unprinted}
        </Tick>
      </div>
      <div className={`${own.wide} ${css.rowAtEnd}`}>
        <Tick checked={form.hasBoxes} onChange={(hasBoxes) => change(boxesChange(form, hasBoxes))}>
          {batch.boxes}
        </Tick>
        {form.hasBoxes && (
          <TextInput
            className={own.number}
            label={batch.boxSize}
            inputMode="numeric"
            maxLength={6}
            value={form.boxSize}
            onChange={(event) => change({ boxSize: event.currentTarget.value })}
          />
        )}
      </div>
    </div>
  );
}

/** Without boxes there is nothing to stand before each of them. */
const boxesChange = ({ separators }: BatchForm, hasBoxes: boolean): Partial<BatchForm> =>
  !hasBoxes && separators === "box" ? { hasBoxes, separators: "none" } : { hasBoxes };

function WhoFields({ form, change }: Fields) {
  const { batch } = useWords();
  switch (form.who) {
    case "all":
      return null;
    case "roles":
      return <RoleFields form={form} change={change} />;
    case "letters":
      return (
        <div className={own.who}>
          {(["from", "to"] as const).map((end) => (
            <NativeSelect
              key={end}
              label={batch[end]}
              value={form[end]}
              data={[...LETTERS]}
              onChange={(event) => change({ [end]: event.currentTarget.value })}
            />
          ))}
        </div>
      );
    case "arrived":
      return (
        <TimeField label={batch.since} value={form.since || null} onTime={(time) => change({ since: time ?? "" })} />
      );
    case "list":
      return <p className={`${own.wide} ${css.soft}`}>{batch.listHint}</p>;
  }
}

function RoleFields({ form, change }: Fields) {
  const words = useWords();
  const roles = useRoles();
  const toggle = (role: string) =>
    change({
      roles: form.roles.includes(role) ? form.roles.filter((one) => one !== role) : [...form.roles, role],
    });
  return (
    <div className={own.roles}>
      <CheckList
        label={words.batch.roles}
        choices={roles.map(({ value, count }) => ({ value, text: words.roleLabel(value), note: String(count) }))}
        chosen={form.roles}
        onToggle={toggle}
      />
    </div>
  );
}

/** The roles people have, the commonest first. */
export function useRoles(): FacetChoice[] {
  const { desk } = useFront();
  const version = useDesk((state) => state.peopleVersion);
  const [roles, setRoles] = useState<FacetChoice[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when people changed
  useEffect(() => {
    let isWanted = true;
    const take = ({ values }: { values: FacetChoice[] }) => {
      if (isWanted) setRoles(values);
    };
    desk.people.facet({ query: WHOLE_LIST, facet: "role", search: "" }).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [desk, version]);
  return roles;
}
