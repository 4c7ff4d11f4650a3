import type { ReactNode } from "react";
import { useWords } from "../desk/useDesk.ts";
import type { CameraState } from "../scanning/useCamera.ts";
import css from "./CameraTold.module.css";
import { HelpSteps } from "./HelpSteps.tsx";

type Props = { camera: Pick<CameraState, "trouble"> & { running: object | null }; children?: ReactNode };

/** Over a camera's picture while there is none: that it starts, or why it does not and what helps; then what can be done here. */
export function CameraTold({ camera: { running, trouble }, children }: Props) {
  const words = useWords();
  if (trouble)
    return (
      <div className={css.told} role="alert">
        <p>{words.camera.trouble[trouble]}</p>
        <HelpSteps topic="camera" />
        {children}
      </div>
    );
  return running ? null : <p className={css.told}>{words.camera.starting}</p>;
}
