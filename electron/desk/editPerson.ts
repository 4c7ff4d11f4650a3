import type { CommandInput } from "../../shared/contract/contract.ts";
import { type CodeHolders, EditablePerson } from "../../shared/contract/personShapes.ts";
import type { ChangeReply } from "../../shared/contract/shapes.ts";
import type { FactBody } from "../../shared/facts/fact.ts";
import { isTakenBack, type PersonRecord } from "../../shared/facts/state.ts";
import { cleanDetails, cleanExtra } from "../../shared/roster/cleanDetails.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { cleanText } from "../../shared/words/text.ts";
import { cardsOf } from "./card.ts";
import type { Desk } from "./desk.ts";
import { writeChange } from "./writeChange.ts";

/** What may be corrected about a person, as it stands now; null when there is no such person. */
export function editablePerson(desk: Desk, id: PersonId): EditablePerson | null {
  const record = desk.person(id);
  return record && EditablePerson.parse(record.person);
}

/** A correction by hand: a later import leaves it alone. What is the same as before is no change. */
export function changePerson(desk: Desk, { personId, changes }: CommandInput<"people.change">): Promise<ChangeReply> {
  return record(desk, personId, ({ person }) => {
    const before: EditablePerson = { ...person, extra: cleanExtra(person.extra) };
    const stated = Object.entries(cleanDetails(changes)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field as keyof EditablePerson]),
    );
    if (stated.length === 0) return null;
    return { kind: "person-changed", personId, changes: Object.fromEntries(stated), importId: null, imported: null };
  });
}

/** A remark of staff, shown at the check-in from now on. */
export function addNote(desk: Desk, { personId, text }: CommandInput<"people.note">): Promise<ChangeReply> {
  const note = cleanText(text);
  return record(desk, personId, () => (note === "" ? null : { kind: "note-added", personId, text: note }));
}

/** Who else has one of these codes: at a scan it would be asked which of them it is. */
export const holdersOf = (desk: Desk, { codes, besides }: CommandInput<"people.holders">): CodeHolders =>
  codes.map(cleanText).flatMap((code) => {
    const ids = (desk.state.peopleByCode.get(code) ?? []).filter((id) => {
      const record = desk.person(id);
      return id !== besides && record !== null && !isTakenBack(record);
    });
    return ids.length > 0 ? [{ code, people: cardsOf(desk, ids) }] : [];
  });

/** Takes somebody off the list; arrivals and history stay. */
export const withdrawPerson = (
  desk: Desk,
  { personId, reason }: CommandInput<"people.withdraw">,
): Promise<ChangeReply> =>
  record(desk, personId, ({ withdrawn }) =>
    withdrawn ? null : { kind: "person-withdrawn", personId, reason, importId: null },
  );

/** Puts somebody back on the list. */
export const restorePerson = (desk: Desk, { personId, reason }: CommandInput<"people.restore">): Promise<ChangeReply> =>
  record(desk, personId, ({ withdrawn }) =>
    withdrawn ? { kind: "person-restored", personId, reason, importId: null } : null,
  );

/** Decides on one person in turn and writes it down; null from `decide` means that nothing would change. */
function record(desk: Desk, id: PersonId, decide: (record: PersonRecord) => FactBody | null): Promise<ChangeReply> {
  return desk.turn(async () => {
    const known = desk.person(id);
    const body = known && decide(known);
    return writeChange(desk, body ? [body] : []);
  });
}
