import type { FieldName, FieldValue } from "../../shared/contract/personShapes.ts";
import { knownOr } from "../../shared/i18n/known.ts";
import type { Words } from "../../shared/i18n/say.ts";

/** What a field is called; an extra column by its own header. */
export const fieldLabel = (words: Words, { field, key }: FieldName): string => key ?? words.personField[field];

/** A field's value in words. */
export function fieldText(words: Words, field: FieldName["field"], value: FieldValue | object): string {
  if (typeof value === "boolean") return value ? words.history.yes : words.history.no;
  if (typeof value === "string") {
    if (field === "status") return knownOr<string>(words.status, value, value);
    if (field === "role") return words.roleLabel(value);
    return value || words.history.empty;
  }
  if (typeof value === "number") return String(value);
  const several = Array.isArray(value) ? value : Object.entries(value ?? {}).map(([key, text]) => `${key} ${text}`);
  return several.join(", ") || words.history.empty;
}
