import { Button, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { agendaItemsOf, agendaNews } from "../../shared/event/agendaSessions.ts";
import type { Session } from "../../shared/event/event.ts";
import { dayAndTime, momentOfDay } from "../../shared/event/sessionDays.ts";
import { blankSession } from "../../shared/event/sessionPlan.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { momentOf } from "../../shared/i18n/when.ts";
import type { SessionId } from "../../shared/words/ids.ts";
import { newNonce } from "../desk/checkIn.ts";
import { fillPlan } from "../desk/planForm.ts";
import type { PlanForm } from "../desk/planForms.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { MomentField } from "./MomentField.tsx";
import css from "./PlanForm.module.css";
import { Rows } from "./Rows.tsx";
import { isLimited, limitsText, SessionLimits, type SessionProps } from "./SessionLimits.tsx";

/** The rooms, each with its hours and who may come in; removing one where people were counted is asked first. */
export function RoomRows({ form }: { form: PlanForm }) {
  const front = useFront();
  const words = useWords();
  const { sessions } = words;
  const status = useDesk((state) => state.status?.sessions);
  const [, ...rooms] = form.now.sessions;
  const items = agendaItemsOf(rooms, form.offers.agenda);
  const ask = ({ id, title }: Session) => {
    const count = status?.find((one) => one.id === id)?.arrived ?? 0;
    if (count === 0) return null;
    return { question: sessions.removeCounted(title, count), remove: sessions.removeIt, keep: sessions.keepIt };
  };
  return (
    <>
      {rooms.length === 0 && <p className={css.hint}>{sessions.noRooms}</p>}
      <Rows
        {...sessions.list.rooms}
        items={rooms}
        blank={blankSession(newId())}
        onChange={(next) => fillPlan(front, (now) => ({ ...now, sessions: [...now.sessions.slice(0, 1), ...next] }))}
        wrong={() => []}
        ask={ask}
      >
        {(room, write, row) => (
          <Room
            key={room.id}
            session={room}
            offers={form.offers}
            item={form.offers.agenda[items[row] ?? -1] ?? null}
            wrongAt={wrongIn(form, words, room.id)}
            write={write}
          />
        )}
      </Rows>
    </>
  );
}

/** An id that is made once and stays: arrivals and answers go by it. */
const newId = (): SessionId => newNonce() as SessionId;

/** What is wrong with a field of this session, as a sentence. */
export const wrongIn =
  ({ troubles }: PlanForm, { sessions }: Words, id: string) =>
  (field: string): string | null =>
    troubles
      .filter((trouble) => trouble.id === id && trouble.field === field)
      .map(({ code }) => sessions.trouble[code])
      .join(" ") || null;

function Room({ item, ...props }: SessionProps & { item: Session | null }) {
  const { session, offers, wrongAt, write } = props;
  const { sessions } = useWords();
  return (
    <div className={css.stack}>
      <TextInput
        label={sessions.roomTitle}
        error={wrongAt("title")}
        autoComplete="off"
        maxLength={500}
        value={session.title}
        onChange={(event) => write({ ...session, title: event.currentTarget.value })}
      />
      <div className={css.moments}>
        <MomentField
          label={sessions.starts}
          days={offers.days}
          value={session.starts}
          error={wrongAt("starts")}
          onMoment={(starts) => write({ ...session, starts, ends: endAfter(session, starts) })}
        />
        <MomentField
          label={sessions.ends}
          days={offers.days}
          near={session.starts}
          value={session.ends}
          error={wrongAt("ends")}
          onMoment={(ends) => write({ ...session, ends })}
        />
      </div>
      {item && <AgendaNews session={session} item={item} days={offers.days} write={write} />}
      <Limits {...props} />
    </div>
  );
}

/** The end goes with its start to another day, when both were on one. */
function endAfter({ starts, ends }: Session, moved: string | null): string | null {
  if (starts === null || ends === null || moved === null) return ends;
  const [before, end, { day }] = [dayAndTime(starts), dayAndTime(ends), dayAndTime(moved)];
  return before.day === end.day && day !== "" ? momentOfDay(day, end.time) : ends;
}

type NewsProps = { session: Session; item: Session; days: readonly string[]; write: (session: Session) => void };

/** The agenda has other hours than staff gave this room: told, and taken over with one press. */
function AgendaNews({ session, item, days, write }: NewsProps) {
  const words = useWords();
  const { sessions } = words;
  const news = agendaNews(session, item, days);
  if (news?.starts == null) return null;
  const { starts, ends } = news;
  const isSameDay = ends?.slice(0, 10) === starts.slice(0, 10);
  const until = ends && (isSameDay ? ends.slice(11) : momentOf(words.language, ends));
  return (
    <div className={css.news} data-testid="agenda-news">
      <p>{sessions.agendaSays(sessions.hours(momentOf(words.language, starts), until))}</p>
      <Button
        variant="default"
        aria-label={sessions.agendaTakeOf(session.title)}
        onClick={() => write({ ...session, ...news })}
      >
        {sessions.agendaTake}
      </Button>
    </div>
  );
}

/** Who may come in: in a line, and all of it on request. It stands open where something is wrong. */
export function Limits(props: SessionProps) {
  const words = useWords();
  const { session, wrongAt } = props;
  const [isOpen, setOpen] = useState(() => isLimited(session));
  const id = useId();
  const isShown = isOpen || LIMIT_FIELDS.some((field) => wrongAt(field) !== null);
  return (
    <div className={css.stack}>
      <button
        type="button"
        className={css.disclose}
        aria-expanded={isShown}
        aria-controls={id}
        onClick={() => setOpen(!isShown)}
      >
        <span aria-hidden="true">{isShown ? "▾" : "▸"}</span>
        <strong>{words.sessions.who}</strong>
        <span className={css.summary}>{limitsText(words, session)}</span>
      </button>
      <div id={id} hidden={!isShown}>
        {isShown && <SessionLimits {...props} />}
      </div>
    </div>
  );
}

const LIMIT_FIELDS = ["opens", "closes", "capacity", "list"];
