import { NativeSelect } from "@mantine/core";
import { useEffect, useState } from "react";
import type { PrinterInfo } from "../../../shared/badge/job.ts";
import { usualPrinting } from "../../../shared/badge/usualPrinting.ts";
import type { Settings } from "../../../shared/contract/shapes.ts";
import { KNOWN_ROLES } from "../../../shared/roster/knownRoles.ts";
import { changePrinting } from "../../desk/printing.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import css from "../Page.module.css";
import { AUTO_PRINTS } from "./autoPrints.ts";
import own from "./MorePrinters.module.css";
import { printerChoices } from "./printerChoices.ts";

type Props = { found: PrinterInfo[]; settings: Settings };

/** Which roles have a printer of their own, and print by a rule of their own. */
export function RolePrinters({ found, settings }: Props) {
  const front = useFront();
  const words = useWords();
  const { printers, badges } = words;
  const { byRole, autoPrintByRole } = settings.printing ?? usualPrinting();
  const roles = useRoles([...Object.keys(byRole), ...Object.keys(autoPrintByRole)]);
  const setPrinter = (role: string, printer: string) =>
    changePrinting(front, { byRole: withOrWithout(byRole, role, printer === "" ? null : printer) });
  const setRule = (role: string, rule: string) =>
    changePrinting(front, {
      autoPrintByRole: withOrWithout(autoPrintByRole, role, AUTO_PRINTS.find((known) => known === rule) ?? null),
    });
  return (
    <fieldset className={own.group} data-testid="role-printers">
      <legend>{printers.byRole}</legend>
      <p className={css.soft}>{printers.roleHint}</p>
      <div className={own.role} aria-hidden>
        <span>{printers.role}</span>
        <span>{badges.printer}</span>
        <span>{badges.autoPrint}</span>
      </div>
      {roles.map((role) => {
        const label = words.roleLabel(role);
        const printer = byRole[role] ?? null;
        return (
          <div key={role} className={own.role}>
            <strong>{label}</strong>
            <NativeSelect
              aria-label={printers.printerOf(label)}
              value={printer ?? ""}
              data={[{ value: "", label: printers.asUsual }, ...printerChoices(words, found, printer)]}
              onChange={(event) => void setPrinter(role, event.currentTarget.value)}
            />
            <NativeSelect
              aria-label={printers.autoPrintOf(label)}
              value={autoPrintByRole[role] ?? ""}
              data={[
                { value: "", label: printers.asUsual },
                ...AUTO_PRINTS.map((value) => ({ value, label: badges.autoPrints[value] })),
              ]}
              onChange={(event) => void setRule(role, event.currentTarget.value)}
            />
          </div>
        );
      })}
    </fieldset>
  );
}

function withOrWithout<T>(table: Record<string, T>, key: string, value: T | null): Record<string, T> {
  const { [key]: _, ...others } = table;
  return value === null ? others : { ...others, [key]: value };
}

/** The roles of the open event's people, those with a rule already, and without an event the known ones. */
function useRoles(chosen: readonly string[]): string[] {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [found, setFound] = useState<string[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the roles may have changed
  useEffect(() => {
    let isWanted = true;
    const query = { sort: { by: "name" as const, down: false }, filters: [], text: "" };
    void desk.people.facet({ query, facet: "role", search: "" }).then(({ values }) => {
      if (isWanted) setFound(values.map(({ value }) => value).filter((value) => value !== ""));
    });
    return () => {
      isWanted = false;
    };
  }, [desk, peopleVersion]);
  return [...new Set([...(found.length > 0 ? found : KNOWN_ROLES), ...chosen])];
}
