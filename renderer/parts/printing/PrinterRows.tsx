import { Button, NativeSelect } from "@mantine/core";
import { useState } from "react";
import type { JobTrouble, PrinterInfo, PrinterLine } from "../../../shared/badge/job.ts";
import { isHindrance } from "../../../shared/badge/jobRules.ts";
import { printersInUse } from "../../../shared/badge/whichPrinter.ts";
import type { PrintersReply, Settings } from "../../../shared/contract/shapes.ts";
import { JOB_HELP } from "../../../shared/i18n/helpTopics.ts";
import type { Words } from "../../../shared/i18n/say.ts";
import { pausePrinter, printTestPage, sendRest } from "../../desk/printing.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import { HelpSteps } from "../HelpSteps.tsx";
import { useOnce } from "../press.ts";
import { LabelsLeft } from "./LabelsLeft.tsx";
import css from "./PrinterRows.module.css";
import { foundIn, titleOf } from "./usePrinters.ts";

/** Every printer that badges of this station go to: how it is, who waits for it, and what can be done about it. */
export function PrinterRows({ printers, settings }: { printers: PrintersReply | null; settings: Settings }) {
  const words = useWords();
  const lines = useDesk(({ status }) => status?.printer.lines) ?? [];
  const found = foundIn(printers);
  const named = [...new Set([...printersInUse(settings), ...lines.map(({ printer }) => printer)])];
  if (named.length === 0) return null;
  return (
    <ul className={css.rows} aria-label={words.printers.title} data-testid="printers">
      {named.map((name) => (
        <Row
          key={name}
          name={name}
          title={titleOf(found, name)}
          said={sayHow(words, { printers, name, line: lines.find(({ printer }) => printer === name) })}
          line={lines.find(({ printer }) => printer === name)}
          others={found.filter((other) => other.name !== name)}
        />
      ))}
    </ul>
  );
}

type Said = { text: string; isIll: boolean; trouble: JobTrouble | null };
type RowProps = { name: string; title: string; said: Said; line: PrinterLine | undefined; others: PrinterInfo[] };

function Row({ name, title, said, line, others }: RowProps) {
  const front = useFront();
  const words = useWords();
  const { printers } = words;
  const once = useOnce();
  const hasEvent = useDesk(({ status }) => (status?.event ?? null) !== null);
  const [told, setTold] = useState<string | null>(null);
  const isPaused = line?.isPaused ?? false;
  const move = async (to: string | null) => {
    const done = await sendRest(front, name, to);
    if (done) setTold(movedText(words, done, to === null ? printers.toFiles : titleOf(others, to)));
  };
  return (
    <li className={css.printer} data-ill={said.isIll || undefined}>
      <div className={css.text}>
        <strong>{title}</strong>
        <p className={css.state}>{said.text}</p>
        {said.trouble && isHindrance(said.trouble) && <HelpSteps topic={JOB_HELP[said.trouble]} />}
        <p role="status" className={css.told}>
          {told}
        </p>
      </div>
      <LabelsLeft printer={name} title={title} />
      {hasEvent && (
        <div className={css.hands}>
          <Button
            variant="default"
            aria-label={isPaused ? printers.resumeOf(title) : printers.pauseOf(title)}
            onClick={() => once(() => pausePrinter(front, name, !isPaused))}
          >
            {isPaused ? printers.resume : printers.pause}
          </Button>
          <NativeSelect
            aria-label={printers.sendRestOf(title)}
            value=""
            data={[
              { value: "", label: printers.sendRest },
              ...others.map((other) => ({ value: `to ${other.name}`, label: other.label })),
              { value: "files", label: printers.toFiles },
            ]}
            onChange={({ currentTarget: { value } }) => {
              if (value !== "") once(() => move(value === "files" ? null : value.slice("to ".length)));
            }}
          />
          <Button
            variant="default"
            aria-label={printers.testPageOf(title)}
            onClick={() => once(() => printTestPage(front, name))}
          >
            {printers.testPage}
          </Button>
        </div>
      )}
    </li>
  );
}

function movedText({ printers }: Words, done: { moved: number; left: number }, to: string): string {
  if (done.moved + done.left === 0) return printers.nothingToMove;
  const left = done.left > 0 ? printers.left(done.left) : null;
  return [done.moved > 0 ? printers.moved(done.moved, to) : null, left].filter(Boolean).join(" · ");
}

type How = { printers: PrintersReply | null; name: string; line: PrinterLine | undefined };

/** The worst that is known of a printer, in words, and how many badges wait for it. */
function sayHow(words: Words, { printers, name, line }: How): Said {
  const info = foundIn(printers).find((printer) => printer.name === name);
  const isGone = printers?.what === "printers" && !info;
  const trouble = isGone ? "printer-gone" : (info?.troubles[0] ?? line?.trouble ?? null);
  const states = [
    line?.isPaused ? words.printers.paused : null,
    trouble ? words.jobTrouble[trouble] : info && words.badges.printerState[info.state],
    info && !info.accepting ? words.badges.notAccepting : null,
    line && line.waiting > 0 ? words.printers.waiting(line.waiting) : null,
  ];
  const isIll = isHindrance(trouble) || (line?.isPaused ?? false);
  return { text: states.filter(Boolean).join(" · "), isIll, trouble };
}
