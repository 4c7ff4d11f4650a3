import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import type { CommandOutput } from "../../shared/contract/contract.ts";
import type { ChangeReply, EditablePerson, PersonCard } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { cleanText } from "../../shared/words/text.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { ReasonPicker } from "./ReasonPicker.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { textOrNull } from "./texts.ts";
import css from "./WalkInForm.module.css";

const TEXTS = ["name", "nickname", "company", "jobTitle", "phone", "email"] as const;
const STATUSES: EditablePerson["status"][] = ["active", "pending", "waitlist", "cancelled", "blocked"];
const ROLES = ["attendee", "speaker", "host", "organiser", "staff", "partner", "press", "vip"];

type Said = "saved" | "unchanged" | null;

/** What is known of a person, to be corrected by hand: whole values, asked for only now. */
export function EditForm({ person, onClose }: { person: PersonCard; onClose: () => void }) {
  const front = useFront();
  const words = useWords();
  const { form, setForm } = useForm(person);
  const [said, setSaid] = useState<Said>(null);
  const take = (reply: ChangeReply) => {
    if (reply.what === "not-recorded" || reply.what === "no-event") front.store.setState({ complaint: reply });
    else setSaid(reply.what === "done" ? "saved" : "unchanged");
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!form || cleanText(form.name) === "") return;
    void front.desk.people.change({ personId: person.id, changes: cleaned(form) }).then(take);
  };
  if (!form) return null;
  const change = (changes: Partial<EditablePerson>) => {
    setForm({ ...form, ...changes });
    setSaid(null);
  };
  return (
    <SidePanel title={words.editing.title(person.name)} onClose={onClose}>
      <form className={css.form} onSubmit={save} data-testid="edit">
        {TEXTS.map((field) => (
          <TextInput
            key={field}
            label={words.editing[field]}
            error={field === "name" && cleanText(form.name) === "" && words.editing.nameNeeded}
            autoFocus={field === "name"}
            autoComplete="off"
            maxLength={500}
            value={form[field] ?? ""}
            onChange={(event) => change({ [field]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label={words.editing.role}
          value={form.role}
          data={rolesWith(words, form.role)}
          onChange={(event) => change({ role: event.currentTarget.value })}
        />
        <NativeSelect
          label={words.editing.status}
          value={form.status}
          data={STATUSES.map((value) => ({ value, label: words.status[value] }))}
          onChange={(event) =>
            change({ status: STATUSES.find((known) => known === event.currentTarget.value) ?? "active" })
          }
        />
        <TextInput
          className={css.wide}
          label={words.editing.note}
          autoComplete="off"
          maxLength={500}
          value={form.note ?? ""}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <div className={css.buttons}>
          <Button type="submit">{words.editing.save}</Button>
          <Button variant="default" onClick={onClose}>
            {words.program.back}
          </Button>
        </div>
        <p role="status" className={css.wide}>
          {said && words.editing[said]}
        </p>
      </form>
      <OnOffList person={person} onDone={take} />
    </SidePanel>
  );
}

/** As it is stored: without blanks and invisible characters at the ends, null where nothing is left. */
function cleaned(form: EditablePerson): EditablePerson {
  const { name, nickname, company, jobTitle, phone, email, note } = form;
  return {
    ...form,
    name: cleanText(name),
    nickname: textOrNull(nickname),
    company: textOrNull(company),
    jobTitle: textOrNull(jobTitle),
    phone: textOrNull(phone),
    email: textOrNull(email),
    note: textOrNull(note),
  };
}

/** Taking somebody off the list, or putting them back, with a reason. */
function OnOffList({ person, onDone }: { person: PersonCard; onDone: (reply: ChangeReply) => void }) {
  const { desk } = useFront();
  const words = useWords().editing;
  const [asksWhy, setAsksWhy] = useState(false);
  if (!asksWhy) {
    return (
      <Button variant="default" onClick={() => setAsksWhy(true)}>
        {person.withdrawn ? words.restore : words.withdraw}
      </Button>
    );
  }
  const decide = async (reason: string) => {
    const command = person.withdrawn ? desk.people.restore : desk.people.withdraw;
    onDone(await command({ personId: person.id, reason }));
    setAsksWhy(false);
  };
  return (
    <ReasonPicker
      question={person.withdrawn ? words.restoreWhy : words.withdrawWhy}
      reasons={person.withdrawn ? words.restoreReasons : words.withdrawReasons}
      confirm={person.withdrawn ? words.restore : words.withdraw}
      onReason={decide}
      onCancel={() => setAsksWhy(false)}
    />
  );
}

/** A role nobody foresaw stays in the list under its own name. */
const rolesWith = (words: Words, role: string) =>
  [...new Set([...ROLES, role])].map((value) => ({ value, label: words.roleLabel(value) }));

/** The person's whole details, asked for once. */
function useForm(person: PersonCard) {
  const { desk } = useFront();
  const [form, setForm] = useState<CommandOutput<"people.edit">>(null);
  useEffect(() => {
    void desk.people.edit({ personId: person.id }).then(setForm);
  }, [desk, person.id]);
  return { form, setForm };
}
