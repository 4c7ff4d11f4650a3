import type { BadgePlace } from "../../shared/badge/place.ts";
import { guestAnswerOf } from "../../shared/checkin/guestAnswer.ts";
import type { GuestBadge, GuestQuestion, KioskReply } from "../../shared/contract/kioskShapes.ts";
import type { Outcome } from "../../shared/contract/shapes.ts";
import type { Question } from "../../shared/event/event.ts";

/** What the outcome alone does not say: the printer's health, the event's questions, and a stand-in for the guest. */
export type ReplyContext = {
  printer: "ready" | "none" | "trouble";
  questions: readonly Question[];
  /** Made only where questions are asked. */
  visit(): string;
};

/**
 * An outcome of the desk → what the guest at the kiosk is shown, written field by field: of a person the name alone,
 * and that only to whoever holds the code or named themselves.
 */
export function kioskReplyOf({ verdict, person, job }: Outcome, context: ReplyContext): KioskReply {
  const answer = guestAnswerOf(verdict);
  switch (answer) {
    case "again":
    case "other-code":
    case "pause":
    case "desk":
      return { what: answer };
    case "early":
      return { what: "early", opens: verdict.doors };
  }
  if (!person) return { what: "desk" };
  const { name } = person;
  switch (answer) {
    case "welcome":
    case "welcome-back":
      return {
        what: "welcome",
        name,
        isBack: answer === "welcome-back",
        badge: badgeOf(job, person.place, context.printer),
      };
    case "ask":
      return { what: "ask", name, visit: context.visit(), questions: asked(verdict.questions, context.questions) };
    default:
      return { what: answer, name };
  }
}

/** A badge that was printed beforehand lies in a box behind the desk. */
function badgeOf(job: Outcome["job"], place: BadgePlace | null, printer: ReplyContext["printer"]): GuestBadge {
  if (!job) return place ? "desk" : "none";
  return printer === "ready" && job.state !== "failed" ? "printing" : "desk";
}

const asked = (ids: readonly string[], questions: readonly Question[]): GuestQuestion[] =>
  questions
    .filter(({ id }) => ids.includes(id))
    .map(({ id, text, kind, choices, required }) => ({ id, text, kind, choices, required }));
