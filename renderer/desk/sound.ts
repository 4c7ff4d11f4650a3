import type { Tone } from "../../shared/checkin/tone.ts";

/** One beep: from when, how long (seconds), how high (Hz). */
type Beep = { at: number; length: number; pitch: number; shape: OscillatorType };

/** A call is none of the three: a bell, high and thrice, that no verdict sounds like. */
export type Signal = Tone | "call";

/** Three signals that are told apart by rhythm and height, not by loudness: rising pair, even pair, one long low. */
export const SIGNALS: Readonly<Record<Signal, readonly Beep[]>> = {
  yes: [
    { at: 0, length: 0.09, pitch: 880, shape: "sine" },
    { at: 0.1, length: 0.16, pitch: 1_320, shape: "sine" },
  ],
  careful: [
    { at: 0, length: 0.12, pitch: 587, shape: "triangle" },
    { at: 0.2, length: 0.12, pitch: 587, shape: "triangle" },
  ],
  no: [{ at: 0, length: 0.55, pitch: 165, shape: "sawtooth" }],
  call: [0, 0.25, 0.5].map((at) => ({ at, length: 0.18, pitch: 1_760, shape: "triangle" as const })),
};

export type PlaySound = (signal: Signal, volume: number) => void;

/** Plays the signals through the computer's loudspeaker; `volume` 0 (silent) to 1. A computer without one stays quiet. */
export function openSound(): PlaySound {
  let context: AudioContext | null = null;
  return (signal, volume) => {
    if (volume <= 0 || typeof AudioContext === "undefined") return;
    context ??= new AudioContext();
    const open = context;
    const play = () => {
      for (const beep of SIGNALS[signal]) playBeep(open, beep, volume);
    };
    if (open.state === "running") play();
    else open.resume().then(play, () => undefined);
  };
}

/** Loudness falls to nothing at both ends, so that nothing clicks. */
function playBeep(context: AudioContext, { at, length, pitch, shape }: Beep, volume: number): void {
  const start = context.currentTime + at;
  const loudness = context.createGain();
  loudness.gain.setValueAtTime(0, start);
  loudness.gain.linearRampToValueAtTime(volume * 0.6, start + 0.01);
  loudness.gain.setValueAtTime(volume * 0.6, start + length - 0.03);
  loudness.gain.linearRampToValueAtTime(0, start + length);
  const oscillator = context.createOscillator();
  oscillator.type = shape;
  oscillator.frequency.value = pitch;
  oscillator.connect(loudness).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}
