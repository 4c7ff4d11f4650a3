import { Button } from "@mantine/core";
import { useState } from "react";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { cleanText } from "../../shared/words/text.ts";
import { correctAndPrint } from "../desk/badgeFix.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { FieldInput } from "./FieldInput.tsx";
import css from "./NameFix.module.css";
import { useOnce } from "./press.ts";
import { type DraftForm, useEditDraft } from "./useDraft.ts";
import { hearEscape } from "./useQuestion.ts";

type Props = { person: PersonCard; onClose: () => void };

/** What stands on the badge, corrected and printed again in one go. What is half typed stays when a scan comes. */
export function NameFix({ person, onClose }: Props) {
  const form = useEditDraft(person.id);
  return form && form !== "gone" ? <Fields person={person} form={form} onClose={onClose} /> : null;
}

function Fields({ person, form, onClose }: Props & { form: DraftForm }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [missesName, setMissesName] = useState(false);
  const { draft, meanwhile, change, discard } = form;
  const fields = {
    form: draft.form,
    meanwhile,
    onChange: (changes: Parameters<typeof change>[0]) => {
      change(changes);
      setMissesName(false);
    },
  };
  const cancel = () => {
    discard();
    onClose();
  };
  const save = async () => {
    if (cleanText(draft.form.name) === "") setMissesName(true);
    else if (await correctAndPrint(front, { personId: person.id, draft, reason: words.asking.correctedReason }))
      cancel();
  };
  return (
    <form
      className={css.fix}
      aria-label={words.asking.nameTitle}
      data-testid="name-fix"
      data-large
      onSubmit={(event) => {
        event.preventDefault();
        once(save);
      }}
      onKeyDown={hearEscape(cancel)}
    >
      <FieldInput {...fields} field="name" error={missesName && words.editing.nameNeeded} />
      <FieldInput {...fields} field="nickname" />
      <FieldInput {...fields} field="company" />
      <FieldInput {...fields} field="jobTitle" />
      <div className={css.buttons}>
        <Button type="submit">{words.asking.saveAndPrint}</Button>
        <Button variant="default" onClick={cancel}>
          {words.program.cancel}
        </Button>
      </div>
    </form>
  );
}
