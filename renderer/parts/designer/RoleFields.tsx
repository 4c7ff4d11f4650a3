import { changeElements } from "../../../shared/badge/edit.ts";
import type { BadgeElement } from "../../../shared/badge/template.ts";
import { useWords } from "../../desk/useDesk.ts";
import { Tick } from "../Tick.tsx";
import css from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";

type Props = Designing & { element: BadgeElement; known: readonly string[] };

/** On whose badges an element stands. */
export function RoleFields({ change, element: { id, roles }, known }: Props) {
  const words = useWords();
  const toggle = (role: string, isOn: boolean) =>
    change((now) =>
      changeElements(now, [id], (element) => ({
        ...element,
        roles: isOn ? [...element.roles, role] : element.roles.filter((one) => one !== role),
      })),
    );
  return (
    <fieldset className={css.group}>
      <legend>{words.designer.roles}</legend>
      <p className={css.hint}>{words.designer.rolesAll}</p>
      <div className={css.ticks}>
        {[...new Set([...known, ...roles])].map((role) => (
          <Tick key={role} checked={roles.includes(role)} onChange={(isOn) => toggle(role, isOn)}>
            {words.roleLabel(role)}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}
