import { MantineProvider } from "@mantine/core";
import { useEffect } from "react";
import { LOCALES } from "../shared/i18n/languages.ts";
import frame from "./App.module.css";
import { noteBlockedScan, scan } from "./desk/checkIn.ts";
import type { Front } from "./desk/front.ts";
import { toPaper } from "./desk/paper.ts";
import type { Screen } from "./desk/store.ts";
import { complain } from "./desk/uncaught.ts";
import { FrontContext, useDesk, useFront, useWords } from "./desk/useDesk.ts";
import { BadgeLine } from "./parts/BadgeLine.tsx";
import { Bar } from "./parts/Bar.tsx";
import { Catch } from "./parts/Catch.tsx";
import { ClosedBar } from "./parts/ClosedBar.tsx";
import { ComplaintBar } from "./parts/ComplaintBar.tsx";
import { NoticeBars } from "./parts/NoticeBars.tsx";
import { OfferedBar } from "./parts/OfferedBar.tsx";
import { ErasedScreen } from "./parts/PersonalData.tsx";
import { ignoreSecondClick } from "./parts/press.ts";
import { Rail } from "./parts/Rail.tsx";
import { RehearsalBar } from "./parts/RehearsalBar.tsx";
import { SupervisorQuestion } from "./parts/SupervisorQuestion.tsx";
import { Tour } from "./parts/Tour.tsx";
import { theme } from "./parts/theme.ts";
import { useDroppedFile } from "./parts/useDroppedFile.ts";
import { useSearchKey } from "./parts/useSearchKey.ts";
import { useWedge } from "./scanning/useWedge.ts";
import { Badges } from "./screens/Badges.tsx";
import { CheckIn } from "./screens/CheckIn.tsx";
import { Conflicts } from "./screens/Conflicts.tsx";
import { Designer } from "./screens/Designer.tsx";
import { EventFormScreen } from "./screens/EventFormScreen.tsx";
import { EventScreen } from "./screens/EventScreen.tsx";
import { Kiosk } from "./screens/Kiosk.tsx";
import { PageReview } from "./screens/PageReview.tsx";
import { People } from "./screens/People.tsx";
import { Report } from "./screens/Report.tsx";
import { RosterImport } from "./screens/RosterImport.tsx";
import { SessionsScreen } from "./screens/SessionsScreen.tsx";
import { SettingsScreen } from "./screens/SettingsScreen.tsx";
import { Stations } from "./screens/Stations.tsx";

/** The window: the frame that stays, and the one screen of the moment in it. */
export function App({ front }: { front: Front }) {
  return (
    <MantineProvider theme={theme} forceColorScheme="light" withCssVariables={false} withGlobalClasses={false}>
      <FrontContext value={front}>
        <Face />
      </FrontContext>
    </MantineProvider>
  );
}

/** The desk of staff, or the kiosk of guests. */
function Face() {
  return useDesk((state) => state.kiosk !== null) ? <Kiosk /> : <Frame />;
}

function Frame() {
  const front = useFront();
  const screen = useDesk((state) => state.screen);
  const isReady = useDesk((state) => state.hello !== null);
  useWedge({ onScan: (texts) => hearScanner(front, texts), onBlocked: () => hearBlocked(front) });
  useSearchKey();
  useDroppedFile(IGNORED);
  useTitle();
  return (
    <div className={frame.frame} onClickCapture={ignoreSecondClick}>
      <Rail />
      <Bar />
      <main className={frame.screen} data-screen={screen}>
        <SupervisorQuestion />
        <Tour />
        <RehearsalBar />
        <ClosedBar />
        <ComplaintBar />
        <OfferedBar />
        <NoticeBars />
        {isReady && (
          <Catch key={screen} onError={() => complain(front.store)}>
            <ScreenOf screen={screen} />
          </Catch>
        )}
      </main>
      <BadgeLine />
    </div>
  );
}

/** A scanner was heard: the line below no longer wonders whether there is one. A code from the paper is no arrival of now. */
function hearScanner(front: Front, texts: string[]): void {
  front.store.setState({ isScannerHeard: true });
  if (!toPaper(front.store, texts)) void scan(front, texts);
}

function hearBlocked(front: Front): void {
  if (!toPaper(front.store, [])) noteBlockedScan(front);
}

/** Where a screen takes no files, one that is dropped does nothing. */
const IGNORED = (): void => undefined;

/** Screens that are as ever in an event whose people were erased. */
const WITHOUT_PEOPLE: readonly Screen[] = ["event", "report", "stations", "settings", "page"];

function ScreenOf({ screen }: { screen: Screen }) {
  const event = useDesk((state) => state.status?.event ?? null);
  if (event?.erased !== undefined && !WITHOUT_PEOPLE.includes(screen)) return <ErasedScreen event={event} />;
  switch (screen) {
    case "event":
      return <EventScreen />;
    case "eventForm":
      return <EventFormScreen />;
    case "sessions":
      return <SessionsScreen />;
    case "page":
      return <PageReview />;
    case "roster":
      return <RosterImport />;
    case "checkIn":
      return <CheckIn />;
    case "people":
      return <People />;
    case "badges":
      return <Badges />;
    case "designer":
      return <Designer />;
    case "report":
      return <Report />;
    case "stations":
      return <Stations />;
    case "conflicts":
      return <Conflicts />;
    case "settings":
      return <SettingsScreen />;
  }
}

/** The window's title and the language that screen readers and fonts go by. */
function useTitle(): void {
  const words = useWords();
  const theme = useDesk((state) => state.status?.event?.theme ?? null);
  useEffect(() => {
    document.documentElement.lang = LOCALES[words.language];
    document.title = words.program.windowTitle(theme);
  }, [words, theme]);
}
