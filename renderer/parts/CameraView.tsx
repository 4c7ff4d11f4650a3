import { Button, NativeSelect } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { changeCamera } from "../desk/camera.ts";
import { scan } from "../desk/checkIn.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import type { RunningCamera } from "../scanning/camera.ts";
import { type CameraState, useCamera } from "../scanning/useCamera.ts";
import { CameraTold } from "./CameraTold.tsx";
import css from "./CameraView.module.css";
import { Icon } from "./Icon.tsx";
import { Sight } from "./Sight.tsx";

/** What the camera sees, with the frame to hold a code into; under it what can be set. It runs while this is shown. */
export function CameraView() {
  const words = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const front = useFront();
  const wanted = useDesk(({ settings }) => settings?.camera?.device ?? null);
  const camera = useCamera(video, wanted, (text) => void scan(front, [text]));
  const chosen = useDesk(({ settings }) => settings?.camera?.isMirrored ?? null);
  const { running, trouble } = camera;
  const { store } = useFront();
  useEffect(() => {
    store.setState({ isCameraBroken: trouble !== null });
    return () => store.setState({ isCameraBroken: false });
  }, [store, trouble]);
  const isMirrored = chosen ?? running?.facesStaff ?? true;
  const state = trouble ? "trouble" : running ? "on" : "starting";
  return (
    <section className={css.camera} aria-label={words.camera.title} data-testid="camera" data-camera={state}>
      <Sight
        video={video}
        isMirrored={isMirrored}
        hasFrame={state === "on"}
        isSeen={camera.isSeen}
        className={css.sight}
      >
        <CameraTold camera={camera}>
          <Button variant="default" onClick={camera.retry}>
            {words.camera.retry}
          </Button>
        </CameraTold>
      </Sight>
      <Hands camera={camera} isMirrored={isMirrored} />
    </section>
  );
}

function Hands({ camera, isMirrored }: { camera: CameraState; isMirrored: boolean }) {
  const front = useFront();
  const words = useWords();
  const { running, cameras } = camera;
  return (
    <div className={css.hands}>
      {cameras.length > 1 && <Choice camera={camera} />}
      {running?.torch && <Torch key={running.camera.id} running={running} />}
      {running && (
        <button
          type="button"
          className={css.small}
          aria-pressed={isMirrored}
          aria-label={words.camera.mirror}
          title={words.camera.mirror}
          onClick={() => void changeCamera(front, { isMirrored: !isMirrored })}
        >
          <Icon name="mirror" />
        </button>
      )}
      <Button
        variant="default"
        className={css.close ?? ""}
        title={words.camera.key}
        onClick={() => void changeCamera(front, { isOn: false })}
      >
        {words.camera.close}
      </Button>
    </div>
  );
}

function Choice({ camera: { running, cameras } }: { camera: CameraState }) {
  const front = useFront();
  const words = useWords();
  const wanted = useDesk(({ settings }) => settings?.camera?.device?.id ?? "");
  return (
    <NativeSelect
      className={css.choice ?? ""}
      aria-label={words.camera.choose}
      value={running?.camera.id ?? wanted}
      data={cameras.map(({ id, label }, n) => ({ value: id, label: label || words.camera.unnamed(n + 1) }))}
      onChange={({ currentTarget: { value } }) =>
        void changeCamera(front, { device: cameras.find(({ id }) => id === value) ?? null, isMirrored: null })
      }
    />
  );
}

function Torch({ running }: { running: RunningCamera }) {
  const words = useWords();
  const [isOn, setOn] = useState(false);
  return (
    <button
      type="button"
      className={css.small}
      aria-pressed={isOn}
      aria-label={words.camera.torch}
      title={words.camera.torch}
      onClick={() => {
        setOn(!isOn);
        void running.setTorch(!isOn);
      }}
    >
      <Icon name="light" />
    </button>
  );
}
