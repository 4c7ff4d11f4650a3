import { useWords } from "../desk/useDesk.ts";
import { BeforeTheDoors } from "../parts/BeforeTheDoors.tsx";
import { TemplateList } from "../parts/designer/TemplateList.tsx";
import { FontsNote } from "../parts/FontsNote.tsx";
import { JobList } from "../parts/JobList.tsx";
import css from "../parts/Page.module.css";
import { PrinterCard } from "../parts/printing/PrinterCard.tsx";
import { foundIn, usePrinters } from "../parts/printing/usePrinters.ts";

/** Where badges go, on what, when by themselves; and what became of each. */
export function Badges() {
  const { badges } = useWords();
  const { printers, askAgain } = usePrinters();
  return (
    <div className={css.page}>
      <h1>{badges.title}</h1>
      <FontsNote />
      <PrinterCard printers={printers} onAskAgain={askAgain} />
      <BeforeTheDoors />
      <TemplateList />
      <JobList printers={foundIn(printers)} />
    </div>
  );
}
