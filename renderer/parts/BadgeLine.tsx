import type { BadgeJob } from "../../shared/badge/job.ts";
import { printerTitle } from "../../shared/badge/networkPrinter.ts";
import { printersInUse } from "../../shared/badge/whichPrinter.ts";
import type { DeskStatus, Settings } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { BackupLine } from "./BackupLine.tsx";
import css from "./BadgeLine.module.css";
import { Icon } from "./Icon.tsx";
import { LinkLine } from "./LinkLine.tsx";
import { badgeJobText } from "./texts.ts";

/** One line on printer, badges and this station, in words that are true: what is saved is not called printed. */
export function BadgeLine() {
  const { store } = useFront();
  const words = useWords();
  const told = useDesk((state) => (state.status?.event ? state.status.printer : null));
  const newest = useDesk((state) => state.jobs[0] ?? null);
  const settings = useDesk((state) => state.settings);
  // What was chosen a moment ago is known here before the desk tells its status again.
  const printer = told && { ...told, name: settings ? settings.printer : told.name };
  const trouble = printer?.trouble ?? null;
  const ill = printer && settings ? printersToSeeTo(words, printer, settings) : [];
  const needsHand = printer !== null && (printer.stuck > 0 || trouble !== null || ill.length > 0);
  const isDiskBroken = useDesk((state) => (state.status?.journalTrouble ?? null) !== null);
  const isCopyBroken = useDesk((state) => (state.backup?.trouble ?? null) !== null);
  const isIll = needsHand || isDiskBroken || isCopyBroken;
  return (
    <footer className={css.line} data-testid="health" data-trouble={isIll || undefined}>
      {printer && (
        <>
          <Icon name="printer" />
          <span className={css.text} title={newest?.file ?? undefined} data-testid="badge-line">
            {lineText(words, { printer, newest, ill })}
          </span>
          {needsHand && (
            <button type="button" className={css.fix} onClick={() => store.setState({ screen: "badges" })}>
              {words.badges.line.fix}
            </button>
          )}
          <LinkLine />
          <BackupLine />
          <Station />
        </>
      )}
    </footer>
  );
}

/** Printers that do not print, or soon will not: in trouble, paused, few labels left. */
function printersToSeeTo(words: Words, { lines }: DeskStatus["printer"], settings: Settings): string[] {
  const told = lines.flatMap(({ printer, isPaused, trouble }) => {
    const title = printerTitle(printer);
    if (isPaused) return [words.printers.isPaused(title)];
    return trouble ? [words.program.pair(title, words.jobTrouble[trouble])] : [];
  });
  const counted = settings.printing?.labels ?? {};
  const low = printersInUse(settings).flatMap((printer) => {
    const count = counted[printer];
    if (!count || count.left > count.warnAt) return [];
    const title = printerTitle(printer);
    return [count.left === 0 ? words.labels.out(title) : words.labels.low(title, count.left)];
  });
  return [...told, ...low];
}

/** Whether what guests are scanned with is there, and the disk takes what is confirmed. */
function Station() {
  const words = useWords();
  const isCameraOn = useDesk(({ settings }) => settings?.camera?.isOn ?? false);
  const isCameraBroken = useDesk((state) => state.isCameraBroken);
  const isScannerHeard = useDesk((state) => state.isScannerHeard);
  const isDiskBroken = useDesk((state) => (state.status?.journalTrouble ?? null) !== null);
  const camera = isCameraBroken ? words.health.cameraTrouble : words.health.camera;
  const parts = [
    isDiskBroken && words.health.disk,
    isCameraOn && camera,
    !isScannerHeard && !isCameraOn && words.health.scanner,
  ].filter((part) => typeof part === "string");
  if (parts.length === 0) return null;
  return (
    <span className={css.station} data-testid="station">
      <Icon name={isCameraOn ? "camera" : "scanner"} />
      {parts.join(" · ")}
    </span>
  );
}

type Told = { printer: DeskStatus["printer"]; newest: BadgeJob | null; ill: string[] };

function lineText(words: Words, { printer, newest, ill }: Told): string {
  const { badges } = words;
  const parts = [printer.name === null ? null : badges.line.ready(printerTitle(printer.name))];
  if (printer.stuck > 0) parts.push(badges.line.stuck(printer.stuck));
  parts.push(...ill);
  if (ill.length === 0 && printer.trouble && printer.trouble !== newest?.trouble)
    parts.push(words.jobTrouble[printer.trouble]);
  if (printer.waiting > 0) parts.push(badges.line.waiting(printer.waiting));
  if (newest)
    parts.push(words.program.pair(badges.of(newest.personName), badgeJobText(words, untold(newest, printer))));
  else if (printer.name === null) parts.push(badges.line.none);
  return parts.filter(Boolean).join(" · ");
}

/** The badge without the trouble that its printer has told of already. */
function untold(job: BadgeJob, { lines }: DeskStatus["printer"]): BadgeJob {
  const isTold = lines.some(({ printer, trouble }) => printer === job.printer && trouble === job.trouble);
  return isTold ? { ...job, trouble: null } : job;
}
