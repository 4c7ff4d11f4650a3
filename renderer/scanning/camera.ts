/** Why there is no picture of a camera; every one has a sentence. */
export type CameraTrouble = "denied" | "none" | "busy" | "unplugged" | "broken" | "no-picture";

/** A camera as the system names it; `label` is empty until a camera may be used. */
export type CameraChoice = { id: string; label: string };

/** A camera that runs. `torch`: it has a light. `facesStaff`: its picture is shown mirrored. */
export type RunningCamera = {
  stream: MediaStream;
  camera: CameraChoice;
  torch: boolean;
  facesStaff: boolean;
  setTorch(isOn: boolean): Promise<void>;
  /** Ends the picture; the camera's lamp goes out. */
  stop(): void;
};

export type Opened = { ok: true; running: RunningCamera } | { ok: false; trouble: CameraTrouble };

/** What a badge or a phone at arm's length needs; more pixels cost time and read no more. */
const PICTURE: MediaTrackConstraints = {
  width: { ideal: 1280 },
  height: { ideal: 720 },
  frameRate: { ideal: 15, max: 30 },
};

/** The cameras that are plugged in. */
export async function camerasFound(): Promise<CameraChoice[]> {
  const devices = (await navigator.mediaDevices?.enumerateDevices().catch(() => [])) ?? [];
  return devices
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }) => ({ id: deviceId, label }));
}

/**
 * Starts the wanted camera, or any when that one is not there or none is wanted. A camera is known by its id, and by its
 * name when the system has given it another id. `onEnd`: it went away while it ran.
 */
export async function openCamera(wanted: CameraChoice | null, onEnd: () => void): Promise<Opened> {
  try {
    const chosen = chooseCamera(await camerasFound(), wanted);
    const stream = await ask(chosen?.id ?? null);
    const [track] = stream.getVideoTracks();
    if (!track) return { ok: false, trouble: "none" };
    track.addEventListener("ended", onEnd);
    return { ok: true, running: runningCamera(stream, track) };
  } catch (error) {
    return { ok: false, trouble: troubleOf(error) };
  }
}

/** The wanted one among those that are there. */
export const chooseCamera = (found: readonly CameraChoice[], wanted: CameraChoice | null): CameraChoice | null =>
  found.find(({ id }) => id === wanted?.id) ??
  found.find(({ label }) => label !== "" && label === wanted?.label) ??
  null;

async function ask(id: string | null): Promise<MediaStream> {
  if (!navigator.mediaDevices) throw new DOMException("", "NotFoundError");
  const any = { video: PICTURE, audio: false };
  if (id === null) return navigator.mediaDevices.getUserMedia(any);
  const exact = { video: { ...PICTURE, deviceId: { exact: id } }, audio: false };
  return navigator.mediaDevices.getUserMedia(exact).catch((error: unknown) => {
    if (nameOf(error) === "OverconstrainedError") return navigator.mediaDevices.getUserMedia(any);
    throw error;
  });
}

function runningCamera(stream: MediaStream, track: MediaStreamTrack): RunningCamera {
  const { deviceId = "", facingMode } = track.getSettings();
  const light: MediaTrackCapabilities & { torch?: boolean } = track.getCapabilities?.() ?? {};
  return {
    stream,
    camera: { id: deviceId, label: track.label },
    torch: light.torch === true,
    facesStaff: facingMode ? facingMode === "user" : !/back|rear|environment|后置|后摄/i.test(track.label),
    setTorch: async (torch) => {
      await track.applyConstraints({ advanced: [{ torch } as MediaTrackConstraintSet] }).catch(() => undefined);
    },
    stop: () => {
      for (const each of stream.getTracks()) each.stop();
    },
  };
}

/** The names are those of Media Capture and Streams (W3C), section getUserMedia. */
export function troubleOf(error: unknown): CameraTrouble {
  switch (nameOf(error)) {
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "none";
    default:
      // NotReadableError, AbortError: another program has it, or the system's driver refuses.
      return "busy";
  }
}

const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : "");
