import css from "./CheckList.module.css";

/** `note`: what stands at the row's end, as a count. */
export type Choice = { value: string; text: string; note?: string; isFixed?: boolean };

type Props = { label: string; choices: Choice[]; chosen: readonly string[]; onToggle: (value: string) => void };

/** Choices of which any number may be ticked. */
export function CheckList({ label, choices, chosen, onToggle }: Props) {
  return (
    <fieldset className={css.group}>
      <legend className={css.legend}>{label}</legend>
      <div className={css.list}>
        {choices.map(({ value, text, note, isFixed }) => (
          <label key={value} className={css.choice}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              disabled={isFixed}
              onChange={() => onToggle(value)}
            />
            <span className={css.text}>{text}</span>
            {note && <span className={css.note}>{note}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
