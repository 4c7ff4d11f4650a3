import { userInfo } from "node:os";
import type { OsJob, PrinterInfo } from "../../shared/badge/job.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import {
  type Ask,
  findServer,
  firstBoolean,
  firstNumber,
  firstText,
  type IppFault,
  makeAsk,
  OPERATION,
  STATUS,
  texts,
} from "./ipp.ts";
import { attribute, GROUP, type IppCollection, type IppRead } from "./ippCodec.ts";
import { isWaiting, progressOf, troubleOf } from "./jobState.ts";
import { mediaFor } from "./media.ts";
import type { Printer, PrintFault, Sheet } from "./printer.ts";

/** Backends that hear from the printer when the page is out; sockets, lpd and USB only know that the bytes are gone. */
const HEARS_THE_PRINTER = /^(ipp|ipps|ippusb|dnssd|implicitclass|cups-pdf):/;

const PRINTER_STATES: Record<number, PrinterInfo["state"]> = { 3: "idle", 4: "printing", 5: "stopped" };

/**
 * The printers of Linux and macOS through the system's own print service (CUPS), spoken to in IPP: exact page size,
 * nothing scaled, no dialog. It is looked up anew at each call, since it may be started or moved meanwhile.
 */
export function makeCupsPrinter(ask: Ask = (question) => makeAsk(findServer(process.env))(question)): Printer {
  /** The jobs that the service had not begun when it was asked last. */
  const waiting = new Set<number>();
  return {
    list: () => list(ask),
    print: (printerName, sheet) => print(ask, printerName, sheet),
    state: (job) => state(ask, job, waiting),
    cancel: (job) => cancel(ask, job),
    pending: () => pending(ask),
  };
}

async function list(ask: Ask): Promise<Result<PrinterInfo[], PrintFault>> {
  const wanted = attribute.keywords("requested-attributes", ...LISTED);
  const answer = await ask({ operation: OPERATION.getPrinters, path: "/", attributes: [wanted] });
  if (!answer.ok && isRefusal(answer.fault, STATUS.notFound)) return ok([]);
  if (!answer.ok) return fault(faultOf(answer.fault));
  const chosen = await ask({ operation: OPERATION.getDefault, path: "/", attributes: [wanted] });
  const standard = chosen.ok ? firstText(groupOf(chosen.value, GROUP.printer), "printer-name") : null;
  const printers = answer.value.groups.filter(({ tag }) => tag === GROUP.printer);
  return ok(printers.flatMap(({ attributes }) => printerInfo(attributes, standard)));
}

const LISTED = [
  "printer-name",
  "printer-info",
  "printer-state",
  "printer-state-reasons",
  "printer-is-accepting-jobs",
] as const;

function printerInfo(attributes: IppCollection, standard: string | null): PrinterInfo[] {
  const name = firstText(attributes, "printer-name");
  if (name === null) return [];
  const trouble = troubleOf(texts(attributes, "printer-state-reasons"));
  return [
    {
      name,
      label: firstText(attributes, "printer-info") || name,
      state: PRINTER_STATES[firstNumber(attributes, "printer-state") ?? 0] ?? "unknown",
      accepting: firstBoolean(attributes, "printer-is-accepting-jobs") ?? true,
      isDefault: name === standard,
      troubles: trouble ? [trouble] : [],
    },
  ];
}

async function print(ask: Ask, printer: string, sheet: Sheet): Promise<Result<OsJob, PrintFault>> {
  const known = await printerAttributes(ask, printer, ["device-uri", "media-supported", "printer-is-accepting-jobs"]);
  if (!known.ok) return fault(faultOf(known.fault));
  const supported = texts(known.value, "media-supported");
  const media = mediaFor({ width: sheet.widthMm, height: sheet.heightMm }, supported);
  if (media === null) return fault({ trouble: "size-not-supported", detail: supported.join(" ") });
  const answer = await ask({
    operation: OPERATION.printJob,
    path: pathOf(printer),
    attributes: [
      attribute.uri("printer-uri", uriOf(printer)),
      attribute.name("requesting-user-name", userName()),
      attribute.name("job-name", sheet.jobName.slice(0, 120)),
      attribute.mimeType("document-format", "application/pdf"),
      attribute.boolean("ipp-attribute-fidelity", true),
    ],
    jobAttributes: [attribute.keywords("media", media), attribute.keywords("print-scaling", "none")],
    document: sheet.pdf,
  });
  if (!answer.ok) return fault(faultOf(answer.fault));
  const id = firstNumber(groupOf(answer.value, GROUP.job), "job-id");
  if (id === null) return fault({ trouble: "other", detail: "the print service gave no job number" });
  return ok({ id, printer, knows: HEARS_THE_PRINTER.test(firstText(known.value, "device-uri") ?? "") });
}

async function state(ask: Ask, job: OsJob, waiting: Set<number>): ReturnType<Printer["state"]> {
  const answer = await ask({
    operation: OPERATION.getJobAttributes,
    path: "/jobs",
    attributes: [
      attribute.uri("job-uri", `ipp://localhost/jobs/${job.id}`),
      attribute.keywords("requested-attributes", "job-state", "job-state-reasons", "job-printer-state-message"),
    ],
  });
  const forgotten = !answer.ok && isRefusal(answer.fault, STATUS.notFound);
  if (!answer.ok && !forgotten) return fault(faultOf(answer.fault));
  const said = answer.ok ? groupOf(answer.value, GROUP.job) : {};
  const printer = await printerAttributes(ask, job.printer, ["printer-state", "printer-state-reasons"]);
  const message = firstText(said, "job-printer-state-message") || null;
  const jobState = firstNumber(said, "job-state");
  const progress = progressOf({
    jobState,
    jobReasons: texts(said, "job-state-reasons"),
    printerReasons: printer.ok ? texts(printer.value, "printer-state-reasons") : [],
    message,
    knows: job.knows,
    isGone: !printer.ok && isRefusal(printer.fault, STATUS.notFound),
    wasWaiting: waiting.has(job.id),
  });
  if (isWaiting(jobState)) waiting.add(job.id);
  else if (jobState !== null || progress.ended) waiting.delete(job.id);
  return ok({ ...progress, detail: message });
}

async function cancel(ask: Ask, job: OsJob): Promise<Result<boolean, PrintFault>> {
  const answer = await ask({
    operation: OPERATION.cancelJob,
    path: "/jobs",
    attributes: [
      attribute.uri("job-uri", `ipp://localhost/jobs/${job.id}`),
      attribute.name("requesting-user-name", userName()),
    ],
  });
  if (answer.ok) return ok(true);
  const late = isRefusal(answer.fault, STATUS.notPossible) || isRefusal(answer.fault, STATUS.notFound);
  return late ? ok(false) : fault(faultOf(answer.fault));
}

async function pending(ask: Ask): ReturnType<NonNullable<Printer["pending"]>> {
  const answer = await ask({
    operation: OPERATION.getJobs,
    path: "/",
    attributes: [
      attribute.uri("printer-uri", "ipp://localhost/"),
      attribute.name("requesting-user-name", userName()),
      attribute.keywords("requested-attributes", "job-id", "job-printer-uri"),
      attribute.keywords("which-jobs", "not-completed"),
      attribute.boolean("my-jobs", true),
    ],
  });
  if (!answer.ok && isRefusal(answer.fault, STATUS.notFound)) return ok([]);
  if (!answer.ok) return fault(faultOf(answer.fault));
  const jobs = answer.value.groups.filter(({ tag }) => tag === GROUP.job);
  return ok(
    jobs.flatMap(({ attributes }) => {
      const id = firstNumber(attributes, "job-id");
      const printer = firstText(attributes, "job-printer-uri")?.split("/").at(-1);
      return id === null || printer === undefined ? [] : [{ id, printer: decodeURIComponent(printer) }];
    }),
  );
}

/** Who asks: a job may be cancelled by the same. Some containers have users without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "lanyard";
  }
}

async function printerAttributes(
  ask: Ask,
  printer: string,
  names: readonly string[],
): Promise<Result<IppCollection, IppFault>> {
  const answer = await ask({
    operation: OPERATION.getPrinterAttributes,
    path: pathOf(printer),
    attributes: [attribute.uri("printer-uri", uriOf(printer)), attribute.keywords("requested-attributes", ...names)],
  });
  return answer.ok ? ok(groupOf(answer.value, GROUP.printer)) : answer;
}

const pathOf = (printer: string): string => `/printers/${encodeURIComponent(printer)}`;
const uriOf = (printer: string): string => `ipp://localhost${pathOf(printer)}`;

const groupOf = (answer: IppRead, tag: number): IppCollection =>
  answer.groups.find((group) => group.tag === tag)?.attributes ?? {};

const isRefusal = (of: IppFault, status: number): boolean => of.code === "refused" && of.status === status;

function faultOf(of: IppFault): PrintFault {
  const { detail } = of;
  if (of.code === "no-spooler") return { trouble: "no-spooler", detail };
  if (of.status === STATUS.notFound) return { trouble: "printer-gone", detail };
  if (of.status === STATUS.notAccepting) return { trouble: "printer-rejects", detail };
  if (of.status === STATUS.unsupportedValues) return { trouble: "size-not-supported", detail };
  return { trouble: "other", detail };
}
