import { createContext, useContext, useMemo } from "react";
import { useStore } from "zustand";
import { preferredLanguage } from "../../shared/i18n/languages.ts";
import { type Words, words } from "../../shared/i18n/say.ts";
import type { Language } from "../../shared/words/language.ts";
import { localMoment } from "../../shared/words/time.ts";
import type { Front } from "./front.ts";
import type { DeskState } from "./store.ts";

export const FrontContext = createContext<Front | null>(null);

/** What the actions of a screen work with. */
export function useFront(): Front {
  const front = useContext(FrontContext);
  if (!front) throw new Error("a screen outside of its FrontContext");
  return front;
}

/** A piece of what the window holds; the screen is drawn again when that piece changes. */
export const useDesk = <T>(pick: (state: DeskState) => T): T => useStore(useFront().store, pick);

/** Another language than the station's: a guest's at the kiosk. */
export const LanguageContext = createContext<Language | null>(null);

/** The chosen language, the system's before the desk has answered. */
export function useLanguage(): Language {
  const guests = useContext(LanguageContext);
  const stations = useDesk((state) => state.settings?.language ?? systemLanguage());
  return guests ?? stations;
}

/** The catalogue of the chosen language; every text on a screen comes from it. */
export function useWords(): Words {
  const language = useLanguage();
  return useMemo(() => words(language), [language]);
}

/** The open event's IANA zone; the laptop's own while no event is open. */
export const useTimezone = (): string =>
  useDesk((state) => state.status?.event?.timezone) ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Today at the venue, `2019-12-28`, as of the last word from the desk. */
export const useToday = (): string => {
  const timezone = useTimezone();
  useDesk((state) => state.status);
  return localMoment(Date.now(), timezone).slice(0, 10);
};

const systemLanguage = (): Language => preferredLanguage(navigator.languages);
