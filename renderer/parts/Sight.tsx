import type { ComponentProps, RefObject } from "react";
import css from "./Sight.module.css";

type Props = ComponentProps<"div"> & {
  video: RefObject<HTMLVideoElement | null>;
  isMirrored: boolean;
  /** The frame to hold a code into is shown. */
  hasFrame: boolean;
  /** A code is in it. */
  isSeen: boolean;
};

/** What a camera sees, and over it whatever is to be said. */
export function Sight({ video, isMirrored, hasFrame, isSeen, className, children, ...box }: Props) {
  return (
    <div {...box} className={`${css.sight} ${className}`} data-seen={isSeen || undefined}>
      <video ref={video} className={css.video} data-mirrored={isMirrored || undefined} muted playsInline />
      {hasFrame && <div className={css.reticle} aria-hidden="true" />}
      {children}
    </div>
  );
}
