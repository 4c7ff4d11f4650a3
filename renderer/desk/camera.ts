import type { Settings } from "../../shared/contract/shapes.ts";
import { changeSettings } from "./events.ts";
import type { Front } from "./front.ts";

export type CameraSettings = NonNullable<Settings["camera"]>;

/** A station that has never used its camera. */
export const NO_CAMERA: CameraSettings = { isOn: false, device: null, isMirrored: null };

/** Changes what this station does with its camera; kept for the next start. */
export function changeCamera(front: Front, change: Partial<CameraSettings>): Promise<void> {
  const before = front.store.getState().settings?.camera ?? NO_CAMERA;
  return changeSettings(front, { camera: { ...before, ...change } });
}
