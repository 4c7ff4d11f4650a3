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
    expect(progressOfJob({ status })).toEqual({ state, trouble, ended });
  });

  it("is nothing once the bytes are gone: handed over, never printed", () => {
    expect(progressOfJob(undefined)).toEqual({ state: "handed-over", trouble: null, ended: true });
    expect(readJobs('{"Id":7,"DocumentName":"lanyard-1763870000000.pdf","Status":16}')).toEqual([
      { id: 7, number: 1_763_870_000_000, printer: null, status: 16 },
    ]);
  });

  it.each([
    ["C:\\Temp\\a b\\lanyard-12.pdf", 12],
    ["/tmp/lanyard-12.pdf", 12],
    ["my-lanyard-12.pdf", null],
    ["lanyard-12.pdf.docx", null],
    ["lanyard-.pdf", null],
    ["lanyard-12345678901234567890.pdf", null],
    [null, null],
  ])("%s is ours, or somebody else's", (DocumentName, number) => {
    expect(readJobs(JSON.stringify([{ Id: 1, DocumentName }]))).toMatchObject([{ number }]);
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
      ...{
        env,
        run,
        now: () => 1_000,
        exists: (file) => (answers.sumatra ?? true) && file.startsWith("C:\\Program Files"),
      },
      keep: async (_, name) => ({ file: `C:\\Temp\\${name}`, forget: async () => undefined }),
    });
    return { made, calls };
  }
  const sheet = { pdf: new Uint8Array(4), jobName: "贾岛", widthMm: 90, heightMm: 54 };

  it("is printed at its size by the program that is installed, and found again in the spooler", async () => {
    const documents = JSON.stringify([
      { Id: 3, DocumentName: "other", Status: 0 },
      { Id: 9, DocumentName: "C:\\Temp\\lanyard-1000.pdf", Status: 16 },
    ]);
    const { made, calls } = aComputer({ jobs: [documents, "", documents] });
    const handed = await made.print(nasty, sheet);
    expect(handed).toEqual({ ok: true, value: { id: 1_000, printer: nasty, knows: false } });
    expect(calls[0]).toMatchObject({
      program: "C:\\Program Files\\SumatraPDF\\SumatraPDF.exe",
      args: sumatraArguments(nasty, "C:\\Temp\\lanyard-1000.pdf"),
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

  it("has a number of its own, so that a spooler that counts from one again calls nothing of today by an old badge's", async () => {
    const { made } = aComputer({ jobs: [] });
    const first = await made.print("A", sheet);
    const second = await made.print("B", sheet);
    expect([first, second]).toMatchObject([{ value: { id: 1_000 } }, { value: { id: 1_001 } }]);
  });

  it("is found again after a restart, while the spooler still has it", async () => {
    const documents = JSON.stringify([
      { Id: 1, PrinterName: "B", DocumentName: "C:\\Temp\\x\\lanyard-900.pdf", Status: 0x20 },
      { Id: 1, PrinterName: "打印机", DocumentName: "C:\\Temp\\y\\lanyard-901.pdf", Status: 0 },
      { Id: 2, PrinterName: "B", DocumentName: "C:\\Temp\\z\\lanyard-902.pdf", Status: 0x80 },
      { Id: 3, PrinterName: "B", DocumentName: "Invoice.pdf", Status: 0 },
    ]);
    const { made, calls } = aComputer({ jobs: [documents, documents] });
    expect(await made.pending?.()).toEqual({
      ok: true,
      value: [
        { id: 900, printer: "B" },
        { id: 901, printer: "打印机" },
      ],
    });
    expect(await made.cancel({ id: 900, printer: "B", knows: false })).toEqual({ ok: true, value: true });
    expect(calls.at(-1)).toMatchObject({ env: { LANYARD_PRINTER: "B", LANYARD_JOB: "1" } });
    expect(await aComputer({ jobs: [""] }).made.pending?.()).toEqual({ ok: true, value: [] });
    expect(await aComputer({ jobs: [], isDone: false }).made.pending?.()).toMatchObject({
      fault: { trouble: "no-spooler" },
    });
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
