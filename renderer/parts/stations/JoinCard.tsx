import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { JOIN_MARK } from "../../../shared/words/joinMark.ts";
import { NOT_JOINING } from "../../desk/joining.ts";
import { readJoinCode } from "../../desk/joinScan.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import { FilePick } from "../FilePick.tsx";
import css from "../Page.module.css";
import { useOnce } from "../press.ts";
import { withPort } from "./address.ts";
import { JoinCamera } from "./JoinCamera.tsx";

/** A joining code by scanner, camera, keyboard or file. What a scanner reads here comes as every scan does (desk/joinScan.ts). */
export function JoinCard() {
  const front = useFront();
  const { stations } = useWords();
  const once = useOnce();
  const text = useDesk((state) => state.joining.text);
  const [isCameraOn, setCameraOn] = useState(false);
  return (
    <section className={css.card} aria-labelledby="join-title" data-testid="join">
      <h2 id="join-title">{stations.joinOther}</h2>
      <p>{stations.joinAbout}</p>
      {isCameraOn && <JoinCamera onCode={() => setCameraOn(false)} />}
      <div className={css.row}>
        <Button variant={isCameraOn ? "default" : "filled"} onClick={() => setCameraOn(!isCameraOn)}>
          {isCameraOn ? stations.cameraOff : stations.camera}
        </Button>
      </div>
      <form
        className={css.rowAtEnd}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== "") once(() => readJoinCode(front, text));
        }}
      >
        <TextInput
          className={css.grow}
          label={stations.code}
          placeholder={`${JOIN_MARK}…`}
          autoComplete="off"
          spellCheck={false}
          maxLength={8_000}
          value={text}
          onChange={({ currentTarget: { value } }) =>
            front.store.setState({ joining: { ...NOT_JOINING, text: value } })
          }
        />
        <Button type="submit" variant="default" disabled={text.trim() === ""}>
          {stations.codeGo}
        </Button>
      </form>
      <Found />
      <FilePick
        title={stations.file}
        hint={stations.fileHint}
        choose={stations.fileChoose}
        accept=".txt"
        onFile={(file) => once(async () => readJoinCode(front, await textOf(file)))}
      />
    </section>
  );
}

/** Hubs that were heard in this network: which there are, not a way in. */
function Found() {
  const { stations } = useWords();
  const found = useDesk((state) => state.sharing?.found) ?? [];
  if (found.length === 0) return null;
  return (
    <div data-testid="found">
      <p className={css.label}>{stations.found}</p>
      <ul className={css.bullets}>
        {found.map(({ event, theme, address, port }) => (
          <li key={`${event} ${address}`}>{stations.foundAt(theme, withPort(address, port))}</li>
        ))}
      </ul>
      <p className={css.soft}>{stations.foundHint}</p>
    </div>
  );
}

/** So much of a file is looked at; a joining file is far smaller. Bytes. */
const MOST = 64_000;

/** What stands in a file that was chosen or dropped. */
export const textOf = (file: File): Promise<string> => file.slice(0, MOST).text();
