import { useRef } from "react";
import type { KioskView } from "../../shared/contract/kioskShapes.ts";
import { useWords } from "../desk/useDesk.ts";
import { useCamera } from "../scanning/useCamera.ts";
import css from "./KioskSight.module.css";
import { Sight } from "./Sight.tsx";

/** `isSmall`: an answer has the room; the next guest's code counts all the same. */
type Props = { camera: KioskView["camera"]; isSmall: boolean; onScan: (text: string) => void };

/** What the kiosk's camera sees, large, with the frame to hold a code into. */
export function KioskSight({ camera, isSmall, onScan }: Props) {
  const words = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const { running, trouble, isSeen } = useCamera(video, camera?.device ?? null, onScan);
  const isMirrored = camera?.isMirrored ?? running?.facesStaff ?? true;
  return (
    <Sight
      video={video}
      isMirrored={isMirrored}
      hasFrame={running !== null && !trouble && !isSmall}
      isSeen={isSeen}
      className={css.sight}
      data-small={isSmall || undefined}
      data-testid="kiosk-camera"
      data-camera={trouble ?? (running ? "on" : "starting")}
    >
      {trouble && !isSmall && <p className={css.told}>{words.kiosk.cameraTrouble}</p>}
    </Sight>
  );
}
