import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import type { KioskView } from "../../shared/contract/kioskShapes.ts";
import { LANGUAGE_NAMES, LANGUAGES, LOCALES } from "../../shared/i18n/languages.ts";
import { type Guests, guestsAt, type KioskStore, newKioskStore, type Shown } from "../desk/kiosk.ts";
import { LanguageContext, useDesk, useFront, useLanguage, useWords } from "../desk/useDesk.ts";
import { Icon } from "../parts/Icon.tsx";
import { KioskAnswer } from "../parts/KioskAnswer.tsx";
import { KioskLogo } from "../parts/KioskLogo.tsx";
import { KioskPrompt } from "../parts/KioskPrompt.tsx";
import { KioskQuestion } from "../parts/KioskQuestion.tsx";
import { KioskSearch } from "../parts/KioskSearch.tsx";
import { KioskSight } from "../parts/KioskSight.tsx";
import { PinQuestion } from "../parts/PinQuestion.tsx";
import { ignoreSecondClick } from "../parts/press.ts";
import { useDroppedFile } from "../parts/useDroppedFile.ts";
import { useWedge } from "../scanning/useWedge.ts";
import css from "./Kiosk.module.css";

/** The guests' own face of the program: a prompt, an answer in their language, and nothing about anybody else. */
export function Kiosk() {
  const front = useFront();
  const view = useDesk((state) => state.kiosk);
  const [kiosk] = useState(newKioskStore);
  const guests = useMemo(() => guestsAt(front, kiosk), [front, kiosk]);
  const chosen = useStore(kiosk, (state) => state.language);
  useWedge({ onScan: (texts) => void guests.scan(texts), onBlocked: () => guests.scanAgain() });
  useDroppedFile(IGNORED);
  useQuietMouse();
  useLeaveKey(guests);
  useTouch(guests);
  if (!view) return null;
  return (
    <LanguageContext value={chosen ?? view.settings.language}>
      <Frame view={view} kiosk={kiosk} guests={guests} />
    </LanguageContext>
  );
}

const IGNORED = (): void => undefined;

type Props = { view: KioskView; kiosk: KioskStore; guests: Guests };

function Frame({ view, kiosk, guests }: Props) {
  const words = useWords();
  const shown = useStore(kiosk, (state) => state.shown);
  useTitle(view);
  return (
    <div className={css.frame} data-screen="kiosk" data-shown={shown.what} onClickCapture={ignoreSecondClick}>
      <header className={css.head}>
        <KioskLogo onHeld={guests.askPin} />
        <p className={css.theme}>{view.theme}</p>
        <Languages guests={guests} />
      </header>
      {view.isRehearsal && <p className={css.rehearsal}>{words.kiosk.rehearsal}</p>}
      <main className={css.main}>
        <h1 className={css.hidden}>{words.kiosk.screen}</h1>
        {view.settings.way === "camera" && view.theme !== null && WATCHES.has(shown.what) && (
          <KioskSight
            camera={view.camera}
            isSmall={shown.what !== "prompt"}
            onScan={(text) => void guests.scan([text])}
          />
        )}
        <ShownNow shown={shown} view={view} guests={guests} />
      </main>
      <footer className={css.foot}>
        {view.isAlone && (
          <p className={css.alone} data-testid="kiosk-alone">
            <Icon name="alone" />
            {words.kiosk.alone}
          </p>
        )}
        <TimeLeft kiosk={kiosk} guests={guests} />
        {shown.what === "prompt" && view.settings.hasSearch && view.theme !== null && (
          <button type="button" className={css.press} onClick={guests.search}>
            {words.kiosk.search}
          </button>
        )}
        {shown.what !== "help" && shown.what !== "leave" && view.theme !== null && (
          <button type="button" className={css.press} onClick={() => void guests.help()}>
            {words.kiosk.help}
          </button>
        )}
      </footer>
    </div>
  );
}

/** While somebody types or answers, no other guest's code comes between. */
const WATCHES: ReadonlySet<Shown["what"]> = new Set(["prompt", "answer", "help"]);

function ShownNow({ shown, view, guests }: { shown: Shown; view: KioskView; guests: Guests }) {
  const words = useWords();
  switch (shown.what) {
    case "prompt":
      return <KioskPrompt view={view} />;
    case "answer":
    case "help":
      return <KioskAnswer shown={shown} printer={view.printer} />;
    case "ask":
      return (
        <KioskQuestion key={`${shown.visit} ${shown.at}`} asked={shown} onAnswer={(text) => void guests.answer(text)} />
      );
    case "search":
      return <KioskSearch isBusy={shown.isBusy} onFind={(guest) => void guests.find(guest)} />;
    case "leave":
      return (
        <div className={css.staff}>
          <PinQuestion why={words.pin.why.leave} onPin={guests.leave} onCancel={guests.reset} hasPad />
        </div>
      );
  }
}

/** Every language, each in its own words; the next guest gets the usual one again. */
function Languages({ guests }: { guests: Guests }) {
  const language = useLanguage();
  return (
    <fieldset className={css.languages}>
      <legend className={css.hidden}>{LANGUAGES.map((one) => LANGUAGE_NAMES[one]).join(" / ")}</legend>
      {LANGUAGES.map((one) => (
        <button
          key={one}
          type="button"
          className={css.press}
          lang={LOCALES[one]}
          aria-pressed={one === language}
          onClick={() => guests.speak(one)}
        >
          {LANGUAGE_NAMES[one]}
        </button>
      ))}
    </fieldset>
  );
}

/** Whose turn it is next and when, and the way there for who is done. */
function TimeLeft({ kiosk, guests }: Pick<Props, "kiosk" | "guests">) {
  const words = useWords();
  const endsAt = useStore(kiosk, (state) => state.endsAt);
  const what = useStore(kiosk, (state) => state.shown.what);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (endsAt === null) return;
    const count = () => {
      if (Date.now() >= endsAt) guests.reset();
      else setNow(Date.now());
    };
    count();
    const timer = setInterval(count, 200);
    return () => clearInterval(timer);
  }, [endsAt, guests]);
  if (endsAt === null || what === "prompt") return <span className={css.left} />;
  const seconds = Math.max(1, Math.ceil((endsAt - now) / 1_000));
  const isTask = what === "ask" || what === "search" || what === "leave";
  return (
    <>
      <p className={css.left} data-testid="kiosk-left" data-seconds={seconds}>
        {isTask ? words.kiosk.backIn(seconds) : words.kiosk.nextGuest(seconds)}
      </p>
      <button type="button" className={css.press} onClick={guests.reset}>
        {isTask ? words.kiosk.back : words.kiosk.done}
      </button>
    </>
  );
}

/** The menu of a right click or a long press has nothing for guests; nor has dragging a picture away. */
function useQuietMouse(): void {
  useEffect(() => {
    const stop = (event: Event) => event.preventDefault();
    for (const name of QUIET) window.addEventListener(name, stop);
    return () => {
      for (const name of QUIET) window.removeEventListener(name, stop);
    };
  }, []);
}

const QUIET = ["contextmenu", "dragstart"] as const;

/** Ctrl+Shift+L asks for the PIN, for who has a keyboard. */
function useLeaveKey(guests: Guests): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === "l") guests.askPin();
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [guests]);
}

/** Whoever presses anything is still there. */
function useTouch(guests: Guests): void {
  useEffect(() => {
    const touch = () => guests.touch();
    for (const name of TOUCHES) window.addEventListener(name, touch);
    return () => {
      for (const name of TOUCHES) window.removeEventListener(name, touch);
    };
  }, [guests]);
}

const TOUCHES = ["pointerdown", "keydown"] as const;

function useTitle({ theme }: KioskView): void {
  const words = useWords();
  useEffect(() => {
    document.documentElement.lang = LOCALES[words.language];
    document.title = words.program.windowTitle(theme);
  }, [words, theme]);
}
