import { useWords } from "../desk/useDesk.ts";
import { PlainFileNote } from "./GivenFiles.tsx";
import css from "./Page.module.css";
import { ShowFile } from "./ShowFile.tsx";

/** Where a file lies that was just made, and the way there; of a locked event, that this file is not locked. */
export function MadeFile({ file }: { file: string }) {
  const { program, report } = useWords();
  return (
    <>
      <p className={css.path}>{program.pair(report.file, file)}</p>
      <PlainFileNote />
      <ShowFile file={file} />
    </>
  );
}
