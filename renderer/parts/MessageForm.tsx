import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { cleanText } from "../../shared/words/text.ts";
import { sendMessage } from "../desk/sessions.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import css from "./DeskPanel.module.css";
import { useOnce } from "./press.ts";

/** A line that every desk shows until somebody ends it. */
export function MessageForm() {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const [text, setText] = useState("");
  const [wasSent, setWasSent] = useState(false);
  const clean = cleanText(text);
  const send = async () => {
    const isSent = await sendMessage(front, clean);
    setWasSent(isSent);
    if (isSent) setText("");
  };
  return (
    <form
      className={css.message}
      onSubmit={(event) => {
        event.preventDefault();
        if (clean !== "") once(send);
      }}
    >
      <TextInput
        label={words.notices.compose}
        placeholder={words.notices.hint}
        autoComplete="off"
        maxLength={300}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setWasSent(false);
        }}
      />
      <Button type="submit" variant="default" disabled={clean === ""}>
        {words.notices.send}
      </Button>
      <p role="status">{wasSent && words.notices.sent}</p>
    </form>
  );
}
