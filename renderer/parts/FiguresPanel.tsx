import { useEffect, useRef } from "react";
import type { Figures } from "../../shared/contract/doorShapes.ts";
import { useDesk, useWords } from "../desk/useDesk.ts";
import { ArrivalsChart } from "./ArrivalsChart.tsx";
import css from "./FiguresPanel.module.css";
import { SidePanel } from "./SidePanel.tsx";
import { sessionFill, sessionTitle } from "./sessionTexts.ts";
import { useFigures } from "./useFigures.ts";

/** Who is expected and came: by role, ticket type and session, and how the last hour went. */
export function FiguresPanel({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const figures = useFigures();
  const top = useRef<HTMLDivElement>(null);
  // Escape closes the panel that was just opened.
  useEffect(() => top.current?.focus(), []);
  const { byRole, byTicketType } = words.figures;
  return (
    <SidePanel title={words.figures.title} onClose={onClose}>
      <div ref={top} tabIndex={-1} className={css.figures} data-testid="figures">
        {!figures && <p role="status">{words.figures.loading}</p>}
        {figures && (
          <>
            <ArrivalsChart minutes={figures.minutes} />
            <Sessions />
            <Groups title={byRole} groups={figures.byRole} labelOf={words.roleLabel} />
            {figures.byTicketType.some(({ value }) => value !== "") && (
              <Groups
                title={byTicketType}
                groups={figures.byTicketType}
                labelOf={(value) => value || words.figures.noTicketType}
              />
            )}
          </>
        )}
      </div>
    </SidePanel>
  );
}

type GroupsProps = { title: string; groups: Figures["byRole"]; labelOf: (value: string) => string };

function Groups({ title, groups, labelOf }: GroupsProps) {
  const words = useWords();
  return (
    <table className={css.table}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.figures.group}</th>
          <th scope="col">{words.checkIn.expected}</th>
          <th scope="col">{words.checkIn.arrived}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map(({ value, expected, arrived }) => (
          <tr key={value}>
            <th scope="row">{labelOf(value)}</th>
            <td>{expected}</td>
            <td>{arrived}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Nothing to compare while there is only the door. */
function Sessions() {
  const words = useWords();
  const status = useDesk((state) => state.status);
  if (!status || status.sessions.length < 2) return null;
  return (
    <table className={css.table}>
      <caption>{words.figures.bySession}</caption>
      <thead>
        <tr>
          <th scope="col">{words.gate.session}</th>
          <th scope="col">{words.checkIn.arrived}</th>
          <th scope="col">{words.checkIn.inside}</th>
        </tr>
      </thead>
      <tbody>
        {status.sessions.map((session) => {
          const { inside, isFull } = sessionFill(session);
          const marks = [isFull && words.gate.full, session.paused && words.pause.paused].filter(Boolean);
          return (
            <tr key={session.id}>
              <th scope="row">
                {sessionTitle(words, status, session.id)}
                {marks.length > 0 && <em className={css.mark}>{marks.join(" · ")}</em>}
              </th>
              <td>{session.arrived}</td>
              <td>{session.capacity === null ? inside : words.figures.of(inside, session.capacity)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
