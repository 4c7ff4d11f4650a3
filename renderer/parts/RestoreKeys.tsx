import { useState } from "react";
import type { KeysTrouble } from "../../shared/contract/ticketShapes.ts";
import { takeOpened } from "../desk/events.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { UnlockForm } from "./KeysForms.tsx";
import { KeysTroubleNote } from "./KeysPart.tsx";
import css from "./Page.module.css";

/** The way on for an event that lost its keys: the file of them, and it opens. */
export function RestoreKeys({ folder }: { folder: string }) {
  const front = useFront();
  const { keys } = useWords();
  const [trouble, setTrouble] = useState<KeysTrouble | null>(null);
  const restore = async (bytes: Uint8Array, passphrase: string) => {
    const reply = await front.desk.keys.restore({ folder, bytes, passphrase });
    if (reply.what === "refused") setTrouble(reply.trouble);
    else await takeOpened(front, reply);
  };
  return (
    <div className={css.card}>
      <UnlockForm confirm={keys.restore} onKeys={restore} />
      {trouble && <KeysTroubleNote trouble={trouble} />}
    </div>
  );
}
