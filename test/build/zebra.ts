import type { Socket } from "node:net";
import { inflateSync } from "node:zlib";
import type { Bitmap } from "../../shared/badge/press.ts";
import { openPort } from "./switchablePort.ts";

/** A Zebra label printer on a port of its own, as far as badges see of one. */
export type Zebra = {
  host: string;
  port: number;
  /** The labels that came out, oldest first. */
  printed: () => Bitmap[];
  /** Changes how it feels, e.g. `{ paperOut: true }`; what it was given waits meanwhile. */
  feel: (change: Partial<Feelings>) => void;
  /** Labels come out only one by one, when `letOut` is called. */
  hold: () => void;
  letOut: () => void;
  goOn: () => void;
  /** Takes the line and reads nothing. */
  stall: () => void;
  resume: () => void;
  /** Nobody listens; what it had is forgotten. `switchOn` brings it back on the same port. */
  switchOff: () => Promise<void>;
  switchOn: () => Promise<void>;
  /** What it could make nothing of. */
  nonsense: () => string[];
  close: () => Promise<void>;
};

type Feelings = { paperOut: boolean; headOpen: boolean; ribbonOut: boolean; paused: boolean };

const FINE: Feelings = { paperOut: false, headOpen: false, ribbonOut: false, paused: false };

export async function startZebra(): Promise<Zebra> {
  const printed: Bitmap[] = [];
  const nonsense: string[] = [];
  const waiting: Bitmap[] = [];
  let feelings = FINE;
  let isHeld = false;

  const isBlocked = () => Object.values(feelings).includes(true);
  function printNext(): void {
    const label = isBlocked() ? undefined : waiting.shift();
    if (label) printed.push(label);
  }
  const ticking = setInterval(() => {
    if (!isHeld) printNext();
  }, 20);

  function status(): string {
    const { paperOut, headOpen, ribbonOut, paused } = feelings;
    const flag = (on: boolean) => (on ? "1" : "0");
    const count = (number: number, digits: number) => String(number).padStart(digits, "0");
    // A label that is begun is "remaining", those behind it are formats in the buffer.
    const begun = Math.min(1, waiting.length);
    const lines = [
      `030,${flag(paperOut)},${flag(paused || headOpen)},0440,${count(waiting.length - begun, 3)},0,0,0,000,0,0,0`,
      `001,0,${flag(headOpen)},${flag(ribbonOut)},1,2,6,0,${count(begun, 8)},1,000`,
      "1234,0",
    ];
    return lines.map((line) => `\x02${line}\x03\r\n`).join("");
  }

  function take(socket: Socket): void {
    let text = "";
    socket.setEncoding("latin1");
    socket.on("data", (part) => {
      text += part;
      text = read(text, socket);
    });
  }

  /** Does what stands at the beginning, command by command; gives what is not whole yet. */
  function read(given: string, socket: Socket): string {
    let rest = given.replace(/^[\r\n]+/, "");
    while (rest !== "") {
      const command = /^(?:~HS|~JA|\^XA[\s\S]*?\^XZ)[\r\n]*/.exec(rest)?.[0];
      if (command === undefined) {
        if (/^(~[A-Z]?[A-Z]?|\^(X(A[\s\S]*)?)?)$/.test(rest)) return rest;
        nonsense.push(rest);
        return "";
      }
      rest = rest.slice(command.length);
      if (command.startsWith("~HS")) socket.write(status(), "latin1");
      else if (command.startsWith("~JA")) waiting.length = 0;
      else waiting.push(labelIn(command));
    }
    return "";
  }

  const { port, ...line } = await openPort(take);
  const switchOff = () => {
    waiting.length = 0;
    return line.switchOff();
  };

  return {
    host: "127.0.0.1",
    port,
    printed: () => printed,
    feel: (change) => {
      feelings = { ...feelings, ...change };
    },
    hold: () => {
      isHeld = true;
    },
    letOut: printNext,
    goOn: () => {
      isHeld = false;
    },
    ...line,
    switchOff,
    nonsense: () => nonsense,
    close: () => {
      clearInterval(ticking);
      return switchOff().catch(() => undefined);
    },
  };
}

/** One label's commands → the dots it would print; throws on what a printer would refuse. */
export function labelIn(zpl: string): Bitmap {
  const width = Number(/\^PW(\d+)/.exec(zpl)?.[1]);
  const height = Number(/\^LL(\d+)/.exec(zpl)?.[1]);
  const field = /\^FO0,0\^GFA,(\d+),(\d+),(\d+),:Z64:([A-Za-z0-9+/=]+):([0-9A-F]{4})\^FS/.exec(zpl);
  if (!field) throw new Error("no picture");
  const [, sent, total, row, letters = "", sum = ""] = field;
  if (crcOf(Buffer.from(letters, "latin1")) !== Number.parseInt(sum, 16)) throw new Error("wrong check sum");
  const bits = new Uint8Array(inflateSync(Buffer.from(letters, "base64")));
  if (bits.length !== Number(total) || sent !== total) throw new Error("wrong length");
  if (Number(row) !== Math.ceil(width / 8) || Number(row) * height !== bits.length) throw new Error("wrong size");
  return { width, height, bits };
}

/** CRC-16/XMODEM, bit by bit as a shift register: another way than ours, which it is to check. */
function crcOf(bytes: Uint8Array): number {
  let register = 0;
  const bits = [...bytes].flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((shift) => (byte >> shift) & 1));
  for (const bit of bits) {
    const out = ((register >> 15) & 1) ^ bit;
    register = (register << 1) & 0xffff;
    if (out) register ^= 0x1021;
  }
  return register;
}
