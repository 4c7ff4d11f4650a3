import { screen } from "@testing-library/react";
import { App } from "../../renderer/App.tsx";
import { greet, openFront } from "../../renderer/desk/openFront.ts";
import type { CheckInReply } from "../../shared/contract/shapes.ts";
import { aHello, anOutcome, farDesk } from "./made.ts";
import { show } from "./show.tsx";

type Answers = Parameters<typeof farDesk>[0];

/** The whole window over a desk that answers as told; it stands at the check-in. */
export async function openWindow(answers: Answers = {}) {
  const far = farDesk({
    "app.hello": () => aHello(),
    "badges.jobs": () => [],
    "people.search": () => [],
    "people.history": () => [],
    "people.card": () => null,
    "people.answers": () => ({}),
    "tickets.standing": () => null,
    "archive.now": () => ({ progress: null, last: null }),
    "people.companions": () => ({ order: { total: 0, people: [] }, company: { total: 0, people: [] } }),
    ...answers,
  });
  const front = openFront(far.bridge, () => undefined);
  show(front, <App front={front} />);
  await greet(front);
  await screen.findByTestId("verdict");
  return { far, front };
}

/** What the desk answers to a check-in. */
export const says = (reply: Parameters<typeof anOutcome>[0]): CheckInReply => ({
  what: "outcome",
  outcome: anOutcome(reply),
});
