import type { NetworkPrinter } from "../../../shared/badge/printing.ts";
import type { CommandOutput } from "../../../shared/contract/contract.ts";
import type { TryReply } from "../../../shared/contract/printShapes.ts";
import type { Hello, PrintersReply, Settings, SettingsChange } from "../../../shared/contract/shapes.ts";
import type { Clock } from "../../../shared/words/time.ts";
import type { Backup } from "../backup.ts";
import type { DiagnosisParts } from "../diagnosis.ts";
import type { Guard } from "../guard.ts";
import type { Kiosk } from "../kiosk.ts";
import type { Offered } from "../offered.ts";
import type { OpenCopy } from "../openCopy.ts";
import type {
  Chance,
  ColumnMemory,
  ExportWriter,
  PageDecoder,
  QrMaker,
  QrPicture,
  RosterOpener,
  Station,
  TableWriter,
  Zipper,
} from "../ports.ts";
import type { RecoveryPageParts } from "../recoveryPage.ts";
import type { SharingService } from "../stations/service.ts";
import type { Timings } from "../timings.ts";
import type { Updates } from "../updates.ts";
import type { Venue } from "../venue.ts";

/** What the commands need beside the open event. */
export type HandlerParts = {
  venue: Venue;
  chance: Chance;
  openRoster: RosterOpener;
  columnMemory: ColumnMemory;
  decodePage: PageDecoder;
  writeCsv: TableWriter;
  writeExport: ExportWriter;
  picture: QrPicture;
  zip: Zipper;
  qr: QrMaker;
  /** The folder of pictures of the screens, for the volunteers' guide. */
  guidePictures: string;
  listPrinters(): Promise<PrintersReply>;
  tryPrinter(printer: NetworkPrinter): Promise<TryReply>;
  settings(): Settings;
  /** `kept` false: it holds until the program ends, the disk did not take it. */
  changeSettings(changes: SettingsChange): Promise<{ settings: Settings; kept: boolean }>;
  /** The sample page and roster, opened through the same import; an event made of it before is opened again. */
  openSample(): Promise<CommandOutput<"events.openSample">>;
  reveal(file: string): boolean;
  /** Drops what Chromium keeps of pages, after people were erased. */
  forget(): Promise<void>;
  clock: Clock;
  about: Pick<Hello, "version" | "runtime" | "platform" | "unsandboxed">;
  backup: Backup;
  openCopy: OpenCopy;
  offered: Offered;
  updates: Updates;
  timings: Timings;
  /** How long the program runs already, ms. */
  sinceStart(): number;
  /** Whether the program begins with the computer; `set` false: the system did not take it. */
  autostart: { isOn(): Promise<boolean>; set(isOn: boolean): Promise<boolean> };
  diagnosis: Pick<DiagnosisParts, "machine" | "measure" | "log" | "write" | "chooseFile">;
  recoveryPage: Omit<RecoveryPageParts, "venue">;
  /** Whether the program before this one was cut off; true once. */
  endedBadly(): boolean;
  /** Has staff say in the system's own dialog where a file goes; null: they did not. */
  chooseFile(name: string): Promise<string | null>;
  station: Station;
  guard: Guard;
  kiosk: Kiosk;
  sharing: SharingService;
  /** Done when the event of the last time is open, or will not be: no screen before that. */
  opening: Promise<void>;
};
