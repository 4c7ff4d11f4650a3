import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { win32 } from "node:path";
import type { OsJob } from "../../shared/badge/job.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import type { Printer, PrintFault } from "./printer.ts";
import {
  documentOf,
  powershellArguments,
  progressOfJob,
  readJobs,
  readPrinters,
  SCRIPTS,
  sumatraArguments,
} from "./windowsSpooler.ts";

/** A program's end: what it wrote, and whether it did what it was told. `patience`: milliseconds until it is ended. */
export type Run = (
  program: string,
  args: readonly string[],
  options: { env: Record<string, string>; patience: number },
) => Promise<{ isDone: boolean; out: string; detail: string }>;

type WindowsParts = {
  env: Record<string, string | undefined>;
  run?: Run;
  /** Milliseconds since epoch. */
  now?: () => number;
  exists?: (file: string) => boolean;
  /** Keeps a page for the program that prints it; gives its path and how to throw it away. */
  keep?: (pdf: Uint8Array, name: string) => Promise<{ file: string; forget: () => Promise<void> }>;
};

const PATIENCE = { ask: 15_000, print: 60_000 };

/**
 * The printers of Windows: SumatraPDF as it is installed on the computer prints the page, the spooler is asked through
 * PowerShell. The spooler forgets a job when its bytes are gone: a badge ends at `handed-over`, never `printed`. It also
 * numbers jobs from the beginning when it is started anew: ours are known by a number of our own, in the document's name.
 * Not run by us: built and tested as far as its arguments and answers go.
 */
export function makeWindowsPrinter({
  env,
  run = runProgram,
  now = Date.now,
  exists = existsSync,
  keep = keepInTemp,
}: WindowsParts): Printer {
  const powershell = win32.join(env.SystemRoot ?? "C:\\Windows", "System32\\WindowsPowerShell\\v1.0\\powershell.exe");
  const ask = (script: string, about: Record<string, string> = {}) =>
    run(powershell, powershellArguments(script), { env: about, patience: PATIENCE.ask });
  let last = 0;

  /** Our own jobs: of one printer, or of all. */
  async function ourJobs(printer: string | null) {
    const said = await (printer === null ? ask(SCRIPTS.allJobs) : ask(SCRIPTS.jobs, { LANYARD_PRINTER: printer }));
    const jobs = said.isDone ? readJobs(said.out) : null;
    return jobs ? ok(jobs.filter(({ number }) => number !== null)) : fault(unanswered(said));
  }

  return {
    async list() {
      const said = await ask(SCRIPTS.printers);
      const printers = said.isDone ? readPrinters(said.out) : null;
      return printers ? ok(printers) : fault(unanswered(said));
    },
    async print(printer, { pdf }): Promise<Result<OsJob, PrintFault>> {
      const program = sumatraPaths(env).find(exists);
      if (!program) return fault({ trouble: "no-pdf-program", detail: sumatraPaths(env).join(" ") });
      // Later than any number given before this start, so that none stands in the journal for another badge.
      last = Math.max(last + 1, now());
      const id = last;
      const page = await keep(pdf, documentOf(id));
      try {
        const args = sumatraArguments(printer, page.file);
        const printed = await run(program, args, { env: {}, patience: PATIENCE.print });
        if (!printed.isDone) return fault({ trouble: "printer-rejects", detail: printed.detail });
        return ok({ id, printer, knows: false });
      } finally {
        await page.forget();
      }
    },
    async state({ id, printer }) {
      const jobs = await ourJobs(printer);
      if (!jobs.ok) return jobs;
      return ok({ ...progressOfJob(jobs.value.find(({ number }) => number === id)), detail: null });
    },
    async cancel({ id, printer }) {
      const jobs = await ourJobs(printer);
      if (!jobs.ok) return jobs;
      const job = jobs.value.find(({ number }) => number === id);
      if (!job || progressOfJob(job).ended) return ok(false);
      return ok((await ask(SCRIPTS.cancel, { LANYARD_PRINTER: printer, LANYARD_JOB: String(job.id) })).isDone);
    },
    async pending() {
      const jobs = await ourJobs(null);
      if (!jobs.ok) return jobs;
      return ok(
        jobs.value.flatMap((job) => {
          const { number, printer } = job;
          return number === null || printer === null || progressOfJob(job).ended ? [] : [{ id: number, printer }];
        }),
      );
    },
  };
}

const unanswered = ({ detail, out }: Awaited<ReturnType<Run>>): PrintFault => ({
  trouble: "no-spooler",
  detail: detail || out.slice(0, 200),
});

/** Where SumatraPDF's own installer, for one user or for all, puts it. */
export const sumatraPaths = (env: Record<string, string | undefined>): string[] =>
  [env.LOCALAPPDATA, env.ProgramFiles, env["ProgramFiles(x86)"]].flatMap((folder) =>
    folder ? [win32.join(folder, "SumatraPDF", "SumatraPDF.exe")] : [],
  );

const runProgram: Run = (program, args, { env, patience }) =>
  new Promise((resolve) => {
    const options = { env: { ...process.env, ...env }, timeout: patience, windowsHide: true, maxBuffer: 16 << 20 };
    execFile(program, args, options, (error, out) =>
      resolve({ isDone: error === null, out, detail: error?.message ?? "" }),
    );
  });

async function keepInTemp(pdf: Uint8Array, name: string): Promise<{ file: string; forget: () => Promise<void> }> {
  const folder = await mkdtemp(win32.join(tmpdir(), "lanyard-"));
  const file = win32.join(folder, name);
  await writeFile(file, pdf);
  return { file, forget: () => rm(folder, { recursive: true, force: true }) };
}
