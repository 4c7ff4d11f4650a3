import { Button } from "@mantine/core";
import { useState } from "react";
import type { Comparison, MergeChoice, MergeEntry, MergeSide } from "../../shared/contract/personShapes.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { isMasked, masked } from "../../shared/people/mask.ts";
import { useTimezone, useWords } from "../desk/useDesk.ts";
import { fieldLabel, fieldText } from "./fieldText.ts";
import css from "./MergePanel.module.css";

type Two = Extract<Comparison, { what: "two" }>;
type Field = Two["fields"][number];
type Props = { comparison: Two; choices: readonly MergeChoice[]; onChoose: (choice: MergeChoice) => void };

/** Two entries side by side: their check-ins, and a choice for each field in which they differ. */
export function MergeTable({ comparison, choices, onChoose }: Props) {
  const words = useWords();
  const { first, second, fields } = comparison;
  const [isShown, setShown] = useState(false);
  const chosen = ({ field, key, suggested }: Field): MergeSide =>
    choices.find((choice) => choice.field === field && choice.key === key)?.from ?? suggested;
  const cameBoth = [first, second].every(({ arrivals }) => arrivals.some(({ isUndone }) => !isUndone));
  return (
    <>
      <div className={css.sides}>
        <Side title={words.merging.first} entry={first} />
        <Side title={words.merging.second} entry={second} />
      </div>
      {cameBoth && <p className={css.careful}>{words.merging.bothArrived}</p>}
      <p className={css.choose}>{fields.length > 0 ? words.merging.choose : words.merging.same}</p>
      {!isShown && fields.some(({ field }) => isMasked(field)) && (
        <Button variant="default" onClick={() => setShown(true)}>
          {words.privacy.show}
        </Button>
      )}
      {fields.map((field) => (
        <FieldChoice
          key={`${field.field} ${field.key ?? ""}`}
          field={field}
          chosen={chosen(field)}
          isShown={isShown}
          onChoose={(from) => onChoose({ field: field.field, key: field.key, from })}
        />
      ))}
    </>
  );
}

function Side({ title, entry: { person, arrivals } }: { title: string; entry: MergeEntry }) {
  const words = useWords();
  const timezone = useTimezone();
  const now = new Date().toISOString();
  return (
    <div className={css.side}>
      <p className={css.soft}>{title}</p>
      <p className={css.name}>{person.name}</p>
      {person.withdrawn && <p className={css.soft}>{words.people.withdrawn}</p>}
      {arrivals.length === 0 && <p className={css.soft}>{words.merging.noArrival}</p>}
      {arrivals.map(({ at, way, station, isUndone }) => {
        const text = words.merging.arrival(whenOf(words.language, at, timezone, now), words.way[way], station);
        return <p key={at}>{isUndone ? words.merging.undoneArrival(text) : text}</p>;
      })}
    </div>
  );
}

type ChoiceProps = { field: Field; chosen: MergeSide; isShown: boolean; onChoose: (from: MergeSide) => void };

function FieldChoice({ field, chosen, isShown, onChoose }: ChoiceProps) {
  const words = useWords();
  const label = fieldLabel(words, field);
  const textOf = (value: Field["first"]) => {
    const text = fieldText(words, field.field, value);
    const isEmpty = value === null || value === "" || (Array.isArray(value) && value.length === 0);
    return isShown || isEmpty ? text : masked(field.field, text);
  };
  const sides: [MergeSide, string][] = [
    ["first", textOf(field.first)],
    ["second", textOf(field.second)],
  ];
  if (field.field === "note" && field.first !== null && field.second !== null) sides.push(["both", words.merging.both]);
  return (
    <fieldset className={css.field} aria-label={words.merging.of(label)}>
      <legend>{label}</legend>
      <div className={css.sides}>
        {sides.map(([side, text]) => (
          <label key={side} className={css.choice} data-chosen={side === chosen || undefined}>
            <input
              type="radio"
              name={`${field.field} ${field.key ?? ""}`}
              checked={side === chosen}
              onChange={() => onChoose(side)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
