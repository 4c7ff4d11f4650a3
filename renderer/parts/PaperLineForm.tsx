import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useRef } from "react";
import type { ChosenSheet } from "../desk/paper.ts";
import { useWords } from "../desk/useDesk.ts";
import own from "./BatchPanel.module.css";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { usePaperLine } from "./usePaperLine.ts";
import { Who } from "./Who.tsx";

/** Number, then time; a blank line's number asks for the name between them. Escape leaves the line. */
export function PaperLineForm({ entry }: { entry: ChosenSheet }) {
  const { entry: say } = useWords().paper;
  const once = useOnce();
  const numberField = useRef<HTMLInputElement>(null);
  const nextField = useRef<HTMLInputElement>(null);
  const toNumber = () => {
    numberField.current?.focus();
    numberField.current?.select();
  };
  const { typed, line, said, type, look, record, leave } = usePaperLine(entry, toNumber);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever was found gets the next field
  useEffect(() => {
    nextField.current?.focus();
    nextField.current?.select();
  }, [line]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    once(line ? record : look);
  };
  const plain = { autoComplete: "off" as const, inputMode: "numeric" as const, maxLength: 8 };
  return (
    <form
      className={own.fields}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !line) return;
        event.stopPropagation();
        leave();
      }}
      data-testid="paper-entry"
    >
      <TextInput
        {...plain}
        ref={numberField}
        label={say.number}
        autoFocus
        value={typed.number}
        onChange={(event) => type({ number: event.currentTarget.value })}
      />
      {line?.person && (
        <div data-testid="paper-person">
          <Who person={line.person} />
        </div>
      )}
      {line && !line.person && (
        <>
          <TextInput
            ref={nextField}
            label={say.name}
            description={say.walkIn(line.number)}
            maxLength={200}
            value={typed.name}
            onChange={(event) => type({ name: event.currentTarget.value })}
          />
          <TextInput
            label={say.company}
            maxLength={200}
            value={typed.company}
            onChange={(event) => type({ company: event.currentTarget.value })}
          />
        </>
      )}
      {line && (
        <TextInput
          {...plain}
          {...(line.person && { ref: nextField })}
          label={say.time}
          placeholder="1312"
          value={typed.time}
          onChange={(event) => type({ time: event.currentTarget.value })}
        />
      )}
      <Button type="submit">{line ? say.record : say.look}</Button>
      <p className={`${own.wide} ${said?.isBad ? css.note : css.soft}`} role="status" data-testid="paper-said">
        {said?.text}
      </p>
    </form>
  );
}
