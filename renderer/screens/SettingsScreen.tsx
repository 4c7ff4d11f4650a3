import { Button, Slider, TextInput } from "@mantine/core";
import { useState } from "react";
import type { Tone } from "../../shared/checkin/tone.ts";
import { changeSettings } from "../desk/events.ts";
import { showTour } from "../desk/runTour.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { BackupCard } from "../parts/BackupCard.tsx";
import { KioskCard } from "../parts/KioskCard.tsx";
import { LanguageChoice } from "../parts/LanguageChoice.tsx";
import css from "../parts/Page.module.css";
import { RetentionCard } from "../parts/PersonalData.tsx";
import { PinCard } from "../parts/PinCard.tsx";
import { SupportCard } from "../parts/SupportCard.tsx";
import { UpdateNote } from "../parts/UpdateNote.tsx";

const PLATFORMS: Partial<Record<string, string>> = { linux: "Linux", win32: "Windows", darwin: "macOS" };

/** What belongs to this desk alone: its language, its name, how loud it is; and what the program says of itself. */
export function SettingsScreen() {
  const front = useFront();
  const words = useWords();
  const settings = useDesk((state) => state.settings);
  if (!settings) return null;
  return (
    <div className={css.page}>
      <h1>{words.settings.title}</h1>
      <section className={css.card}>
        <LanguageChoice
          label={words.settings.language}
          value={settings.language}
          onChange={(language) => void changeSettings(front, { language })}
        />
        <StationName name={settings.stationName} />
        <Volume volume={settings.volume} />
        <div className={css.row}>
          <Button variant="default" onClick={() => showTour(front)}>
            {words.tour.again}
          </Button>
          <p className={css.soft}>{words.tour.againHint}</p>
        </div>
      </section>
      <BackupCard />
      <PinCard />
      <KioskCard />
      <RetentionCard />
      <SupportCard />
      <About />
    </div>
  );
}

function StationName({ name }: { name: string }) {
  const front = useFront();
  const words = useWords();
  const { store } = front;
  const text = useDesk((state) => state.deskName) ?? name;
  const wanted = text.trim();
  const save = async () => {
    await changeSettings(front, { stationName: wanted });
    store.setState(({ deskName }) => ({ deskName: deskName?.trim() === wanted ? null : deskName }));
  };
  return (
    <form
      className={css.rowAtEnd}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "") void save();
      }}
    >
      <TextInput
        className={css.grow}
        label={words.settings.stationName}
        description={words.settings.stationNameHint}
        value={text}
        maxLength={40}
        autoComplete="off"
        onChange={(event) => store.setState({ deskName: event.currentTarget.value })}
      />
      <Button type="submit" disabled={wanted === "" || wanted === name}>
        {wanted === name ? words.settings.saved : words.settings.save}
      </Button>
    </form>
  );
}

function Volume({ volume }: { volume: number }) {
  const front = useFront();
  const words = useWords();
  const [shown, setShown] = useState(volume);
  const tries: { tone: Tone; label: string }[] = [
    { tone: "yes", label: words.settings.tryYes },
    { tone: "careful", label: words.settings.tryCareful },
    { tone: "no", label: words.settings.tryNo },
  ];
  return (
    <div className={css.row}>
      <div className={css.grow}>
        <p className={css.label}>{words.settings.volume}</p>
        <Slider
          thumbLabel={words.settings.volume}
          min={0}
          max={1}
          step={0.05}
          size="lg"
          thumbSize={32}
          value={shown}
          label={(value) => (value === 0 ? words.settings.silent : `${Math.round(value * 100)} %`)}
          onChange={setShown}
          onChangeEnd={(value) => void changeSettings(front, { volume: value })}
        />
      </div>
      {tries.map(({ tone, label }) => (
        <Button key={tone} variant="default" onClick={() => front.sound(tone, shown)}>
          {label}
        </Button>
      ))}
    </div>
  );
}

function About() {
  const words = useWords();
  const hello = useDesk((state) => state.hello);
  const folder = useDesk((state) => state.status?.event?.folder ?? null);
  if (!hello) return null;
  const { settings } = words;
  const facts = [
    { label: settings.version, text: hello.version },
    { label: settings.runtime, text: settings.runtimeOf(hello.runtime.electron, hello.runtime.chromium) },
    { label: settings.platform, text: PLATFORMS[hello.platform] ?? hello.platform },
    { label: settings.eventFolder, text: folder ?? words.program.none },
  ];
  return (
    <section className={css.card} aria-labelledby="about-title">
      <h2 id="about-title">{settings.about}</h2>
      <dl>
        {facts.map(({ label, text }) => (
          <div key={label} className={css.fact}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {hello.updates && <UpdateNote found={hello.updates.found} />}
      {hello.unsandboxed && <p className={css.note}>{words.program.unsandboxed}</p>}
    </section>
  );
}
