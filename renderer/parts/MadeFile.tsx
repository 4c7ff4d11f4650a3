import { useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { ShowFile } from "./ShowFile.tsx";

/** Where a file lies that was just made, and the way there. */
export function MadeFile({ file }: { file: string }) {
  const { program, report } = useWords();
  return (
    <>
      <p className={css.path}>{program.pair(report.file, file)}</p>
      <ShowFile file={file} />
    </>
  );
}
