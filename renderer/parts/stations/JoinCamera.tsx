import { useRef } from "react";
import { takeJoinScan } from "../../desk/joinScan.ts";
import { useDesk, useFront } from "../../desk/useDesk.ts";
import { useCamera } from "../../scanning/useCamera.ts";
import { CameraTold } from "../CameraTold.tsx";
import { Sight } from "../Sight.tsx";
import own from "./Stations.module.css";

/** What the camera sees, for a joining code and nothing else: a ticket that is held there is none of its business. */
export function JoinCamera({ onCode }: { onCode: () => void }) {
  const front = useFront();
  const video = useRef<HTMLVideoElement>(null);
  const wanted = useDesk(({ settings }) => settings?.camera?.device ?? null);
  const chosen = useDesk(({ settings }) => settings?.camera?.isMirrored ?? null);
  const camera = useCamera(video, wanted, (text) => {
    if (takeJoinScan(front, [text])) onCode();
  });
  const { running, trouble, isSeen } = camera;
  return (
    <Sight
      video={video}
      isMirrored={chosen ?? running?.facesStaff ?? true}
      hasFrame={running !== null && !trouble}
      isSeen={isSeen}
      className={own.sight ?? ""}
      data-testid="join-camera"
    >
      <CameraTold camera={camera} />
    </Sight>
  );
}
