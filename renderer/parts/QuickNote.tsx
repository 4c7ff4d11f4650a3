import { Button, TextInput } from "@mantine/core";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { cleanText } from "../../shared/words/text.ts";
import { newNonce } from "../desk/checkIn.ts";
import { keepNote } from "../desk/keepDrafts.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { useOnce } from "./press.ts";
import css from "./QuickNote.module.css";

type Props = { person: PersonCard; isFocused?: boolean; onDone?: () => void };

/** One line and Enter: from then on everybody at the door sees it. What is half typed stays when a scan comes. */
export function QuickNote({ person, isFocused = false, onDone }: Props) {
  const { desk, store } = useFront();
  const words = useWords().editing;
  const once = useOnce();
  const text = useDesk(({ drafts }) => drafts.notes.get(person.id) ?? "");
  const add = async () => {
    const reply = await desk.people.note({ personId: person.id, text, nonce: newNonce() });
    if (reply.what === "done") {
      keepNote(store, person.id, "");
      onDone?.();
    } else if (reply.what !== "nothing-to-do") store.setState({ complaint: reply });
  };
  return (
    <form
      className={css.quick}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.nativeEvent.isComposing) onDone?.();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (cleanText(text) !== "") once(add);
      }}
    >
      <TextInput
        aria-label={words.addNote}
        placeholder={words.noteHint}
        autoComplete="off"
        autoFocus={isFocused}
        maxLength={500}
        value={text}
        onChange={(event) => keepNote(store, person.id, event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={cleanText(text) === ""}>
        {words.addNote}
      </Button>
    </form>
  );
}
