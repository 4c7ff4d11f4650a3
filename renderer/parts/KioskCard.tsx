import { Button, SegmentedControl, Slider } from "@mantine/core";
import { useState } from "react";
import { usualKiosk } from "../../shared/checkin/usualKiosk.ts";
import type { EnterKioskReply } from "../../shared/contract/kioskShapes.ts";
import type { KioskSettings, Settings } from "../../shared/contract/shapes.ts";
import { LANGUAGE_NAMES } from "../../shared/i18n/languages.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { isEmpty } from "../desk/drafts.ts";
import { changeSettings } from "../desk/events.ts";
import { gateOf } from "../desk/gate.ts";
import type { DeskState } from "../desk/store.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { AutostartTick } from "./AutostartTick.tsx";
import { LanguageChoice } from "./LanguageChoice.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { Tick } from "./Tick.tsx";
import { unfinishedForm } from "./UnfinishedWork.tsx";

/** How this computer's kiosk treats guests, what to look at before, and the way into it. */
export function KioskCard() {
  const front = useFront();
  const words = useWords();
  const settings = useDesk((state) => state.settings);
  if (!settings) return null;
  const kiosk = settings.kiosk ?? usualKiosk(settings.language);
  const change = (part: Partial<KioskSettings>) => void changeSettings(front, { kiosk: { ...kiosk, ...part } });
  return (
    <section className={css.card} aria-labelledby="kiosk-title">
      <h2 id="kiosk-title">{words.kiosk.title}</h2>
      <p className={css.soft}>{words.kiosk.about}</p>
      <div className={css.columns}>
        <LanguageChoice
          label={words.kiosk.language}
          value={kiosk.language}
          onChange={(language) => change({ language })}
        />
        <div>
          <p className={css.label}>{words.kiosk.way}</p>
          <SegmentedControl
            aria-label={words.kiosk.way}
            value={kiosk.way}
            data={[
              { value: "scanner", label: words.kiosk.ways.scanner },
              { value: "camera", label: words.kiosk.ways.camera },
            ]}
            onChange={(way) => change({ way: way === "camera" ? "camera" : "scanner" })}
          />
        </div>
      </div>
      <Seconds seconds={kiosk.seconds} onChange={(seconds) => change({ seconds })} />
      <div>
        <Tick checked={kiosk.hasSearch} onChange={(hasSearch) => change({ hasSearch })}>
          {words.kiosk.hasSearch}
        </Tick>
        <p className={css.soft}>{words.kiosk.hasSearchHint}</p>
      </div>
      <AutostartTick />
      <Checks settings={settings} kiosk={kiosk} />
      <Start />
    </section>
  );
}

function Seconds({ seconds, onChange }: { seconds: number; onChange: (seconds: number) => void }) {
  const words = useWords();
  const [shown, setShown] = useState(seconds);
  return (
    <div>
      <p className={css.label}>{words.program.pair(words.kiosk.seconds, words.kiosk.secondsOf(shown))}</p>
      <Slider
        thumbLabel={words.kiosk.seconds}
        min={3}
        max={30}
        step={1}
        size="lg"
        thumbSize={32}
        value={shown}
        label={words.kiosk.secondsOf}
        onChange={setShown}
        onChangeEnd={onChange}
      />
    </div>
  );
}

/** What guests will meet, as it stands now: the things somebody forgets and then runs back for. */
function Checks({ settings, kiosk }: { settings: Settings; kiosk: KioskSettings }) {
  const words = useWords();
  const state = useDesk((all) => all);
  const { event, rehearsal } = state.status ?? {};
  if (!event) return null;
  const checks = [
    words.kiosk.checkEvent(event.theme),
    ...gateChecks(words, state),
    printerCheck(words, settings),
    words.kiosk.checkWay[kiosk.way],
    words.kiosk.checkLanguage(LANGUAGE_NAMES[kiosk.language]),
    words.kiosk.checkShown,
    ...(rehearsal ? [words.kiosk.checkRehearsal] : []),
    ...(isUnsaved(state) ? [words.kiosk.checkUnsaved] : []),
  ];
  return (
    <div>
      <p className={css.label}>{words.kiosk.checks}</p>
      <ul className={css.bullets} data-testid="kiosk-checks">
        {checks.map((check) => (
          <li key={check}>{check}</li>
        ))}
      </ul>
    </div>
  );
}

function gateChecks(words: Words, state: DeskState): string[] {
  const { status } = state;
  const { session, direction } = gateOf(state);
  const title = (status?.sessions.find(({ id }) => id === session) ?? status?.sessions[0])?.title;
  const isNamed = title !== undefined && title !== status?.event?.theme;
  return [isNamed ? words.kiosk.checkGate(title) : "", direction === "out" ? words.kiosk.checkOut : ""].filter(Boolean);
}

function printerCheck({ kiosk }: Words, { printer, autoPrint }: Settings): string {
  if (autoPrint === "never") return kiosk.checkNoPrinting;
  return printer === null ? kiosk.checkNoPrinter : kiosk.checkPrinter(printer);
}

/** The window begins anew as a kiosk: what was typed and not saved goes. */
const isUnsaved = (state: DeskState): boolean =>
  !isEmpty(state.drafts) || unfinishedForm(state) !== null || state.rosterDraft !== null || state.pageDraft !== null;

function Start() {
  const { desk } = useFront();
  const words = useWords();
  const once = useOnce();
  const hasPin = useDesk(({ status }) => status?.station.pin.isSet ?? false);
  const hasEvent = useDesk(({ status }) => Boolean(status?.event));
  const [refused, setRefused] = useState<EnterKioskReply["what"]>("entered");
  const needs = !hasEvent ? words.kiosk.needsEvent : !hasPin ? words.kiosk.needsPin : null;
  return (
    <div className={css.row}>
      <Button disabled={needs !== null} onClick={() => once(async () => setRefused((await desk.kiosk.enter()).what))}>
        {words.kiosk.enter}
      </Button>
      {needs && <p className={css.soft}>{needs}</p>}
      {refused === "not-kept" && (
        <p className={css.trouble} role="alert">
          {words.kiosk.notKept}
        </p>
      )}
    </div>
  );
}
