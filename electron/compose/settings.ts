import type { Settings, SettingsChange } from "../../shared/contract/shapes.ts";
import type { Tell } from "../desk/ports.ts";
import type { SettingsFile } from "../store/settings.ts";

/** Changes settings and tells every screen; `kept` false when the disk did not take it and it ends with the program. */
export async function changeSettings(
  file: SettingsFile,
  tell: Tell,
  changes: SettingsChange,
): Promise<{ settings: Settings; kept: boolean }> {
  const kept = await file.change(changes).then(
    () => true,
    () => false,
  );
  tell("settings", file.settings);
  return { settings: file.settings, kept };
}
