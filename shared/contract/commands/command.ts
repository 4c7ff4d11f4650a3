import { z } from "zod";
import { cleanText } from "../../words/text.ts";
import { StationSettings } from "../shapes.ts";

/** A command: what it is asked with and what it answers. */
export const command = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output });

export const nothing = z.null();

export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A file the window was given: its bytes, since a page knows no paths. */
export const File = z.object({ name: z.string().max(500), bytes: Bytes });

/** A name made by the screen for one press or scan: the same nonce twice is the same request. */
export const Nonce = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

export const text = z.string().max(2_000);

/** Somebody's name as it was typed; blanks and invisible characters alone are none. */
export const TypedName = text.refine((name) => cleanText(name) !== "");

export const PrinterName = z.string().min(1).max(300);

/** `kept` false: it holds until the program ends, the disk did not take it. */
export const SettingsReply = z.object({ settings: StationSettings, kept: z.boolean() });
