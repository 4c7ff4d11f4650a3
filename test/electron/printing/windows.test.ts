import { describe, expect, it } from "vitest";
import { makeWindowsPrinter, type Run, sumatraPaths } from "../../../electron/printing/windows.ts";
import { progressOfJob, readJobs, readPrinters, sumatraArguments } from "../../../electron/printing/windowsSpooler.ts";

/* Windows itself is not there: what is said to its programs and what their answers mean is all that can be tested. */

const printer = (changes: object) =>
  JSON.stringify({ Name: "Brother QL-820NWB", Default: true, PrinterStatus: 3, ...changes });

describe("what PowerShell says of printers", () => {
  it("is none, one, or a list", () => {
    expect(readPrinters("")).toEqual([]);
    expect(readPrinters(`\uFEFF${printer({})}\r\n`)).toEqual([
      {
        name: "Brother QL-820NWB",
        label: "Brother QL-820NWB",
        state: "idle",
        accepting: true,
        isDefault: true,
        troubles: [],
      },
    ]);
    expect(
      readPrinters(`[${printer({})},${printer({ Name: "打印机", Default: false })}]`)?.map(({ name }) => name),
    ).toEqual(["Brother QL-820NWB", "打印机"]);
    for (const text of ["Get-CimInstance : Access denied", "{}", "[1]", "null"]) expect(readPrinters(text)).toBeNull();
  });

  it.each([
    [{ DetectedErrorState: 4 }, "media-empty"],
    [{ DetectedErrorState: 8 }, "media-jam"],
    [{ DetectedErrorState: 7 }, "cover-open"],
    [{ WorkOffline: true }, "printer-offline"],
    [{ PrinterState: 0x10 | 0x2 }, "media-empty"],
    [{ PrinterState: 0x1 }, "printer-stopped"],
    [{ PrinterState: 0x2_0000 }, "ink-low"],
  ])("%j is %s", (changes, trouble) => {
    expect(readPrinters(printer(changes))?.[0]?.troubles).toEqual([trouble]);
  });
});

describe("what it says of a job", () => {
  it.each([
    [0x8, "handed-over", null, false],
    [0x10, "printing", null, false],
    [0x10 | 0x40, "handed-over", "media-empty", false],
    [0x20, "handed-over", "printer-offline", false],
    [0x2, "handed-over", "other", false],
    [0x80, "handed-over", null, true],
    [0x1000, "handed-over", null, true],
    [0x4, "cancelled", null, true],
  ])("0x%s", (status, state, trouble, ended) => {
    expect(progressOfJob({ id: 1, document: "x", status })).toEqual({ state, trouble, ended });
  });

  it("is nothing once the bytes are gone: handed over, never printed", () => {
    expect(progressOfJob(undefined)).toEqual({ state: "handed-over", trouble: null, ended: true });
    expect(readJobs('{"Id":7,"DocumentName":"lanyard-1-1.pdf","Status":16}')).toEqual([
      { id: 7, document: "lanyard-1-1.pdf", status: 16 },
    ]);
  });
});

describe("a page on Windows", () => {
  const env = {
    LOCALAPPDATA: "C:\\Users\\desk\\AppData\\Local",
    ProgramFiles: "C:\\Program Files",
    SystemRoot: "C:\\Windows",
  };
  const nasty = '"; Remove-Item C:\\ -Recurse; "';

  function aComputer(answers: { jobs: string[]; sumatra?: boolean; isDone?: boolean }) {
    const calls: { program: string; args: readonly string[]; env: Record<string, string> }[] = [];
    const run: Run = async (program, args, options) => {
      calls.push({ program, args, env: options.env });
      const isAsked = args.at(-1)?.includes("Get-PrintJob") ?? false;
      return { isDone: answers.isDone ?? true, out: isAsked ? (answers.jobs.shift() ?? "") : "", detail: "" };
    };
    const made = makeWindowsPrinter({
      ...{ env, run, exists: (file) => (answers.sumatra ?? true) && file.startsWith("C:\\Program Files") },
      keep: async (_, name) => ({ file: `C:\\Temp\\${name}`, forget: async () => undefined }),
    });
    return { made, calls };
  }
  const sheet = { pdf: new Uint8Array(4), jobName: "贾岛", widthMm: 90, heightMm: 54 };

  it("is printed at its size by the program that is installed, and found again in the spooler", async () => {
    const documents = `[{"Id":3,"DocumentName":"other","Status":0},{"Id":9,"DocumentName":"C:\\\\Temp\\\\lanyard-${process.pid}-1.pdf","Status":16}]`;
    const { made, calls } = aComputer({ jobs: [documents, documents, "", documents] });
    const handed = await made.print(nasty, sheet);
    expect(handed).toEqual({ ok: true, value: { id: 9, printer: nasty, knows: false } });
    expect(calls[0]).toMatchObject({
      program: "C:\\Program Files\\SumatraPDF\\SumatraPDF.exe",
      args: sumatraArguments(nasty, `C:\\Temp\\lanyard-${process.pid}-1.pdf`),
    });
    if (!handed.ok) return;
    expect(await made.state(handed.value)).toMatchObject({ value: { state: "printing", ended: false } });
    expect(await made.state(handed.value)).toMatchObject({ value: { state: "handed-over", ended: true } });
    expect(await made.cancel(handed.value)).toEqual({ ok: true, value: true });
    expect(calls.at(-1)).toMatchObject({ env: { LANYARD_PRINTER: nasty, LANYARD_JOB: "9" } });
    expect(
      calls
        .slice(1)
        .flatMap(({ args }) => args)
        .some((arg) => arg.includes("Remove-Item")),
    ).toBe(false);
  });

  it("needs that program, a spooler that answers, and a printer that takes it", async () => {
    expect(await aComputer({ jobs: [], sumatra: false }).made.print("A", sheet)).toMatchObject({
      fault: { trouble: "no-pdf-program" },
    });
    expect(await aComputer({ jobs: [], isDone: false }).made.print("A", sheet)).toMatchObject({
      fault: { trouble: "printer-rejects" },
    });
    expect(await aComputer({ jobs: [], isDone: false }).made.list()).toMatchObject({
      fault: { trouble: "no-spooler" },
    });
    expect(sumatraPaths({ ...env, "ProgramFiles(x86)": "C:\\Program Files (x86)" })).toHaveLength(3);
    expect(sumatraPaths({})).toEqual([]);
  });
});
