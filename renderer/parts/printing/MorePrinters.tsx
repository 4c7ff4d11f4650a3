import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { PrinterInfo } from "../../../shared/badge/job.ts";
import { usualPrinting } from "../../../shared/badge/usualPrinting.ts";
import type { Settings } from "../../../shared/contract/shapes.ts";
import { changePrinting } from "../../desk/printing.ts";
import { useFront, useWords } from "../../desk/useDesk.ts";
import css from "../Page.module.css";
import { Tick } from "../Tick.tsx";
import own from "./MorePrinters.module.css";
import { NetworkPrinters } from "./NetworkPrinters.tsx";
import { RolePrinters } from "./RolePrinters.tsx";

type Props = { found: PrinterInfo[]; settings: Settings; children: ReactNode };

/** What only a station with more than one printer needs, folded away. */
export function MorePrinters({ found, settings, children }: Props) {
  const { printers } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <div className={css.row}>
        <Button variant="default" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {printers.more}
        </Button>
        {children}
      </div>
      {isOpen && (
        <div className={own.more} data-testid="more-printers">
          <Others found={found} settings={settings} />
          <RolePrinters found={found} settings={settings} />
          <NetworkPrinters printing={settings.printing ?? usualPrinting()} />
        </div>
      )}
    </>
  );
}

/** Which printers are used beside the everyday one. */
function Others({ found, settings }: { found: PrinterInfo[]; settings: Settings }) {
  const front = useFront();
  const { printers } = useWords();
  const { others } = settings.printing ?? usualPrinting();
  const known = [...new Set([...found.map(({ name }) => name), ...others])].filter((name) => name !== settings.printer);
  const toggle = (name: string, isOn: boolean) =>
    changePrinting(front, { others: isOn ? [...others, name] : others.filter((other) => other !== name) });
  if (settings.printer === null) return null;
  return (
    <fieldset className={own.group}>
      <legend>{printers.others}</legend>
      <p className={css.soft}>{known.length > 0 ? printers.othersHint : printers.noOthers}</p>
      <div className={css.row}>
        {known.map((name) => (
          <Tick key={name} checked={others.includes(name)} onChange={(isOn) => void toggle(name, isOn)}>
            {found.find((printer) => printer.name === name)?.label ?? name}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
