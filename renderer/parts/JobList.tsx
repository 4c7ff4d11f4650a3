import { Button, NativeSelect } from "@mantine/core";
import type { BadgeJob, PrinterInfo } from "../../shared/badge/job.ts";
import { exactClockOf } from "../../shared/i18n/when.ts";
import type { JobId } from "../../shared/words/ids.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import css from "./JobList.module.css";
import page from "./Page.module.css";
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
      <h2 id="jobs-title">{words.badges.jobs}</h2>
      {jobs.length === 0 && <p className={page.soft}>{words.badges.noJobs}</p>}
      <ol data-testid="jobs">
        {jobs.map((job) => (
          <Job key={job.id} job={job} printers={printers} />
        ))}
      </ol>
    </section>
  );
}

function Job({ job, printers }: { job: BadgeJob; printers: PrinterInfo[] }) {
  const words = useWords();
  const timezone = useTimezone();
  const facts = [job.printer, job.attempt > 1 ? words.badges.attempt(job.attempt) : null, job.detail];
  return (
    <li className={css.job} data-state={job.state}>
      <span className={css.time}>{exactClockOf(words.language, job.queuedAt, timezone)}</span>
      <div className={css.text}>
        <strong>{job.personName}</strong>
        <p className={css.state} title={job.file ?? undefined}>
          {badgeJobText(words, job)}
        </p>
        <p className={css.facts}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <JobHands job={job} printers={printers} />
    </li>
  );
}

function JobHands({ job, printers }: { job: BadgeJob; printers: PrinterInfo[] }) {
  const front = useFront();
  const words = useWords();
  const { badges } = words;
  const tell = async (change: Promise<{ what: string }>) => {
    const reply = await change;
    if (reply.what === "no-event") front.store.setState({ complaint: { what: "no-event" } });
  };
  const retry = (id: JobId, printer: string | null) => tell(front.desk.badges.retry({ job: id, printer }));
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
          onClick={() => void tell(front.desk.badges.cancel({ job: job.id }))}
        >
          {badges.cancel}
        </Button>
      )}
      {job.file && <ShowFile file={job.file} />}
    </div>
  );
}
