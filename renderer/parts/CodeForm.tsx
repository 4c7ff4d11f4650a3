import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { scan } from "../desk/checkIn.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { SidePanel } from "./SidePanel.tsx";

/** A field for a code that is typed or pasted on purpose: a torn ticket's digits, a code from a chat. */
export function CodeForm({ onClose }: { onClose: () => void }) {
  const front = useFront();
  const words = useWords();
  const [code, setCode] = useState("");
  const submit = () => {
    if (code.trim() === "") return;
    void scan(front, [code.trim()]);
    setCode("");
  };
  return (
    <SidePanel title={words.checkIn.typeCode} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextInput
          label={words.checkIn.typeCodeLabel}
          value={code}
          maxLength={4_000}
          autoComplete="off"
          autoFocus
          onChange={(event) => setCode(event.currentTarget.value)}
        />
        <Button type="submit" mt="sm" fullWidth disabled={code.trim() === ""}>
          {words.checkIn.typeCodeGo}
        </Button>
      </form>
    </SidePanel>
  );
}
