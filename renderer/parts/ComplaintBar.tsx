import { DISK_HELP, type HelpTopic } from "../../shared/i18n/helpTopics.ts";
import { notRecordedText, type Words } from "../../shared/i18n/say.ts";
import { listOf } from "../../shared/i18n/when.ts";
import type { Complaint, DeskState, Notice } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./ComplaintBar.module.css";
import { HelpSteps } from "./HelpSteps.tsx";
import { wantsPassphrase } from "./OpenLocked.tsx";

/** The one place where the program says that something went wrong; it stays until somebody closes it. */
export function ComplaintBar() {
  const { store } = useFront();
  const words = useWords();
  const complaint = useDesk((state) => state.complaint);
  const notice = useDesk(noticeNow);
  const isLocked = useDesk(({ openFailure, status }) => !status?.event && wantsPassphrase(openFailure));
  const journalTrouble = useDesk((state) => state.status?.journalTrouble ?? null);
  return (
    <>
      {journalTrouble && (
        <div role="alert" className={css.bar} data-testid="journal-trouble">
          <div>
            <p>{words.program.journalTrouble(words.disk[journalTrouble], words.diskAdvice[journalTrouble])}</p>
            <HelpSteps topic={DISK_HELP[journalTrouble]} />
          </div>
        </div>
      )}
      {notice && (
        <div role="status" className={css.bar} data-look="notice" data-testid="notice">
          <p>{noticeText(words, notice)}</p>
          <button type="button" onClick={() => store.setState({ notice: null })}>
            {words.program.close}
          </button>
        </div>
      )}
      {complaint && (
        <div role="alert" className={css.bar} data-testid="complaint">
          <div>
            <p>{complaint.what === "no-event" && isLocked ? words.lock.notDecided : complaintText(words, complaint)}</p>
            <HelpSteps topic={complaint.what === "no-event" && isLocked ? "passphrase" : helpOf(complaint)} />
          </div>
          <button type="button" onClick={() => store.setState({ complaint: null })}>
            {words.program.close}
          </button>
        </div>
      )}
    </>
  );
}

/** What was done to the event is said on its own screen, not above a verdict. */
const noticeNow = ({ notice, screen }: DeskState): Notice | null =>
  notice?.what === "event-updated" && screen !== "event" ? null : notice;

function noticeText(words: Words, notice: Notice): string {
  if (notice.what === "erased") {
    const { privacy, language } = words;
    const { isOne, left, elsewhere } = notice;
    return [
      isOne ? privacy.doneOne : privacy.done,
      left.length > 0 ? privacy.left(listOf(language, left)) : "",
      elsewhere.length > 0 ? privacy.elsewhere(listOf(language, elsewhere)) : "",
    ].join(" ");
  }
  if (notice.what === "ended-badly") return words.start.endedBadly(notice.arrived);
  if (notice.what === "recorded-again") return words.program.journalAgain;
  if (notice.what === "event-updated") return words.pageReview.updated;
  return notice.what === "rescued" ? words.start.rescued : words.start.tornLine(notice.bytes);
}

function complaintText(words: Words, complaint: Complaint): string {
  switch (complaint.what) {
    case "fault":
      return complaint.fault.fault === "no-reply"
        ? words.program.faultNoAnswer(complaint.fault.reference)
        : words.program.fault(complaint.fault.reference);
    case "failed":
      return words.program.fault(complaint.reference);
    case "not-recorded":
      return notRecordedText(words, complaint.trouble, complaint.folder);
    case "settings-not-kept":
      return words.settings.notKept;
    case "no-event":
      return words.program.noEvent;
  }
}

function helpOf(complaint: Complaint): HelpTopic {
  switch (complaint.what) {
    case "fault":
    case "failed":
      return "fault";
    case "not-recorded":
      return DISK_HELP[complaint.trouble];
    case "settings-not-kept":
      return "settings";
    case "no-event":
      return "begin";
  }
}
