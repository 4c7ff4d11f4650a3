import type { BadgeJob } from "../../shared/badge/job.ts";
import type { DeskStatus } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./BadgeLine.module.css";
import { Icon } from "./Icon.tsx";
import { badgeJobText } from "./texts.ts";

/** One line on printer, badges and this station, in words that are true: what is saved is not called printed. */
export function BadgeLine() {
  const { store } = useFront();
  const words = useWords();
  const printer = useDesk((state) => (state.status?.event ? state.status.printer : null));
  const newest = useDesk((state) => state.jobs[0] ?? null);
  const trouble = printer?.trouble ?? null;
  const needsHand = printer !== null && (printer.stuck > 0 || trouble !== null);
  const isDiskBroken = useDesk((state) => (state.status?.journalTrouble ?? null) !== null);
  return (
    <footer className={css.line} data-testid="health" data-trouble={needsHand || isDiskBroken || undefined}>
      {printer && (
        <>
          <Icon name="printer" />
          <span className={css.text} title={newest?.file ?? undefined} data-testid="badge-line">
            {lineText(words, printer, newest)}
          </span>
          {needsHand && (
            <button type="button" className={css.fix} onClick={() => store.setState({ screen: "badges" })}>
              {words.badges.line.fix}
            </button>
          )}
          <Station />
        </>
      )}
    </footer>
  );
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

function lineText(words: Words, printer: DeskStatus["printer"], newest: BadgeJob | null): string {
  const { badges } = words;
  const parts = [printer.name === null ? null : badges.line.ready(printer.name)];
  if (printer.stuck > 0) parts.push(badges.line.stuck(printer.stuck));
  if (printer.trouble && printer.trouble !== newest?.trouble) parts.push(words.jobTrouble[printer.trouble]);
  if (printer.waiting > 0) parts.push(badges.line.waiting(printer.waiting));
  if (newest) parts.push(words.program.pair(badges.of(newest.personName), badgeJobText(words, newest)));
  else if (printer.name === null) parts.push(badges.line.none);
  return parts.filter(Boolean).join(" · ");
}
