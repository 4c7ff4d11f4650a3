import { type RefObject, useEffect, useRef, useState } from "react";
import { Sightings } from "../../shared/scan/sightings.ts";
import { useDesk } from "../desk/useDesk.ts";
import { type CameraChoice, type CameraTrouble, camerasFound, openCamera, type RunningCamera } from "./camera.ts";
import { Decoder } from "./decoder.ts";
import { watchFrames } from "./watchFrames.ts";

/** `cameras`: those that are there. `isSeen`: a code is before the camera now. `retry`: opens it anew. */
export type CameraState = {
  running: RunningCamera | null;
  trouble: CameraTrouble | null;
  cameras: CameraChoice[];
  isSeen: boolean;
  retry: () => void;
};

/**
 * The camera while it is shown: it runs when the window is in sight, shows itself in `video`, and what it sees is told to
 * `onScan`. It ends with the screen that shows it; nothing runs unseen. `wanted`: which camera, null = any.
 */
export function useCamera(
  video: RefObject<HTMLVideoElement | null>,
  wanted: CameraChoice | null,
  onScan: (text: string) => void,
): CameraState {
  const deviceId = wanted?.id ?? null;
  const latest = useRef({ wanted, onScan });
  latest.current = { wanted, onScan };
  const isInSight = useDesk((state) => state.isInSight);
  const [attempt, setAttempt] = useState(0);
  const [running, setRunning] = useState<RunningCamera | null>(null);
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);
  const [isSeen, setSeen] = useState(false);
  const cameras = useCameras(running);
  const retry = () => setAttempt((before) => before + 1);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt and another camera are reasons to open anew
  useEffect(() => {
    if (!isInSight) return;
    return keepOpen(latest.current.wanted, { onRunning: setRunning, onTrouble: setTrouble });
  }, [deviceId, isInSight, attempt]);

  useEffect(() => {
    if (!running || !video.current) return;
    return watch(video.current, running, {
      onSeen: setSeen,
      onTrouble: setTrouble,
      onScan: (text) => latest.current.onScan(text),
    });
  }, [running, video]);

  useEffect(() => {
    if (!trouble || trouble === "no-picture") return;
    return onDeviceChange(() => setAttempt((before) => before + 1));
  }, [trouble]);

  return { running, trouble, cameras, isSeen, retry };
}

type OpenEars = {
  onRunning: (running: RunningCamera | null) => void;
  onTrouble: (trouble: CameraTrouble | null) => void;
};

/** Opens the camera; returns what ends it, also when it is still being opened. */
function keepOpen(wanted: CameraChoice | null, { onRunning, onTrouble }: OpenEars): () => void {
  let isOver = false;
  let opened: RunningCamera | null = null;
  const lose = () => {
    onRunning(null);
    onTrouble("unplugged");
  };
  void openCamera(wanted, lose).then((answer) => {
    if (isOver) {
      if (answer.ok) answer.running.stop();
      return;
    }
    onTrouble(answer.ok ? null : answer.trouble);
    if (!answer.ok) return;
    opened = answer.running;
    onRunning(opened);
  });
  return () => {
    isOver = true;
    opened?.stop();
    onRunning(null);
    onTrouble(null);
  };
}

type WatchEars = {
  onSeen: (isSeen: boolean) => void;
  onTrouble: (trouble: CameraTrouble | null) => void;
  onScan: (text: string) => void;
};

/** What was seen outlives the screen, so that a ticket that is still held there on coming back is no second scan. */
const sightings = new Sightings();

function watch(video: HTMLVideoElement, { stream }: RunningCamera, ears: WatchEars): () => void {
  const decoder = new Decoder();
  video.srcObject = stream;
  void video.play().catch(() => undefined);
  const end = watchFrames(video, decoder, {
    onTexts: (texts, at) => {
      ears.onSeen(texts.length > 0);
      for (const text of sightings.see(texts, at)) ears.onScan(text);
    },
    onTrouble: ears.onTrouble,
  });
  return () => {
    end();
    decoder.close();
    video.srcObject = null;
    ears.onSeen(false);
  };
}

/** Asked again when one is plugged in or out, and when one runs: only then do cameras tell their names. */
function useCameras(running: RunningCamera | null): CameraChoice[] {
  const [cameras, setCameras] = useState<CameraChoice[]>([]);
  const asked = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a camera that runs is the reason to ask again
  useEffect(() => {
    const ask = () => {
      const turn = ++asked.current;
      void camerasFound().then((found) => turn === asked.current && setCameras(found));
    };
    ask();
    return onDeviceChange(ask);
  }, [running]);
  return cameras;
}

function onDeviceChange(hear: () => void): () => void {
  const { mediaDevices } = navigator;
  mediaDevices?.addEventListener("devicechange", hear);
  return () => mediaDevices?.removeEventListener("devicechange", hear);
}
