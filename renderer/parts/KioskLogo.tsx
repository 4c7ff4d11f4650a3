import { useEffect, useRef, useState } from "react";
import { useWords } from "../desk/useDesk.ts";
import css from "./KioskLogo.module.css";

/** So long staff hold the corner. Milliseconds. */
const HOLD = 3_000;

/** The corner that staff hold for three seconds to be asked for the PIN; the Enter key does it at once. */
export function KioskLogo({ onHeld }: { onHeld: () => void }) {
  const words = useWords();
  const [isHeld, setHeld] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const end = () => {
    clearTimeout(timer.current);
    setHeld(false);
  };
  const begin = () => {
    end();
    setHeld(true);
    timer.current = setTimeout(() => {
      setHeld(false);
      onHeld();
    }, HOLD);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  return (
    <button
      type="button"
      className={css.logo}
      data-held={isHeld || undefined}
      aria-label={words.kiosk.staff}
      onPointerDown={begin}
      onPointerUp={end}
      onPointerLeave={end}
      onPointerCancel={end}
      // A key's click has no pointer.
      onClick={(event) => event.detail === 0 && onHeld()}
    >
      <svg
        viewBox="0 0 48 48"
        width="48"
        height="48"
        fill="none"
        stroke="currentColor"
        strokeWidth="3"
        aria-hidden="true"
      >
        <path
          d="M14 3l10 13L34 3M12 17h24v28H12zM18 31h12M18 37h12M22 22h4"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  );
}
