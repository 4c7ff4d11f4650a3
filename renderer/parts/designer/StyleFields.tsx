import { NativeSelect, Textarea } from "@mantine/core";
import { withSize } from "../../../shared/badge/edit.ts";
import { BADGE_FIELDS } from "../../../shared/badge/fields.ts";
import type { TextSource, TextStyle, Weight } from "../../../shared/badge/template.ts";
import { useWords } from "../../desk/useDesk.ts";
import { ColourField } from "./ColourField.tsx";
import { NumberField } from "./NumberField.tsx";
import css from "./Panel.module.css";

type Props = {
  style: TextStyle;
  /** The roster's own columns. */
  headers: readonly string[];
  /** `going`: what is being typed is one step. */
  onStyle: (style: TextStyle, going: string | null) => void;
};

const WEIGHTS: readonly Weight[] = ["regular", "bold"];

/** What one text shows and how. */
export function StyleFields({ style, headers, onStyle }: Props) {
  const { designer } = useWords();
  return (
    <div className={css.stack}>
      <SourceFields style={style} headers={headers} onStyle={onStyle} />
      <div className={css.two}>
        <NumberField
          label={designer.maxPt}
          value={style.maxPt}
          step={1}
          least={2}
          most={600}
          onValue={(maxPt) => onStyle(withSize(style, { maxPt }), null)}
        />
        <NumberField
          label={designer.minPt}
          value={style.minPt}
          step={1}
          least={2}
          most={600}
          onValue={(minPt) => onStyle(withSize(style, { minPt }), null)}
        />
      </div>
      <NativeSelect
        label={designer.weight}
        value={style.weight}
        data={WEIGHTS.map((weight) => ({ value: weight, label: designer.weights[weight] }))}
        onChange={({ currentTarget: { value } }) =>
          onStyle({ ...style, weight: value === "bold" ? "bold" : "regular" }, null)
        }
      />
      <ColourField
        label={designer.colour}
        value={style.colour}
        none={false}
        onColour={(colour) => onStyle({ ...style, colour: colour ?? "#000000" }, "colour")}
      />
    </div>
  );
}

const FIXED = "fixed";
const EXTRA = "extra:";

function SourceFields({ style, headers, onStyle }: Props) {
  const { designer } = useWords();
  const { field } = style;
  const shown = keyOf(field);
  const columns = [...new Set([...headers, ...(typeof field === "object" && "extra" in field ? [field.extra] : [])])];
  const choose = (key: string) => onStyle({ ...style, field: sourceOf(key, designer.fixedText) }, null);
  return (
    <>
      <NativeSelect
        label={designer.shows}
        value={shown}
        data={[
          ...BADGE_FIELDS.map((one) => ({ value: one as string, label: designer.field[one] })),
          { value: FIXED, label: designer.fixed },
          ...columns.map((header) => ({ value: `${EXTRA}${header}`, label: designer.extra(header) })),
        ]}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      {typeof field === "object" && "fixed" in field && (
        <Textarea
          label={designer.words}
          autosize={false}
          rows={2}
          maxLength={2_000}
          value={field.fixed}
          onChange={(event) => {
            const fixed = event.currentTarget.value;
            // A text of its own cannot be empty in a template: a blank stands for it while it is written anew.
            onStyle({ ...style, field: { fixed: fixed === "" ? " " : fixed } }, "words");
          }}
        />
      )}
    </>
  );
}

function keyOf(field: TextSource): string {
  if (typeof field === "string") return field;
  return "fixed" in field ? FIXED : `${EXTRA}${field.extra}`;
}

function sourceOf(key: string, words: string): TextSource {
  if (key === FIXED) return { fixed: words };
  if (key.startsWith(EXTRA)) return { extra: key.slice(EXTRA.length) };
  return BADGE_FIELDS.find((field) => field === key) ?? "name";
}
