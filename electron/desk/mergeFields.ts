import type { Comparison, FieldName, FieldValue, MergeChoice, MergeSide } from "../../shared/contract/personShapes.ts";
import type { PersonRecord } from "../../shared/facts/state.ts";
import { extraValue } from "../../shared/roster/extra.ts";
import type { PersonDetails, PersonStatus } from "../../shared/roster/person.ts";

/** In the order of the form. Codes are not chosen, all of them stay; family and given name go with the name. */
const FIELDS = [
  ...(["name", "nickname", "company", "jobTitle", "phone", "email", "role", "ticketType", "orderId"] as const),
  ...(["status", "guests", "vip", "note"] as const),
];
type Chosen = (typeof FIELDS)[number];

type Fields = Extract<Comparison, { what: "two" }>["fields"];

/** The fields in which two entries differ, extra columns one by one, each with the side that is taken unless staff say otherwise. */
export function differingFields(first: PersonRecord, second: PersonRecord): Fields {
  const names: FieldName[] = [
    ...FIELDS.map((field) => ({ field, key: null })),
    ...extraKeys(first, second).map((key) => ({ field: "extra" as const, key })),
  ];
  return names.flatMap((name) => {
    const [a, b] = [valueIn(first, name), valueIn(second, name)];
    if (a === b) return [];
    return [{ ...name, first: a, second: b, suggested: suggestedSide(name, first, second) }];
  });
}

/** What the entry that stays says from now on: the values of the chosen sides, as far as they are others than its own. */
export function mergedDetails(
  stays: PersonRecord,
  goes: PersonRecord,
  choices: readonly MergeChoice[],
): Partial<PersonDetails> {
  const changes: Partial<PersonDetails> = {};
  const extra = { ...stays.person.extra };
  for (const { field, key, suggested } of differingFields(stays, goes)) {
    const from = choices.find((choice) => choice.field === field && choice.key === key)?.from ?? suggested;
    if (from === "first") continue;
    if (key !== null) extra[key] = extraValue(goes.person.extra, key) ?? "";
    else if (field === "note") changes.note = from === "both" ? bothNotes(stays, goes) : goes.person.note;
    else Object.assign(changes, { [field]: goes.person[field] });
    if (field === "name") {
      changes.givenName = goes.person.givenName;
      changes.familyName = goes.person.familyName;
    }
  }
  const stated = Object.fromEntries(Object.entries(extra).filter(([, text]) => text !== ""));
  if (JSON.stringify(stated) !== JSON.stringify(stays.person.extra)) changes.extra = stated;
  return changes;
}

const extraKeys = (first: PersonRecord, second: PersonRecord): string[] => [
  ...new Set([...Object.keys(first.person.extra), ...Object.keys(second.person.extra)]),
];

/** Only what staff choose between is asked: plain values. */
function valueIn({ person }: PersonRecord, { field, key }: FieldName): Exclude<FieldValue, string[]> {
  if (key !== null) return extraValue(person.extra, key) || null;
  return person[field as Chosen];
}

/** The side that was corrected by hand, else the one that says more; the first where neither does. */
function suggestedSide(name: FieldName, first: PersonRecord, second: PersonRecord): MergeSide {
  const [a, b] = [valueIn(first, name), valueIn(second, name)];
  if (name.field === "note" && a !== null && b !== null) return "both";
  const [ofFirst, ofSecond] = [isByHand(first, name), isByHand(second, name)];
  if (ofFirst !== ofSecond && name.field !== "vip") return ofFirst ? "first" : "second";
  return weightOf(name, b) > weightOf(name, a) ? "second" : "first";
}

/** Nobody is let in who is not to be, and nobody is turned away who has registered twice and cancelled one. */
const STATUS_WEIGHT: Record<PersonStatus, number> = { blocked: 5, active: 4, pending: 3, waitlist: 2, cancelled: 1 };

function weightOf({ field }: FieldName, value: Exclude<FieldValue, string[]>): number {
  if (value === null) return -1;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (field === "status") return STATUS_WEIGHT[value as PersonStatus];
  if (field === "role") return value === "attendee" ? 0 : 1;
  return field === "phone" || field === "email" || field === "orderId" ? 0 : value.length;
}

const isByHand = ({ changes }: PersonRecord, { field, key }: FieldName): boolean =>
  changes.some(({ importId, before, after }) =>
    importId !== null || !(field in after)
      ? false
      : key === null || extraValue(before.extra ?? {}, key) !== extraValue(after.extra ?? {}, key),
  );

const bothNotes = (stays: PersonRecord, goes: PersonRecord): string | null =>
  [...new Set([stays.person.note, goes.person.note])].filter(Boolean).join(" · ") || null;
