import { Button } from "@mantine/core";
import { useState } from "react";
import { useFront, useWords } from "../desk/useDesk.ts";

/** Opens the system's file manager at a file of the event's folder; says where the file lies when that does not work. */
export function ShowFile({ file }: { file: string }) {
  const { desk } = useFront();
  const words = useWords();
  const [hasFailed, setFailed] = useState(false);
  const show = async () => {
    const { shown } = await desk.app.reveal({ file });
    setFailed(!shown);
  };
  return (
    <>
      <Button variant="default" onClick={() => void show()}>
        {words.program.showFile}
      </Button>
      {hasFailed && <p role="alert">{words.program.pair(words.program.showFailed, file)}</p>}
    </>
  );
}
