import type { Finding } from "../badge/preflight.ts";
import { SEVERITY } from "../badge/severity.ts";
import { findingText } from "../i18n/findings.ts";
import type { Words } from "../i18n/say.ts";
import type { Person } from "../roster/person.ts";
import type { Table } from "./table.ts";

type Found = { person: Pick<Person, "name" | "company" | "role">; finding: Finding };

/** What was found on badges before the doors open, a line each, for whoever mends the roster. */
export function findingsTable(words: Words, found: readonly Found[]): Table {
  return {
    columns: words.preflight.columns,
    rows: found.map(({ person: { name, company, role }, finding }) => [
      words.preflight.severity[SEVERITY[finding.kind]],
      words.preflight.kind[finding.kind],
      name,
      company ?? "",
      words.roleLabel(role),
      findingText(words, finding.kind, finding),
    ]),
  };
}
