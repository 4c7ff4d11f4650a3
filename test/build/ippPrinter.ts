import { createServer, type IncomingMessage } from "node:http";
import {
  attribute,
  decodeMessage,
  encodeMessage,
  GROUP,
  type IppGroup,
  type IppRead,
} from "../../electron/printing/ippCodec.ts";
import { listenAt } from "./listening.ts";

/** A network printer that speaks IPP and says how it feels; CUPS's own ipp backend prints on it. */
export type IppPrinter = {
  uri: string;
  /** Its complaints from now on, e.g. `media-jam-error`; none = it is fine again. */
  complain: (...reasons: string[]) => void;
  /** Pages that come now stay in it until `goOn`. */
  hold: () => void;
  goOn: () => void;
  /** The documents whose pages came out. */
  printed: () => Buffer[];
  close: () => Promise<void>;
};

type Job = { id: number; state: number; document: Buffer };

const OPERATION = { printJob: 2, validateJob: 4, cancelJob: 8, getJob: 9, getJobs: 10, getPrinter: 11 } as const;
const JOB = { processing: 5, cancelled: 7, completed: 9 } as const;
const PRINTER = { idle: 3, processing: 4, stopped: 5 } as const;
const NOT_FOUND = 0x0406;

export async function startIppPrinter(): Promise<IppPrinter> {
  const jobs = new Map<number, Job>();
  let complaints: string[] = [];
  let held = false;
  let port = 0;
  const uri = () => `ipp://127.0.0.1:${port}/ipp/print`;

  function answer({ code, id, groups, document }: IppRead): Buffer {
    if (code === OPERATION.printJob) {
      const job: Job = { id: jobs.size + 1, state: held ? JOB.processing : JOB.completed, document };
      jobs.set(job.id, job);
      return message(id, [jobGroup(job, uri())]);
    }
    if (code === OPERATION.getPrinter) return message(id, [printerGroup()]);
    if (code === OPERATION.getJobs)
      return message(
        id,
        Array.from(jobs.values(), (job) => jobGroup(job, uri())),
      );
    if (code !== OPERATION.getJob && code !== OPERATION.cancelJob) return message(id, []);
    const asked = groups[0]?.attributes["job-id"]?.[0] ?? groups[0]?.attributes["job-uri"]?.[0];
    const job = jobs.get(Number(String(asked).replace(/^.*\//, "")));
    if (!job) return message(id, [], NOT_FOUND);
    if (code === OPERATION.cancelJob) job.state = JOB.cancelled;
    return message(id, [jobGroup(job, uri())]);
  }

  function printerGroup(): IppGroup {
    const busy = Array.from(jobs.values()).some((job) => job.state === JOB.processing);
    const state = complaints.length > 0 ? PRINTER.stopped : busy ? PRINTER.processing : PRINTER.idle;
    const attributes = [
      attribute.uri("printer-uri-supported", uri()),
      attribute.keywords("uri-security-supported", "none"),
      attribute.keywords("uri-authentication-supported", "none"),
      attribute.name("printer-name", "played"),
      attribute.enums("printer-state", state),
      attribute.keywords("printer-state-reasons", ...(complaints.length > 0 ? complaints : ["none"])),
      attribute.keywords("ipp-versions-supported", "1.1", "2.0"),
      attribute.enums("operations-supported", ...Object.values(OPERATION)),
      attribute.charset("charset-configured", "utf-8"),
      attribute.charset("charset-supported", "utf-8"),
      attribute.mimeType("document-format-supported", "application/pdf"),
      attribute.boolean("printer-is-accepting-jobs", true),
      attribute.integer("queued-job-count", busy ? 1 : 0),
    ];
    return { tag: GROUP.printer, attributes };
  }

  const server = createServer((request, response) => {
    void whole(request).then((bytes) => {
      response.setHeader("Content-Type", "application/ipp");
      response.end(request.method === "POST" ? answer(decodeMessage(bytes)) : "");
    });
  });
  port = await listenAt(server, 0);

  return {
    uri: uri(),
    complain: (...reasons) => {
      complaints = reasons;
    },
    hold: () => {
      held = true;
    },
    goOn: () => {
      held = false;
      for (const job of jobs.values()) if (job.state === JOB.processing) job.state = JOB.completed;
    },
    printed: () => Array.from(jobs.values()).flatMap((job) => (job.state === JOB.completed ? [job.document] : [])),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function message(id: number, groups: readonly IppGroup[], code = 0): Buffer {
  const charset = attribute.charset("attributes-charset", "utf-8");
  const language = attribute.language("attributes-natural-language", "en");
  return encodeMessage({ code, id, groups: [{ tag: GROUP.operation, attributes: [charset, language] }, ...groups] });
}

const jobGroup = ({ id, state }: Job, printer: string): IppGroup => ({
  tag: GROUP.job,
  attributes: [
    attribute.uri("job-uri", `${printer}/${id}`),
    attribute.integer("job-id", id),
    attribute.enums("job-state", state),
    attribute.keywords("job-state-reasons", state === JOB.processing ? "job-printing" : "none"),
  ],
});

async function whole(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
