import { foldText } from "./text.ts";

/** A file of this name in the event's folder takes the PIN away; with `.txt` too, since some systems hide that. */
export const RESET_FILE = "reset-pin";
export const RESET_FILES: readonly string[] = [RESET_FILE, `${RESET_FILE}.txt`];

/** What was typed as a PIN, made equal to itself: full-width digits are digits, CapsLock and blanks do not count. */
export const pinOf = (typed: string): string => foldText(typed).replaceAll(" ", "");

/** Whether this can be a PIN: 4 to 12 digits or letters of the Latin alphabet. */
export const isPin = (typed: string): boolean => /^[a-z0-9]{4,12}$/.test(pinOf(typed));
