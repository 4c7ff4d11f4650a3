import { randomBytes } from "node:crypto";
import { hostname } from "node:os";
import { Low } from "lowdb";
import { z } from "zod";
import { type Settings, type SettingsChange, StationSettings } from "../../shared/contract/shapes.ts";
import { StationId } from "../../shared/words/ids.ts";
import { DurableJsonFile } from "./lowdbFile.ts";

/**
 * What nobody may change without this station's PIN, and no window is ever told: the PIN's hash with its wrong tries in a
 * row, whether overrides need it, whether this is a volunteers' desk, whether the kiosk is on.
 */
const SavedGuard = z.object({
  pin: z.object({ hash: z.string(), wrong: z.number().int() }).nullable(),
  isForOverrides: z.boolean(),
  isForDesk: z.boolean().default(false),
  isKiosk: z.boolean(),
});
type SavedGuard = z.infer<typeof SavedGuard>;

const OPEN_GUARD: SavedGuard = { pin: null, isForOverrides: false, isForDesk: false, isKiosk: false };

/** What lies in settings.json: what staff chose, what the PIN guards, and this station's id, made once. */
const SavedSettings = z.object({ stationId: StationId, settings: StationSettings, guard: SavedGuard.optional() });
type SavedSettings = z.infer<typeof SavedSettings>;

/**
 * This station's own settings, beside the events. An unreadable file starts anew with defaults under a new station id
 * (so that no two stations count alike); what belongs to an event is never in here.
 */
export class SettingsFile {
  readonly #low: Low<SavedSettings>;

  private constructor(low: Low<SavedSettings>) {
    this.#low = low;
  }

  /** `language`: the system's, taken at the first start only. */
  static async open(file: string, language: Settings["language"]): Promise<SettingsFile> {
    const adapter = new DurableJsonFile<SavedSettings>(file);
    const saved = SavedSettings.safeParse(await adapter.read());
    const low = new Low<SavedSettings>(adapter, saved.success ? saved.data : firstSettings(language));
    if (!saved.success) await low.write().catch(() => undefined);
    return new SettingsFile(low);
  }

  get stationId(): StationId {
    return this.#low.data.stationId;
  }

  /** Another id from the next start on: this laptop was set up as a copy of another one. Throws Node's fs errors. */
  async renewStation(): Promise<void> {
    this.#low.data.stationId = newStationId();
    await this.#low.write();
  }

  get settings(): Settings {
    return this.#low.data.settings;
  }

  get guard(): SavedGuard {
    return this.#low.data.guard ?? OPEN_GUARD;
  }

  /** It holds at once; throws Node's fs errors when it will not hold at the next start. */
  async keepGuard(guard: SavedGuard): Promise<void> {
    this.#low.data.guard = SavedGuard.parse(guard);
    await this.#low.write();
  }

  /** Throws Node's fs errors: the caller tells that the choice holds only until the program ends. */
  async change(changes: SettingsChange): Promise<Settings> {
    const stated = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    this.#low.data.settings = StationSettings.parse({ ...this.#low.data.settings, ...stated });
    await this.#low.write();
    return this.settings;
  }
}

const newStationId = (): StationId => StationId.parse(randomBytes(9).toString("base64url"));

const firstSettings = (language: Settings["language"]): SavedSettings => ({
  stationId: newStationId(),
  settings: {
    language,
    stationName: hostname().split(".")[0] ?? "1",
    printer: null,
    stock: "card-90x54",
    badgeCode: "badge",
    autoPrint: "first-arrival",
    volume: 0.8,
    lastEvent: null,
    tour: "due",
  },
});
