import { z } from "zod";
import { PersonId } from "../../words/ids.ts";
import { Answers } from "../doorShapes.ts";
import { EraseReply } from "../eraseShapes.ts";
import { FacetReply, PeopleAsk, PeoplePage } from "../peopleShapes.ts";
import {
  AddReply,
  CodeHolders,
  Companions,
  Comparison,
  EditablePerson,
  HistoryEntry,
  MergeChoice,
  MergeReply,
} from "../personShapes.ts";
import { ChangeReply, ExportReply, PersonCard } from "../shapes.ts";
import { command, Nonce, text } from "./command.ts";

/** The list of people, and each of them. */
export const peopleCommands = {
  "people.search": command(
    z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(100) }),
    z.array(PersonCard),
  ),
  "people.page": command(PeopleAsk.page, PeoplePage),
  /** What a list can be narrowed to under one facet, with how many people each value has. */
  "people.facet": command(PeopleAsk.facet, FacetReply),
  "people.export": command(PeopleAsk.export, ExportReply),
  "people.card": command(z.object({ personId: PersonId }), PersonCard.nullable()),
  "people.edit": command(z.object({ personId: PersonId }), EditablePerson.nullable()),
  "people.change": command(z.object({ personId: PersonId, changes: EditablePerson.partial() }), ChangeReply),
  /** Somebody who is not on the list yet, before they come; checks nobody in. */
  "people.add": command(z.object({ details: EditablePerson, nonce: Nonce }), AddReply),
  "people.note": command(z.object({ personId: PersonId, text: text.min(1), nonce: Nonce }), ChangeReply),
  "people.holders": command(z.object({ codes: z.array(text).max(1_000), besides: PersonId.nullable() }), CodeHolders),
  /** What somebody answered to the event's questions, also to those it asks no longer. */
  "people.answers": command(z.object({ personId: PersonId }), Answers),
  /** Answers of somebody who is in already, or other ones; checks nobody in. */
  "people.answer": command(z.object({ personId: PersonId, answers: Answers }), ChangeReply),
  /** Who is in the same order, and of the same company. */
  "people.companions": command(z.object({ personId: PersonId }), Companions),
  /** Other entries that may be the same person. */
  "people.twins": command(z.object({ personId: PersonId }), z.array(PersonCard)),
  "people.compare": command(z.object({ personId: PersonId, other: PersonId }), Comparison),
  "people.merge": command(
    z.object({ personId: PersonId, other: PersonId, choices: z.array(MergeChoice).max(5_000) }),
    MergeReply,
  ),
  "people.withdraw": command(z.object({ personId: PersonId, reason: text.min(1) }), ChangeReply),
  "people.restore": command(z.object({ personId: PersonId, reason: text.min(1) }), ChangeReply),
  /** Takes one person out of the open event for good, who asks for it. */
  "people.erase": command(z.object({ personId: PersonId }), EraseReply),
  "people.history": command(z.object({ personId: PersonId }), z.array(HistoryEntry)),
};
