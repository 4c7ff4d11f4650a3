import { Textarea, TextInput } from "@mantine/core";
import { type ReactNode, useId } from "react";
import type { PageFacts } from "../../shared/event/event.ts";
import type { EventTrouble } from "../../shared/event/eventDetails.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./EventForm.module.css";
import { TimeField } from "./TimeField.tsx";

/** What every list of the form is given. */
export type ListProps = {
  page: PageFacts;
  change: (facts: Partial<PageFacts>) => void;
  troubles: EventTrouble[];
};

/** Drawn again only when one of these lists changed, or what is wrong with them. */
export const ofLists =
  (...fields: (keyof PageFacts)[]) =>
  (before: ListProps, now: ListProps): boolean =>
    before.troubles === now.troubles &&
    before.change === now.change &&
    fields.every((field) => before.page[field] === now.page[field]);

/** What is wrong with a row of a list, as sentences. */
export function useWrong(troubles: EventTrouble[], list: string) {
  const words = useWords().eventForm;
  return (row: number) =>
    troubles.filter(({ field, row: at }) => field === list && at === row).map(({ code }) => words.trouble[code]);
}

/** A part of the form under its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={css.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}

type Timed = { start: string | null; end: string | null };

/** From when to when. */
export function Hours<T extends Timed>({ item, write }: { item: T; write: (item: T) => void }) {
  const words = useWords().eventForm;
  return (
    <>
      <TimeField name={words.rowStart} value={item.start} onTime={(start) => write({ ...item, start })} />
      <TimeField name={words.rowEnd} value={item.end} onTime={(end) => write({ ...item, end })} />
    </>
  );
}

type TitleProps<T> = { name: string; item: T; write: (item: T) => void };

/** What a row is called. */
export function Title<T extends { title: string }>({ name, item, write }: TitleProps<T>) {
  return (
    <TextInput
      aria-label={name}
      placeholder={name}
      autoComplete="off"
      maxLength={500}
      value={item.title}
      onChange={(event) => write({ ...item, title: event.currentTarget.value })}
    />
  );
}

/** A text of several lines. */
export function LongText({
  name,
  value,
  onText,
}: {
  name: string;
  value: string | null;
  onText: (text: string | null) => void;
}) {
  return (
    <Textarea
      aria-label={name}
      placeholder={name}
      autoComplete="off"
      rows={value === null ? 1 : Math.min(8, 1 + Math.ceil(value.length / 40))}
      value={value ?? ""}
      onChange={(event) => onText(event.currentTarget.value || null)}
    />
  );
}
