import { agendaItemsOf, withRoom } from "../../shared/event/agendaSessions.ts";
import type { Session } from "../../shared/event/event.ts";
import { same } from "../../shared/event/matchItems.ts";
import { fillPlan } from "../desk/planForm.ts";
import type { PlanForm } from "../desk/planForms.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { CheckList } from "./CheckList.tsx";
import css from "./PlanForm.module.css";

/**
 * The agenda's items, ticked where they are rooms. Unticking takes a room away only while it is just what the agenda made
 * of it and nobody was counted there.
 */
export function AgendaPicker({ form }: { form: PlanForm }) {
  const front = useFront();
  const { sessions } = useWords();
  const status = useDesk((state) => state.status?.sessions);
  const { agenda } = form.offers;
  const [, ...rooms] = form.now.sessions;
  const roomOf = (item: number) => {
    const at = agendaItemsOf(rooms, agenda).indexOf(item);
    return at === -1 ? null : (rooms[at] ?? null);
  };
  const mayGo = (room: Session, item: Session) =>
    same({ ...room, id: item.id }) === same(item) && !status?.some(({ id, arrived }) => id === room.id && arrived > 0);
  const choices = agenda.map((item, at) => {
    const room = roomOf(at);
    return {
      value: String(at),
      text: item.title,
      note: item.starts === null ? "" : sessions.hours(item.starts.slice(11), item.ends?.slice(11) ?? null),
      isFixed: room !== null && !mayGo(room, item),
    };
  });
  const toggle = (value: string) => {
    const item = agenda[Number(value)];
    const room = roomOf(Number(value));
    if (!item || (room && !mayGo(room, item))) return;
    fillPlan(front, (now) => {
      const [door, ...others] = now.sessions;
      const next = room ? others.filter(({ id }) => id !== room.id) : withRoom(others, item);
      return door ? { ...now, sessions: [door, ...next] } : now;
    });
  };
  if (agenda.length === 0) return <p className={css.hint}>{sessions.agendaNone}</p>;
  const chosen = choices.flatMap(({ value }) => (roomOf(Number(value)) ? [value] : []));
  return (
    <div className={css.agenda}>
      <h3>{sessions.agenda}</h3>
      <p className={css.hint}>{sessions.agendaHint}</p>
      <CheckList label={sessions.agenda} choices={choices} chosen={chosen} onToggle={toggle} />
    </div>
  );
}
