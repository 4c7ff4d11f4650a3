import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { justNamed } from "../../shared/event/blankPage.ts";
import type { PagePerson } from "../../shared/event/event.ts";
import { cleanText } from "../../shared/words/text.ts";
import { useWords } from "../desk/useDesk.ts";

type LinesProps = {
  label: string;
  hint?: string;
  error?: string | null;
  lines: readonly string[];
  onLines: (lines: string[]) => void;
};

/** A list written one a line. */
export function LinesField({ label, hint, error = null, lines, onLines }: LinesProps) {
  const { text, write } = useListText(lines, "\n", /\n/, onLines);
  return (
    <Textarea
      label={label}
      description={hint}
      error={error}
      autoComplete="off"
      rows={Math.min(8, Math.max(2, text.split("\n").length))}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}

type PeopleProps = {
  /** What the field is; it stands in it as long as it is empty. */
  name: string;
  people: readonly PagePerson[];
  /** Everybody the event names: whoever is written by name is that person, with all that is known of them. */
  known: readonly PagePerson[];
  onPeople: (people: PagePerson[]) => void;
};

/** Some people by their names, in one line. */
export function PeopleField({ name: field, people, known, onPeople }: PeopleProps) {
  const words = useWords();
  const names = people.map(({ name }) => name);
  const find = (name: string) =>
    people.find((one) => one.name === name) ?? known.find((one) => one.name === name) ?? justNamed(name);
  const separator = words.table.listSeparator;
  const { text, write } = useListText(names, separator, /[、,，;；\n]/, (lines) => onPeople(lines.map(find)));
  return (
    <TextInput
      aria-label={field}
      placeholder={words.program.pair(field, words.eventForm.speakersHint)}
      autoComplete="off"
      maxLength={500}
      value={text}
      onChange={(event) => write(event.currentTarget.value)}
    />
  );
}

/** What somebody writes of a list stays as they write it (a comma at its end, a blank), as long as it means the list. */
function useListText(items: readonly string[], separator: string, split: RegExp, onItems: (items: string[]) => void) {
  const [written, setWritten] = useState<string | null>(null);
  const read = (text: string) =>
    text
      .split(split)
      .map(cleanText)
      .filter((item) => item !== "");
  const holds = written !== null && read(written).join("\n") === items.map(cleanText).filter(Boolean).join("\n");
  const write = (text: string) => {
    setWritten(text);
    onItems(read(text));
  };
  return { text: holds ? written : items.join(separator), write };
}
