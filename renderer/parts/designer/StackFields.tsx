import { Button } from "@mantine/core";
import type { BadgeElement, TextStyle } from "../../../shared/badge/template.ts";
import { useWords } from "../../desk/useDesk.ts";
import { sourceText } from "./elementTexts.ts";
import { NumberField } from "./NumberField.tsx";
import css from "./Panel.module.css";
import { StyleFields } from "./StyleFields.tsx";

type Stack = Extract<BadgeElement, { kind: "stack" }>;
type Props = { element: Stack; headers: readonly string[]; write: (element: Stack, going?: string | null) => void };

/** What a stack can hold (template.ts). */
const MOST_TEXTS = 12;
const NEW_TEXT: TextStyle = { field: "jobTitle", weight: "regular", maxPt: 16, minPt: 8, colour: "#14171a" };

/** The texts that stand under each other in one box, in their order. */
export function StackFields({ element, headers, write }: Props) {
  const { designer } = useWords();
  const { texts } = element;
  const put = (next: TextStyle[], going: string | null = null) => write({ ...element, texts: next }, going);
  return (
    <>
      <p className={css.label}>{designer.texts}</p>
      {texts.map((style, at) => (
        <OneText
          // biome-ignore lint/suspicious/noArrayIndexKey: a text is known by its place alone
          key={at}
          style={style}
          number={at + 1}
          headers={headers}
          onStyle={(next, going) => put(texts.with(at, next), going && `${going} ${at}`)}
          onUp={at > 0 ? () => put(swapped(texts, at - 1)) : null}
          onDown={at < texts.length - 1 ? () => put(swapped(texts, at)) : null}
          onRemove={texts.length > 1 ? () => put(texts.toSpliced(at, 1)) : null}
        />
      ))}
      <Button variant="default" disabled={texts.length >= MOST_TEXTS} onClick={() => put([...texts, NEW_TEXT])}>
        {designer.addText}
      </Button>
      <NumberField
        label={designer.gap}
        value={element.gap}
        least={0}
        most={100}
        onValue={(gap) => write({ ...element, gap })}
      />
      <p className={css.hint}>{designer.ptHint}</p>
    </>
  );
}

type OneProps = {
  style: TextStyle;
  number: number;
  headers: readonly string[];
  onStyle: (style: TextStyle, going: string | null) => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
  onRemove: (() => void) | null;
};

function OneText({ style, number, headers, onStyle, onUp, onDown, onRemove }: OneProps) {
  const words = useWords();
  const { designer } = words;
  const name = sourceText(words, style.field);
  const buttons = [
    { sign: "↑", label: designer.textUp(name), press: onUp },
    { sign: "↓", label: designer.textDown(name), press: onDown },
    { sign: "×", label: designer.removeText(name), press: onRemove },
  ];
  return (
    <details className={css.text}>
      <summary>{designer.textNumber(number, name)}</summary>
      <div className={css.stack}>
        <div className={css.buttons}>
          {buttons.map(({ sign, label, press }) => (
            <button
              key={sign}
              type="button"
              className={css.small}
              aria-label={label}
              title={label}
              disabled={!press}
              onClick={press ?? undefined}
            >
              {sign}
            </button>
          ))}
        </div>
        <StyleFields style={style} headers={headers} onStyle={onStyle} />
      </div>
    </details>
  );
}

function swapped(texts: readonly TextStyle[], at: number): TextStyle[] {
  const [first, second] = [texts[at], texts[at + 1]];
  return first && second ? texts.toSpliced(at, 2, second, first) : [...texts];
}
