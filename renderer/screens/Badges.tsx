import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import { STOCKS } from "../../shared/badge/stocks.ts";
import type { PrintersReply, Settings } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { changeSettings } from "../desk/events.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { BeforeTheDoors } from "../parts/BeforeTheDoors.tsx";
import { TemplateList } from "../parts/designer/TemplateList.tsx";
import { JobList } from "../parts/JobList.tsx";
import css from "../parts/Page.module.css";

const AUTO_PRINTS: Settings["autoPrint"][] = ["never", "first-arrival", "always"];
const CODES: Settings["badgeCode"][] = ["badge", "ticket"];

/** Where badges go, on what, when by themselves; and what became of each. */
export function Badges() {
  const front = useFront();
  const words = useWords();
  const { badges } = words;
  const settings = useDesk((state) => state.settings);
  const { printers, askAgain } = usePrinters();
  if (!settings) return null;
  return (
    <div className={css.page}>
      <h1>{badges.title}</h1>
      <section className={css.card} aria-label={badges.printer}>
        <div className={css.columns}>
          <NativeSelect
            label={badges.printer}
            value={settings.printer ?? ""}
            data={printerChoices(words, printers, settings.printer)}
            onChange={(event) => void changeSettings(front, { printer: event.currentTarget.value || null })}
          />
          <NativeSelect
            label={badges.stock}
            value={settings.stock}
            data={STOCKS.map(({ id }) => ({ value: id, label: words.stockLabel(id) }))}
            onChange={(event) => void changeSettings(front, { stock: event.currentTarget.value })}
          />
          <NativeSelect
            label={badges.code}
            value={settings.badgeCode}
            data={CODES.map((value) => ({ value, label: badges.codes[value] }))}
            onChange={(event) =>
              void changeSettings(front, { badgeCode: event.currentTarget.value === "ticket" ? "ticket" : "badge" })
            }
          />
          <div>
            <p className={css.label}>{badges.autoPrint}</p>
            <SegmentedControl
              fullWidth
              aria-label={badges.autoPrint}
              value={settings.autoPrint}
              data={AUTO_PRINTS.map((value) => ({ value, label: badges.autoPrints[value] }))}
              onChange={(value) =>
                void changeSettings(front, { autoPrint: AUTO_PRINTS.find((known) => known === value) ?? "never" })
              }
            />
          </div>
        </div>
        <PrinterNote printers={printers} chosen={settings.printer} />
        <div className={css.row}>
          <Button variant="default" onClick={askAgain}>
            {badges.askAgain}
          </Button>
        </div>
      </section>
      <BeforeTheDoors />
      <TemplateList />
      <JobList printers={printers?.what === "printers" ? printers.printers : []} />
    </div>
  );
}

/** What the chosen printer, or the print service, complains about. */
function PrinterNote({ printers, chosen }: { printers: PrintersReply | null; chosen: string | null }) {
  const words = useWords();
  if (printers?.what === "trouble") return <p className={css.note}>{words.jobTrouble[printers.trouble]}</p>;
  if (printers?.printers.length === 0) return <p className={css.note}>{words.badges.noneFound}</p>;
  const printer = printers?.printers.find(({ name }) => name === chosen);
  if (!printer) return null;
  const said = [
    words.badges.printerState[printer.state],
    printer.accepting ? null : words.badges.notAccepting,
    ...printer.troubles.map((trouble) => words.jobTrouble[trouble]),
  ];
  return (
    <p className={printer.troubles.length > 0 ? css.note : css.soft}>
      {words.program.pair(printer.label, said.filter(Boolean).join(" · "))}
    </p>
  );
}

function usePrinters(): { printers: PrintersReply | null; askAgain: () => void } {
  const { desk } = useFront();
  const [printers, setPrinters] = useState<PrintersReply | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again at a press of the button
  useEffect(() => {
    let isWanted = true;
    void desk.printers.list().then((reply) => {
      if (isWanted) setPrinters(reply);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, asked]);
  return { printers, askAgain: () => setAsked((times) => times + 1) };
}

/** The chosen printer stays among the choices when the system does not know it any more. */
function printerChoices(
  words: Words,
  printers: PrintersReply | null,
  chosen: string | null,
): { value: string; label: string }[] {
  const known = printers?.what === "printers" ? printers.printers : [];
  const choices = known.map(({ name, label, isDefault }) => ({
    value: name,
    label: isDefault ? words.badges.isDefault(label) : label,
  }));
  if (chosen !== null && !known.some(({ name }) => name === chosen)) choices.unshift({ value: chosen, label: chosen });
  return [{ value: "", label: words.badges.noPrinter }, ...choices];
}
