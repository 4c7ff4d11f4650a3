import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type IppPrinter, startIppPrinter } from "./ippPrinter.ts";
import { listenAt } from "./listening.ts";
import { type Listener, startListener } from "./rawPrinter.ts";

/** The queues of the print service: two that keep their pages, a port-9100 printer, and an IPP printer that plays states. */
export const QUEUES = { pdf: "Desk_PDF", second: "Desk_PDF_2", socket: "Desk_Socket", ipp: "Desk_IPP" } as const;

/** Sizes the printers of these queues take, mm; anything else must be refused. */
export const SIZES = { least: { width: 25, height: 40 }, most: { width: 220, height: 300 } };

export type Cups = {
  /** `host:port`, for CUPS_SERVER. */
  server: string;
  queues: typeof QUEUES;
  /** Where the pages of the PDF queue come out, as the printer got them; `<job id>.pdf`. */
  pdfFolder: string;
  /** The pages that came out of the PDF queue so far, oldest first. */
  pages: () => Uint8Array[];
  /** The same for the second one. */
  secondPages: () => Uint8Array[];
  /** The printer behind the socket queue: switch it off, stall it, look at what it got. */
  listener: Listener;
  ippPrinter: IppPrinter;
  /** As an administrator would: `cupsdisable`, `cupsenable`, `cupsreject`, `cupsaccept`, `lpadmin -x`. */
  stopQueue: (queue: string) => void;
  resumeQueue: (queue: string) => void;
  rejectJobs: (queue: string) => void;
  acceptJobs: (queue: string) => void;
  removeQueue: (queue: string) => void;
  /** Ends the print service alone, as a crash would; `start` brings it back on the same port. */
  kill: () => Promise<void>;
  start: () => Promise<void>;
  close: () => Promise<void>;
};

/**
 * A print service of the test's own: a real cupsd with filters and backends on a free port of 127.0.0.1, everything it
 * writes in one temporary folder, no systemd. Runs as root or as a normal user. Its children end with it.
 */
export async function startCups(): Promise<Cups> {
  // cupsd drops to another user for its filters: they must get through.
  const root = mkdtempSync(join(tmpdir(), "lanyard-cups-"));
  chmodSync(root, 0o755);
  const port = await freePort();
  const listener = await startListener();
  const ippPrinter = await startIppPrinter();
  const pdfFolder = writeHouse(root, port, {
    pdf: `cups-pdf:${root}/pages`,
    second: `cups-pdf:${root}/pages2`,
    socket: listener.uri,
    ipp: ippPrinter.uri,
  });
  const server = `127.0.0.1:${port}`;
  let scheduler = await startScheduler(root, port);
  const admin = (program: string, ...args: string[]) =>
    void execFileSync(program, ["-h", server, ...args], { stdio: "pipe" });
  const kill = () => end(scheduler, "SIGKILL");
  const close = async () => {
    await listener.close();
    await end(scheduler, "SIGTERM");
    await ippPrinter.close();
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  return {
    server,
    queues: QUEUES,
    pdfFolder,
    pages: () => pagesIn(pdfFolder),
    secondPages: () => pagesIn(join(root, "pages2")),
    listener,
    ippPrinter,
    stopQueue: (queue) => admin("cupsdisable", queue),
    resumeQueue: (queue) => admin("cupsenable", queue),
    rejectJobs: (queue) => admin("cupsreject", queue),
    acceptJobs: (queue) => admin("cupsaccept", queue),
    removeQueue: (queue) => admin("lpadmin", "-x", queue),
    kill,
    start: async () => {
      scheduler = await startScheduler(root, port);
    },
    close,
  };
}

function pagesIn(folder: string): Uint8Array[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  const byNumber = names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return byNumber.map((name) => readFileSync(join(folder, name)));
}

type Uris = Record<keyof typeof QUEUES, string>;

/** The service's folders, configuration and queues, written down before it starts. Gives the PDF queue's folder. */
function writeHouse(root: string, port: number, uris: Uris): string {
  const etc = join(root, "etc");
  for (const folder of ["etc/ppd", "etc/ssl", "spool", "cache", "state", "log", "pages", "pages2"])
    mkdirSync(join(root, folder), { recursive: true });
  const pages = join(root, "pages");
  for (const folder of [pages, join(root, "pages2")]) chmodSync(folder, 0o777);
  writeFileSync(join(etc, "cups-files.conf"), filesConf(root));
  writeFileSync(join(etc, "cupsd.conf"), cupsdConf(port));
  const queues = Object.entries(uris).map(([kind, uri]) => queueConf(QUEUES[kind as keyof Uris], uri));
  writeFileSync(join(etc, "printers.conf"), queues.join("\n"), { mode: 0o600 });
  for (const queue of Object.values(QUEUES)) writeFileSync(join(etc, "ppd", `${queue}.ppd`), PPD, { mode: 0o644 });
  writeServerBin(root);
  return pages;
}

const SYSTEM_BIN = "/usr/lib/cups";

/**
 * The system's filters and backends, with one backend of our own: cups-pdf redraws each page through Ghostscript, which
 * turns its text into pictures, so nothing could be read from what comes out. Ours keeps what the printer was sent.
 */
function writeServerBin(root: string): void {
  const bin = join(root, "bin");
  mkdirSync(join(bin, "backend"), { recursive: true });
  for (const name of readdirSync(SYSTEM_BIN))
    if (name !== "backend") symlinkSync(join(SYSTEM_BIN, name), join(bin, name));
  for (const name of ["socket", "ipp"]) symlinkSync(join(SYSTEM_BIN, "backend", name), join(bin, "backend", name));
  const backend = join(bin, "backend", "cups-pdf");
  writeFileSync(backend, BACKEND);
  chmodSync(backend, 0o755);
}

/** Arguments of a backend: job, user, title, copies, options, file (or standard input). */
const BACKEND = `#!/bin/sh
[ $# -eq 0 ] && exit 0
folder="\${DEVICE_URI#cups-pdf:}"
cat "\${6:--}" > "$folder/.$1.part" && chmod 644 "$folder/.$1.part" && mv "$folder/.$1.part" "$folder/$1.pdf"
`;

const filesConf = (root: string): string => `
SystemGroup ${execFileSync("id", ["-gn"], { encoding: "utf8" }).trim()}
ServerRoot ${root}/etc
ServerBin ${root}/bin
DataDir /usr/share/cups
RequestRoot ${root}/spool
CacheDir ${root}/cache
StateDir ${root}/state
ErrorLog ${root}/log/error_log
AccessLog ${root}/log/access_log
PageLog ${root}/log/page_log
Sandboxing relaxed
`;

const cupsdConf = (port: number): string => `
LogLevel debug
Listen 127.0.0.1:${port}
Browsing Off
DefaultAuthType None
WebInterface No
JobRetryInterval 2
DirtyCleanInterval 0
<Location />
  Order allow,deny
  Allow 127.0.0.1
</Location>
<Policy default>
  JobPrivateAccess all
  JobPrivateValues none
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
`;

const queueConf = (name: string, uri: string): string => `<Printer ${name}>
Info ${name.replaceAll("_", " ")}
DeviceURI ${uri}
State Idle
Accepting Yes
Shared No
ErrorPolicy retry-current-job
</Printer>
`;

const points = (mm: number): number => Math.round((mm * 72) / 25.4);

/** A badge printer that takes PDF and pages made to measure. */
const PPD = `*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "DESK.PPD"
*Manufacturer: "Desk"
*Product: "(Desk badge printer)"
*ModelName: "Desk badge printer"
*ShortNickName: "Desk badge printer"
*NickName: "Desk badge printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: True
*DefaultColorSpace: RGB
*FileSystem: False
*Throughput: "1"
*LandscapeOrientation: Plus90
*TTRasterizer: Type42
*cupsVersion: 2.4
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A6
*PageSize A6/A6: "<</PageSize[298 420]/ImagingBBox null>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A6
*PageRegion A6/A6: "<</PageSize[298 420]/ImagingBBox null>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A6
*ImageableArea A6/A6: "0 0 298 420"
*DefaultPaperDimension: A6
*PaperDimension A6/A6: "298 420"
*HWMargins: 0 0 0 0
*VariablePaperSize: True
*MaxMediaWidth: ${points(SIZES.most.width)}
*MaxMediaHeight: ${points(SIZES.most.height)}
*NonUIOrderDependency: 100 AnySetup *CustomPageSize
*CustomPageSize True: "pop pop pop <</PageSize[5 -2 roll]/ImagingBBox null>>setpagedevice"
*ParamCustomPageSize Width: 1 points ${points(SIZES.least.width)} ${points(SIZES.most.width)}
*ParamCustomPageSize Height: 2 points ${points(SIZES.least.height)} ${points(SIZES.most.height)}
*ParamCustomPageSize Orientation: 3 int 0 3
*ParamCustomPageSize WidthOffset: 4 points 0 0
*ParamCustomPageSize HeightOffset: 5 points 0 0
*DefaultFont: Courier
*Font Courier: Standard "(002.004S)" Standard ROM
`;

/** Both end with the process that started them, even when that one is killed. */
const TIED = existsSync("/usr/bin/setpriv") ? ["/usr/bin/setpriv", "--pdeathsig", "KILL"] : [];

function run(program: string, args: string[]): ChildProcess {
  const [first, ...rest] = [...TIED, program, ...args];
  const child = spawn(first ?? program, rest, { stdio: "ignore" });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));
  return child;
}

async function startScheduler(root: string, port: number): Promise<ChildProcess> {
  const child = run("/usr/sbin/cupsd", [
    "-f",
    "-c",
    join(root, "etc/cupsd.conf"),
    "-s",
    join(root, "etc/cups-files.conf"),
  ]);
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    if (await answers(port)) return child;
    await pause(50);
  }
  const log = join(root, "log/error_log");
  throw new Error(`cupsd does not start: ${existsSync(log) ? readFileSync(log, "utf8").slice(-2000) : "no log"}`);
}

async function end(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  const late = setTimeout(() => child.kill("SIGKILL"), 5000);
  await gone;
  clearTimeout(late);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listenAt(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
