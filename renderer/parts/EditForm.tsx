import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { ChangeReply, PersonCard } from "../../shared/contract/shapes.ts";
import { cleanText } from "../../shared/words/text.ts";
import { changesOf, isUnsaved } from "../desk/drafts.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { CodeTaken } from "./CodeTaken.tsx";
import css from "./PersonFields.module.css";
import { PersonFields } from "./PersonFields.tsx";
import { useOnce } from "./press.ts";
import { ReasonPicker } from "./ReasonPicker.tsx";
import { SidePanel } from "./SidePanel.tsx";
import { UnsavedQuestion } from "./UnsavedQuestion.tsx";
import { type DraftForm, useEditDraft } from "./useDraft.ts";

type Said = "saved" | "unchanged" | null;
type Props = { person: PersonCard; onClose: () => void };

/** What is known of a person, to be corrected by hand: whole values, asked for only now. */
export function EditForm({ person, onClose }: Props) {
  const words = useWords();
  const form = useEditDraft(person.id);
  const [asksToLeave, setAsksToLeave] = useState(false);
  if (!form) return null;
  if (form === "gone") {
    return (
      <SidePanel title={words.editing.title(person.name)} onClose={onClose}>
        <p role="alert">{words.editing.gone}</p>
      </SidePanel>
    );
  }
  const leave = () => (isUnsaved(form.draft) ? setAsksToLeave(true) : onClose());
  const discard = () => {
    form.discard();
    onClose();
  };
  return (
    <SidePanel title={words.editing.title(person.name)} onClose={leave}>
      {asksToLeave && <UnsavedQuestion onStay={() => setAsksToLeave(false)} onDiscard={discard} />}
      <Fields person={person} form={form} onLeave={leave} />
    </SidePanel>
  );
}

function Fields({ person, form, onLeave }: { person: PersonCard; form: DraftForm; onLeave: () => void }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [said, setSaid] = useState<Said>(null);
  const [missesName, setMissesName] = useState(false);
  const { draft, change, settle, meanwhile } = form;
  const take = (reply: ChangeReply, isSaved = false) => {
    if (reply.what === "not-recorded" || reply.what === "no-event") {
      front.store.setState({ complaint: reply });
      return;
    }
    if (isSaved) settle();
    setSaid(reply.what === "done" ? "saved" : "unchanged");
  };
  const save = async () => {
    if (cleanText(draft.form.name) === "") {
      setMissesName(true);
      return;
    }
    const changes = changesOf(draft);
    if (Object.keys(changes).length === 0) setSaid("unchanged");
    else take(await front.desk.people.change({ personId: person.id, changes }), true);
  };
  return (
    <>
      <form
        className={css.form}
        data-testid="edit"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          once(save);
        }}
      >
        <PersonFields
          form={draft.form}
          meanwhile={meanwhile}
          missesName={missesName}
          afterCodes={<CodeTaken codes={changesOf(draft).codes ?? []} besides={person.id} />}
          onChange={(changes) => {
            change(changes);
            setSaid(null);
          }}
        />
        <div className={css.buttons}>
          <Button type="submit">{words.editing.save}</Button>
          <Button variant="default" onClick={onLeave}>
            {words.program.back}
          </Button>
        </div>
        <p role="status" className={css.said}>
          {said && words.editing[said]}
        </p>
      </form>
      <OnOffList person={person} onDone={take} />
    </>
  );
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
