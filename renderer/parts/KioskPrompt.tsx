import { useRef } from "react";
import type { KioskView } from "../../shared/contract/kioskShapes.ts";
import { words as wordsOf } from "../../shared/i18n/say.ts";
import { useLanguage, useWords } from "../desk/useDesk.ts";
import { useCamera } from "../scanning/useCamera.ts";
import { Icon } from "./Icon.tsx";
import css from "./KioskPrompt.module.css";

type Props = { view: KioskView; onScan: (text: string) => void };

/** What a guest who comes up reads: where the code goes, in both languages. */
export function KioskPrompt({ view, onScan }: Props) {
  const words = useWords();
  const other = wordsOf(useLanguage() === "zh" ? "en" : "zh");
  if (view.theme === null)
    return (
      <div className={css.prompt} data-testid="kiosk-prompt" data-closed>
        <p className={css.word}>{words.kiosk.closed}</p>
        <p className={css.hint}>{words.kiosk.desk}</p>
      </div>
    );
  const { way } = view.settings;
  return (
    <div className={css.prompt} data-testid="kiosk-prompt" data-way={way}>
      {way === "camera" ? <Sight view={view} onScan={onScan} /> : <Icon name="scan" />}
      <p className={css.word}>{words.kiosk[way]}</p>
      <p className={css.hint}>{words.kiosk.hint}</p>
      <p className={css.other} lang={other.language === "zh" ? "zh-CN" : "en"}>
        {other.kiosk[way]}
      </p>
    </div>
  );
}

function Sight({ view: { camera }, onScan }: Props) {
  const words = useWords();
  const video = useRef<HTMLVideoElement>(null);
  const { running, trouble, isSeen } = useCamera(video, camera?.device ?? null, onScan);
  const isMirrored = camera?.isMirrored ?? running?.facesStaff ?? true;
  return (
    <div className={css.sight} data-seen={isSeen || undefined} data-testid="kiosk-camera" data-camera={trouble ?? "on"}>
      <video ref={video} className={css.video} data-mirrored={isMirrored || undefined} muted playsInline />
      {running && !trouble && <div className={css.reticle} aria-hidden="true" />}
      {trouble && <p className={css.told}>{words.kiosk.cameraTrouble}</p>}
    </div>
  );
}
