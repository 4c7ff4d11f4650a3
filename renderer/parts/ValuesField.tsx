import { Button, TextInput } from "@mantine/core";
import { useId, useRef } from "react";
import { cleanText } from "../../shared/words/text.ts";
import { planFormOf, typeValue } from "../desk/planForm.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./PlanForm.module.css";

type Props = {
  label: string;
  hint: string;
  /** Under which what is being typed is kept. */
  typingKey: string;
  values: readonly string[];
  /** What the roster has, most frequent first. */
  offered: readonly string[];
  textOf?: (value: string) => string;
  /** What a typed word means. */
  meaning?: (text: string) => string;
  error?: string | null;
  onValues: (values: string[]) => void;
};

/** So many are shown for ticking; more are offered while one types. */
const SHOWN = 12;

/** Some values: those that the roster has to be ticked, others to be typed. */
export function ValuesField(props: Props) {
  const { label, hint, values, offered, textOf = asItIs, error, onValues } = props;
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const shown = [...new Set([...offered.slice(0, SHOWN), ...values])];
  const toggle = (value: string) => {
    const isOn = values.includes(value);
    onValues(isOn ? values.filter((one) => one !== value) : [...values, value]);
    // One that only stood here is gone, and the focus with it.
    if (isOn && offered.indexOf(value) === -1) input.current?.focus();
  };
  return (
    <fieldset className={css.values} aria-describedby={id}>
      <legend>{label}</legend>
      <p id={id} className={css.hint}>
        {hint}
      </p>
      {shown.length > 0 && (
        <div className={css.chips}>
          {shown.map((value) => (
            <label key={value} className={css.chip}>
              <input type="checkbox" checked={values.includes(value)} onChange={() => toggle(value)} />
              {textOf(value)}
            </label>
          ))}
        </div>
      )}
      <MoreValues {...props} input={input} />
      {error && (
        <p className={css.wrong} data-wrong>
          {error}
        </p>
      )}
    </fieldset>
  );
}

type MoreProps = Props & { input: React.RefObject<HTMLInputElement | null> };

/** A value that is not shown: typed, with what the roster has beside. What is half typed counts when the form is saved. */
function MoreValues({
  label,
  typingKey,
  values,
  offered,
  meaning = asItIs,
  textOf = asItIs,
  onValues,
  input,
}: MoreProps) {
  const front = useFront();
  const { sessions } = useWords();
  const list = useId();
  const text = useDesk((state) => planFormOf(state)?.typing[typingKey] ?? "");
  const add = () => {
    const typed = cleanText(text);
    if (typed === "") return;
    const value = offered.find((one) => textOf(one) === typed) ?? meaning(typed);
    typeValue(front, typingKey, "");
    if (!values.includes(value)) onValues([...values, value]);
    input.current?.focus();
  };
  return (
    <div className={css.more}>
      <TextInput
        ref={input}
        aria-label={sessions.addTo(label)}
        placeholder={sessions.other}
        autoComplete="off"
        list={offered.length > SHOWN ? list : undefined}
        maxLength={500}
        value={text}
        onChange={(event) => typeValue(front, typingKey, event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          add();
        }}
      />
      <Button variant="default" disabled={cleanText(text) === ""} onClick={add}>
        {sessions.add}
      </Button>
      {offered.length > SHOWN && (
        <datalist id={list}>
          {offered.slice(SHOWN).map((value) => (
            <option key={value} value={textOf(value)} />
          ))}
        </datalist>
      )}
    </div>
  );
}

const asItIs = (text: string): string => text;
