import type { Printer } from "../../electron/printing/printer.ts";
import { makeQueue, type Queue, type QueueEvent, type QueueParts } from "../../electron/printing/queue.ts";
import { templateFor } from "../../shared/badge/builtIn.ts";
import type { BadgeJob, JobState, OsJob } from "../../shared/badge/job.ts";
import { stockById } from "../../shared/badge/stocks.ts";
import type { Stock } from "../../shared/badge/template.ts";
import { PersonId } from "../../shared/words/ids.ts";
import { contentOf, drawingOf } from "./badges.ts";
import { makeDrawing } from "./drawing.ts";

export const draw = makeDrawing();
export const card = stockById("card-90x54") as Stock;

/** A queue with everything it told, and a way to wait for what it is going to tell. */
export function startQueueOn(printer: Printer, save: QueueEvent["save"], parts: Partial<QueueParts> = {}) {
  const told: BadgeJob[] = [];
  const osJobs = new Map<string, OsJob>();
  const labels: [printer: string, used: number][] = [];
  const listeners = new Set<() => void>();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `job-${ids}`;
  };
  const look = () => {
    for (const listener of listeners) listener();
  };
  const onChange = (job: BadgeJob, osJob: OsJob | null) => {
    if (osJob) osJobs.set(job.id, osJob);
    told.push(job);
    look();
  };
  const queue = makeQueue({ draw, printer, clock: { now: () => Date.now() }, newId, ...parts })({
    ...{ save, onChange, onLine: look },
    onLabels: (name, used) => labels.push([name, used]),
  });
  const latest = (id: string) => queue.jobs().find((job) => job.id === id);
  /** Waits until something gives a value, looking whenever the queue told something. */
  const untilSome = <T>(find: () => T | undefined) =>
    new Promise<T>((resolve) => {
      const listener = () => {
        const found = find();
        if (found === undefined) return;
        listeners.delete(listener);
        resolve(found);
      };
      listeners.add(listener);
      listener();
    });
  const until = (id: string, isTrue: (job: BadgeJob) => boolean) =>
    untilSome(() => {
      const job = latest(id);
      return job && isTrue(job) ? job : undefined;
    });
  const line = (name: string) => queue.lines().find(({ printer }) => printer === name);
  const states = (id: string, attempt = 1): JobState[] => {
    const all = told.filter((job) => job.id === id && job.attempt === attempt).map((job) => job.state);
    return all.filter((state, i) => state !== all[i - 1]);
  };
  return {
    ...{ queue, told, osJobs, labels, until, untilSome, line, states },
    untilState: (id: string, ...wanted: JobState[]) => until(id, (job) => wanted.includes(job.state)),
  };
}

/** The badge of this name. */
export const drawingNamed = (name: string, stock = card) => drawingOf(templateFor(stock), contentOf({ name }));

/** Puts a badge of this name into the queue; each name is somebody else's. */
export const printName = (queue: Queue, name: string, to: string | null, stock = card): BadgeJob =>
  queue.print({
    personId: PersonId.parse(`p-${name.codePointAt(0) ?? 0}-${name.length}`),
    personName: name,
    drawing: drawingNamed(name, stock),
    printer: to,
  });
