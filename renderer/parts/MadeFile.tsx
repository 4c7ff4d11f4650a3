import { useWords } from "../desk/useDesk.ts";
import { PlainFileNote } from "./GivenFiles.tsx";
import css from "./Page.module.css";
import { ShowFile } from "./ShowFile.tsx";

/**
 * Where a file lies that was just made, and the way there. `isPlain`: it shows guests to whoever has it, which is said of it
 * where the event is locked.
 */
export function MadeFile({ file, isPlain = false }: { file: string; isPlain?: boolean }) {
  const { program, report } = useWords();
  return (
    <>
      <p className={css.path}>{program.pair(report.file, file)}</p>
      {isPlain && <PlainFileNote />}
      <ShowFile file={file} />
    </>
  );
}
