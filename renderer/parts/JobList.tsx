import { Button, NativeSelect } from "@mantine/core";
import type { BadgeJob, PrinterInfo } from "../../shared/badge/job.ts";
import { JOB_HELP } from "../../shared/i18n/helpTopics.ts";
import { exactClockOf } from "../../shared/i18n/when.ts";
import type { JobId } from "../../shared/words/ids.ts";
import type { Front } from "../desk/front.ts";
import { cancelAllBadges } from "../desk/printing.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { HelpSteps } from "./HelpSteps.tsx";
import css from "./JobList.module.css";
import page from "./Page.module.css";
import { useOnce } from "./press.ts";
import { titleOf } from "./printing/usePrinters.ts";
import { ShowFile } from "./ShowFile.tsx";
import { badgeJobText } from "./texts.ts";

const CAN_CANCEL: BadgeJob["state"][] = ["queued", "drawn", "handed-over", "printing"];
const CAN_RETRY: BadgeJob["state"][] = ["failed", "unknown", "cancelled", "saved"];

/** Every badge of this desk, newest first, with what is true of it and what can be done. */
export function JobList({ printers }: { printers: PrinterInfo[] }) {
  const words = useWords();
  const jobs = useDesk((state) => state.jobs);
  return (
    <section className={page.card} aria-labelledby="jobs-title">
      <div className={page.row}>
        <h2 id="jobs-title" className={page.grow}>
          {words.badges.jobs}
        </h2>
        <CancelAll />
        <RetryAll jobs={jobs} />
      </div>
      {jobs.length === 0 && <p className={page.soft}>{words.badges.noJobs}</p>}
      <ol data-testid="jobs">
        {jobs.map((job) => (
          <Job key={job.id} job={job} printers={printers} />
        ))}
      </ol>
    </section>
  );
}

/** After a jam, one press for all that did not come out: oldest first, each on its own printer. */
function RetryAll({ jobs }: { jobs: BadgeJob[] }) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const failed = jobs.filter(({ state }) => state === "failed").reverse();
  if (failed.length < 2) return null;
  const retryAll = async () => {
    for (const { id, printer } of failed) await tell(front, front.desk.badges.retry({ job: id, printer }));
  };
  return <Button onClick={() => once(retryAll)}>{words.badges.retryAll(failed.length)}</Button>;
}

/** Everything that waits, called off with one press: a wrong design, a wrong printer. */
function CancelAll() {
  const front = useFront();
  const { printers } = useWords();
  const once = useOnce();
  const waiting = useDesk(({ status }) => status?.printer.waiting ?? 0);
  if (waiting < 2) return null;
  return (
    <Button variant="default" onClick={() => once(() => cancelAllBadges(front))}>
      {printers.cancelAll(waiting)}
    </Button>
  );
}

async function tell(front: Front, change: Promise<{ what: string }>): Promise<void> {
  const reply = await change;
  if (reply.what === "no-event") front.store.setState({ complaint: { what: "no-event" } });
}

function Job({ job, printers }: { job: BadgeJob; printers: PrinterInfo[] }) {
  const words = useWords();
  const timezone = useTimezone();
  const lines = useDesk(({ status }) => status?.printer.lines);
  const facts = [
    job.printer && titleOf(printers, job.printer),
    job.attempt > 1 ? words.badges.attempt(job.attempt) : null,
  ];
  return (
    <li className={css.job} data-state={job.state}>
      <span className={css.time}>{exactClockOf(words.language, job.queuedAt, timezone)}</span>
      <div className={css.text}>
        <strong>{job.personName}</strong>
        <p className={css.state} title={job.file ?? job.detail ?? undefined}>
          {badgeJobText(words, job, lines)}
        </p>
        <p className={css.facts}>{facts.filter(Boolean).join(" · ")}</p>
        {job.trouble && CAN_RETRY.includes(job.state) && <HelpSteps topic={JOB_HELP[job.trouble]} />}
      </div>
      <JobHands job={job} printers={printers} />
    </li>
  );
}

function JobHands({ job, printers }: { job: BadgeJob; printers: PrinterInfo[] }) {
  const front = useFront();
  const words = useWords();
  const { badges } = words;
  const retry = (id: JobId, printer: string | null) => tell(front, front.desk.badges.retry({ job: id, printer }));
  const others = printers.filter(({ name }) => name !== job.printer);
  return (
    <div className={css.hands}>
      {CAN_RETRY.includes(job.state) && job.printer !== null && (
        <Button
          variant="default"
          aria-label={badges.retryOf(job.personName)}
          onClick={() => void retry(job.id, job.printer)}
        >
          {badges.retry}
        </Button>
      )}
      {CAN_RETRY.includes(job.state) && others.length > 0 && (
        <NativeSelect
          aria-label={badges.retryElsewhere}
          value=""
          data={[
            { value: "", label: badges.retryElsewhere },
            ...others.map(({ name, label }) => ({ value: name, label: badges.retryOn(label) })),
          ]}
          onChange={(event) => {
            if (event.currentTarget.value !== "") void retry(job.id, event.currentTarget.value);
          }}
        />
      )}
      {CAN_CANCEL.includes(job.state) && (
        <Button
          variant="default"
          aria-label={badges.cancelOf(job.personName)}
          onClick={() => void tell(front, front.desk.badges.cancel({ job: job.id }))}
        >
          {badges.cancel}
        </Button>
      )}
      {job.file && <ShowFile file={job.file} />}
    </div>
  );
}
