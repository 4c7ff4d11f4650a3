import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { STOCKS } from "../../../shared/badge/stocks.ts";
import type { PrintersReply, Settings } from "../../../shared/contract/shapes.ts";
import { JOB_HELP } from "../../../shared/i18n/helpTopics.ts";
import { changeSettings } from "../../desk/events.ts";
import { changePrinting } from "../../desk/printing.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import { HelpSteps } from "../HelpSteps.tsx";
import css from "../Page.module.css";
import { AUTO_PRINTS } from "./autoPrints.ts";
import { MorePrinters } from "./MorePrinters.tsx";
import { PrinterRows } from "./PrinterRows.tsx";
import { printerChoices } from "./printerChoices.ts";
import { foundIn } from "./usePrinters.ts";

const CODES: Settings["badgeCode"][] = ["badge", "ticket"];

type Props = { printers: PrintersReply | null; onAskAgain: () => void };

/** Where badges go, on what, and when by themselves; how the printers are; and, folded away, more than one of them. */
export function PrinterCard({ printers, onAskAgain }: Props) {
  const front = useFront();
  const words = useWords();
  const { badges } = words;
  const settings = useDesk((state) => state.settings);
  if (!settings) return null;
  const found = foundIn(printers);
  return (
    <section className={css.card} aria-label={badges.printer}>
      <div className={css.columns}>
        <NativeSelect
          label={badges.printer}
          value={settings.printer ?? ""}
          data={[{ value: "", label: badges.noPrinter }, ...printerChoices(words, found, settings.printer)]}
          onChange={(event) => void changeSettings(front, { printer: event.currentTarget.value || null })}
        />
        <BadgeChoice settings={settings} />
        <SheetStart settings={settings} />
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
      {printers?.what === "trouble" && (
        <div className={css.note}>
          <p>{words.jobTrouble[printers.trouble]}</p>
          <HelpSteps topic={JOB_HELP[printers.trouble]} />
        </div>
      )}
      {printers?.what === "printers" && found.length === 0 && <p className={css.note}>{badges.noneFound}</p>}
      <PrinterRows printers={printers} settings={settings} />
      <MorePrinters found={found} settings={settings}>
        <Button variant="default" onClick={onAskAgain}>
          {badges.askAgain}
        </Button>
      </MorePrinters>
    </section>
  );
}

/** The stock and the code of the built-in badge; a badge of the event's own design has both. */
function BadgeChoice({ settings }: { settings: Settings }) {
  const front = useFront();
  const words = useWords();
  const { badges } = words;
  const ownBadge = useDesk(({ status }) => status?.printer.ownBadge ?? null);
  if (ownBadge !== null)
    return (
      <div>
        <p className={css.label}>{badges.ownBadge}</p>
        <p className={css.row}>
          <strong>{ownBadge}</strong>
          <Button variant="default" onClick={() => void changeSettings(front, { template: null })}>
            {words.designer.unuse}
          </Button>
        </p>
      </div>
    );
  return (
    <>
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
    </>
  );
}

/** The label the next badge goes on, where the stock is a sheet of them. */
function SheetStart({ settings }: { settings: Settings }) {
  const front = useFront();
  const { badges } = useWords();
  const labels = useDesk(({ status }) => status?.printer.labelsOnSheet ?? 1);
  if (labels === 1) return null;
  const start = (settings.printing?.sheetStart ?? 0) % labels;
  return (
    <NativeSelect
      label={badges.nextLabel}
      value={String(start)}
      data={Array.from({ length: labels }, (_, at) => ({ value: String(at), label: badges.labelOf(at + 1, labels) }))}
      onChange={(event) => void changePrinting(front, { sheetStart: Number(event.currentTarget.value) })}
    />
  );
}
