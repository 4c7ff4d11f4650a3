import { z } from "zod";
import { EventId, FactId, PersonId, SessionId } from "../../words/ids.ts";
import { Answers, EditablePlan, Figures, Foreseen, Gate, PersonSession, SessionPlan } from "../doorShapes.ts";
import { PlanChangeReply } from "../eventShapes.ts";
import { TypedPin } from "../pinShapes.ts";
import { ByHandReply, ChangeReply, CheckInReply, GroupReply, PersonCard } from "../shapes.ts";
import { command, Nonce, nothing, TypedName, text } from "./command.ts";

/** What every desk shows in a bar above its verdicts. */
const BarText = z.string().max(300);

/** The door: scans, sessions, words to every desk, walk-ins. */
export const doorCommands = {
  "checkIn.scan": command(
    Gate.extend({ texts: z.array(z.string().max(8_000)).min(1).max(4), nonce: Nonce }),
    CheckInReply,
  ),
  /** `override.pin`: this desk's, where it asks for it. `way`: how this person was found; `answers`: to the questions of the verdict before. */
  "checkIn.byHand": command(
    Gate.extend({
      personId: PersonId,
      nonce: Nonce,
      way: z.enum(["scan", "hand"]),
      override: z.object({ reason: text.trim().min(1), pin: TypedPin.optional() }).nullable(),
      answers: Answers.nullable(),
    }),
    ByHandReply,
  ),
  /** What each of them would be told, without asking: nothing is recorded. */
  "checkIn.preview": command(Gate.extend({ people: z.array(PersonId).min(1).max(500) }), z.array(Foreseen)),
  /** Several at once: a family's order, a company. */
  "checkIn.group": command(Gate.extend({ people: z.array(PersonId).min(1).max(500), nonce: Nonce }), GroupReply),
  /** The people somebody brought along, counted again. */
  "checkIn.guests": command(
    z.object({ personId: PersonId, arrival: FactId, guests: z.number().int().min(0).max(99) }),
    ChangeReply,
  ),
  /** Takes an arrival or an exit back, with the reason. */
  "checkIn.undo": command(z.object({ personId: PersonId, arrival: FactId, reason: text.min(1) }), ChangeReply),

  /** The open event's sessions, entry rules and questions for correcting; null while no event is open. */
  "sessions.edit": command(nothing, EditablePlan.nullable()),
  "sessions.change": command(SessionPlan.extend({ event: EventId }), PlanChangeReply),
  "sessions.pause": command(z.object({ session: SessionId, isPaused: z.boolean(), text: BarText }), ChangeReply),
  /** Puts somebody on a session's own list by hand, or takes them off it. */
  "sessions.list": command(z.object({ session: SessionId, personId: PersonId, on: z.boolean() }), ChangeReply),
  /** The event's sessions as they concern one person, the door first. */
  "sessions.ofPerson": command(z.object({ personId: PersonId }), z.array(PersonSession)),

  "messages.send": command(z.object({ text: BarText.trim().min(1), nonce: Nonce }), ChangeReply),
  "messages.end": command(z.object({ message: FactId }), ChangeReply),

  "calls.answer": command(z.object({ call: FactId }), ChangeReply),

  "figures.now": command(nothing, Figures.nullable()),

  "walkIn.guess": command(
    z.object({ name: text, phone: text.nullable(), email: text.nullable() }),
    z.array(PersonCard),
  ),
  "walkIn.register": command(
    Gate.extend({
      name: TypedName,
      nickname: text.nullable(),
      company: text.nullable(),
      jobTitle: text.nullable(),
      phone: text.nullable(),
      email: text.nullable(),
      answers: Answers.nullable(),
      nonce: Nonce,
    }),
    CheckInReply,
  ),
};
