import type { Bridge, News, NewsName } from "../../shared/contract/contract.ts";
import { takeWork } from "./changeAhead.ts";
import { hearOutcome } from "./checkIn.ts";
import { connect } from "./client.ts";
import type { Front } from "./front.ts";
import { followMerges } from "./keepDrafts.ts";
import type { PlaySound } from "./sound.ts";
import { newDeskStore, takeHello, takeJob, takeProgress, takeStatus, takeUpdates } from "./store.ts";
import { supervisorOf } from "./supervisor.ts";
import { refreshShown } from "./takeUp.ts";
import { takePacking } from "./tickets.ts";

/** Joins a window to the desk: faults go to the bar above the screens, news into the store. */
export function openFront(bridge: Bridge, sound: PlaySound): Front {
  const store = newDeskStore();
  const supervisor = supervisorOf(store);
  const desk = connect(bridge, (fault) => store.setState({ complaint: { what: "fault", fault } }), supervisor);
  const front = { desk, store, sound, supervisor };
  bridge.listen((name, news) => hear(front, name as NewsName, news));
  return front;
}

/** Asks the desk what it is and holds; called when the window opens and after another event was opened. */
export async function greet({ desk, store }: Front): Promise<void> {
  takeHello(store, await desk.app.hello());
  if (store.getState().status?.event) store.setState({ jobs: newestFirst(await desk.badges.jobs()) });
}

function hear(front: Front, name: NewsName, news: unknown): void {
  const { store } = front;
  if (name === "status") takeStatus(store, news as News<"status">);
  else if (name === "outcome") hearOutcome(front, news as News<"outcome">);
  else if (name === "job") takeJob(store, news as News<"job">);
  else if (name === "settings") store.setState({ settings: news as News<"settings"> });
  else if (name === "importProgress") takeProgress(store, news as News<"importProgress">);
  else if (name === "ticketProgress") takePacking(front, news as News<"ticketProgress">);
  else if (name === "badgeWork") takeWork(store, news as News<"badgeWork">);
  else if (name === "updates") takeUpdates(store, news as News<"updates">);
  else if (name === "offered") store.setState({ offered: news as News<"offered"> });
  else if (name === "backup") store.setState({ backup: news as News<"backup"> });
  else if (name === "sharing") store.setState({ sharing: news as News<"sharing"> });
  else if (name === "kiosk") store.setState({ kiosk: news as News<"kiosk"> });
  else if (name === "isInSight") store.setState({ isInSight: news as News<"isInSight"> });
  else if (name === "peopleChanged") {
    store.setState(({ peopleVersion }) => ({ peopleVersion: peopleVersion + 1 }));
    void followMerges(front);
    void refreshShown(front);
  }
}

const newestFirst = <T extends { queuedAt: string }>(jobs: readonly T[]): T[] =>
  jobs.toSorted((a, b) => Date.parse(b.queuedAt) - Date.parse(a.queuedAt));
