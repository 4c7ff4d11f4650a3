import type { Screen } from "../desk/store.ts";
import { pointedAt } from "../desk/tour.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { Icon, type IconName } from "./Icon.tsx";
import css from "./Rail.module.css";
import { SupervisorLine } from "./SupervisorLine.tsx";

const ITEMS: { screen: Screen; icon: IconName; also: Screen[] }[] = [
  { screen: "checkIn", icon: "tick", also: [] },
  { screen: "people", icon: "people", also: [] },
  { screen: "badges", icon: "badge", also: ["designer"] },
  { screen: "report", icon: "chart", also: [] },
  { screen: "stations", icon: "desks", also: ["conflicts"] },
  { screen: "event", icon: "calendar", also: ["eventForm", "sessions", "page", "roster"] },
  { screen: "settings", icon: "gear", also: [] },
];

/** An event can be joined while none is open. */
const OPEN_ALWAYS: ReadonlySet<Screen> = new Set(["event", "stations", "settings"]);

/** The main menu. Screens that need an event are open only while there is one. */
export function Rail() {
  const { store } = useFront();
  const words = useWords();
  const screen = useDesk((state) => state.screen);
  const pointed = useDesk((state) => pointedAt(state.tourStep));
  const hasEvent = useDesk((state) => Boolean(state.status?.event));
  const titles: Record<Screen, string> = {
    checkIn: words.checkIn.title,
    people: words.people.title,
    badges: words.badges.title,
    designer: words.designer.title,
    report: words.report.title,
    stations: words.stations.title,
    conflicts: words.conflicts.title,
    event: words.start.title,
    settings: words.settings.title,
    eventForm: words.eventForm.titleCorrect,
    sessions: words.sessions.title,
    page: words.page.title,
    roster: words.roster.title,
  };
  return (
    <nav className={css.rail} aria-label={words.program.navigation}>
      {ITEMS.map(({ screen: to, icon, also }) => (
        <button
          key={to}
          type="button"
          className={css.item}
          data-pointed={pointed === to || undefined}
          aria-current={screen === to || also.includes(screen) ? "page" : undefined}
          disabled={!hasEvent && !OPEN_ALWAYS.has(to)}
          onClick={() => store.setState({ screen: to })}
        >
          <Icon name={icon} />
          {titles[to]}
        </button>
      ))}
      <SupervisorLine />
    </nav>
  );
}
