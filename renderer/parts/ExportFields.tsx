import { NativeSelect, SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import type { FacetChoice } from "../../shared/contract/peopleShapes.ts";
import {
  CSV_ENCODINGS,
  CSV_SEPARATORS,
  EXPORT_FORMATS,
  EXPORT_LISTS,
  EXPORT_WHO,
  type ExportChoice,
} from "../../shared/people/exportChoice.ts";
import { WHOLE_LIST } from "../../shared/people/query.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import own from "./BatchPanel.module.css";
import { CheckList } from "./CheckList.tsx";
import { DropBox } from "./DropBox.tsx";
import { MomentField } from "./MomentField.tsx";
import css from "./Page.module.css";
import { useEventDays } from "./useEventDays.ts";

type Props = { choice: ExportChoice; change: (changes: Partial<ExportChoice>) => void };

/** Which list, about which session, of whom. */
export function ExportFields({ choice, change }: Props) {
  const words = useWords();
  const { exports: say } = words;
  const days = useEventDays();
  const sessions = useDesk((state) => state.status?.sessions) ?? [];
  const [door] = sessions;
  const usual = choice.list === "people" && door ? say.door(door.title) : say.allSessions;
  const offered = choice.list === "people" ? sessions.slice(1) : sessions;
  const session = offered.some(({ id }) => id === choice.session) ? (choice.session ?? "") : "";
  return (
    <div className={own.fields}>
      <NativeSelect
        label={say.list}
        value={choice.list}
        data={EXPORT_LISTS.map((value) => ({ value, label: say.lists[value] }))}
        onChange={({ currentTarget: { value } }) =>
          change({ list: EXPORT_LISTS.find((known) => known === value) ?? "people" })
        }
      />
      {sessions.length > 1 && (
        <NativeSelect
          label={say.session}
          value={session}
          data={[{ value: "", label: usual }, ...offered.map(({ id, title }) => ({ value: id, label: title }))]}
          onChange={({ currentTarget: { value } }) => change({ session: value || null })}
        />
      )}
      <MomentField
        label={say.since}
        days={days}
        value={choice.since}
        error={null}
        onMoment={(since) => change({ since: since !== null && WHOLE.test(since) ? since : null })}
      />
      <p className={`${own.wide} ${css.soft}`}>{say.listHint[choice.list]}</p>
      <div className={`${own.wide} ${css.row}`}>
        <WhoBox choice={choice} change={change} />
        <FacetBox facet="role" field="roles" choice={choice} change={change} />
        <FacetBox facet="ticketType" field="ticketTypes" choice={choice} change={change} />
      </div>
    </div>
  );
}

const WHOLE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

function WhoBox({ choice, change }: Props) {
  const { exports: say, program } = useWords();
  const chosen = choice.who.map((one) => say.whos[one]).join(" + ");
  const toggle = (value: string) =>
    change({ who: EXPORT_WHO.filter((one) => choice.who.includes(one) !== (one === value)) });
  return (
    <DropBox button={program.pair(say.whoShort, chosen || say.about.everybody)} title={say.who} testId="export-who">
      <p className={css.soft}>{say.who}</p>
      <CheckList
        label={say.who}
        choices={EXPORT_WHO.map((value) => ({ value, text: say.whos[value] }))}
        chosen={choice.who}
        onToggle={toggle}
      />
    </DropBox>
  );
}

/** Values of a facet to tick; not shown where everybody has the same. */
function FacetBox({
  facet,
  field,
  choice,
  change,
}: Props & { facet: "role" | "ticketType"; field: "roles" | "ticketTypes" }) {
  const words = useWords();
  const { exports: say, program } = words;
  const values = useFacet(facet);
  const chosen = choice[field];
  const all = [...new Set([...values.map(({ value }) => value), ...chosen])];
  if (all.length < 2) return null;
  const textOf = (value: string) =>
    facet === "role" ? words.roleLabel(value) : value === "" ? say.noTicketType : value;
  const toggle = (value: string) =>
    change({ [field]: chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value] });
  return (
    <DropBox
      button={program.pair(say.shortOf[field], chosen.map(textOf).join(" + ") || say.all)}
      title={say[field]}
      testId={`export-${field}`}
    >
      <p className={css.soft}>{say[field]}</p>
      <CheckList
        label={say[field]}
        choices={all.map((value) => ({
          ...{ value, text: textOf(value) },
          note: String(values.find((one) => one.value === value)?.count ?? 0),
        }))}
        chosen={chosen}
        onToggle={toggle}
      />
    </DropBox>
  );
}

function useFacet(facet: "role" | "ticketType"): FacetChoice[] {
  const { desk } = useFront();
  const version = useDesk((state) => state.peopleVersion);
  const [values, setValues] = useState<FacetChoice[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when people changed
  useEffect(() => {
    let isWanted = true;
    const take = (reply: { values: FacetChoice[] }) => {
      if (isWanted) setValues(reply.values);
    };
    desk.people.facet({ query: WHOLE_LIST, facet, search: "" }).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [desk, facet, version]);
  return values;
}

/** In which kind of file. */
export function FormatFields({ choice, change }: Props) {
  const { exports: say } = useWords();
  return (
    <div className={own.fields}>
      <div className={own.wide}>
        <SegmentedControl
          aria-label={say.format}
          value={choice.format}
          data={EXPORT_FORMATS.map((value) => ({ value, label: say.formats[value] }))}
          onChange={(value) => change({ format: EXPORT_FORMATS.find((known) => known === value) ?? "xlsx" })}
        />
      </div>
      <p className={`${own.wide} ${css.soft}`}>{say.formatHint[choice.format]}</p>
      {choice.format === "csv" && (
        <>
          <NativeSelect
            label={say.encoding}
            value={choice.encoding}
            data={CSV_ENCODINGS.map((value) => ({ value, label: say.encodings[value] }))}
            onChange={({ currentTarget: { value } }) =>
              change({ encoding: CSV_ENCODINGS.find((known) => known === value) ?? "utf-8" })
            }
          />
          <NativeSelect
            label={say.separator}
            value={choice.separator}
            data={CSV_SEPARATORS.map((value) => ({ value, label: say.separators[value] }))}
            onChange={({ currentTarget: { value } }) =>
              change({ separator: CSV_SEPARATORS.find((known) => known === value) ?? "comma" })
            }
          />
        </>
      )}
    </div>
  );
}
