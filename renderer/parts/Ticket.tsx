import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ChangeReply, PersonCard } from "../../shared/contract/shapes.ts";
import type { TicketFileKind, TicketFileReply, TicketShown } from "../../shared/contract/ticketShapes.ts";
import { USUAL_PAPER } from "../desk/tickets.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { useOnce } from "./press.ts";
import { QrSymbol } from "./QrSymbol.tsx";
import { ReasonPicker } from "./ReasonPicker.tsx";
import css from "./Ticket.module.css";
import { TicketFileNote } from "./TicketFileNote.tsx";

type Task = "reissue" | "revoke";

const KINDS: TicketFileKind[] = ["png", "pdf"];

/** A person's ticket: on the screen at a press, for a scanner or the guest's own camera; another one, or none, with a reason. */
export function Ticket({ person }: { person: PersonCard }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [task, setTask] = useState<Task | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const shown = useTicket(person);
  const { desk } = useFront();
  const once = useOnce();
  const paper = useDesk((state) => state.settings?.ticketPaper) ?? USUAL_PAPER;
  const [saved, setSaved] = useState<TicketFileReply | null>(null);
  const { tickets } = words;
  const toggle = () => {
    setOpen(!isOpen);
    setSaved(null);
  };
  const save = async (as: TicketFileKind) => setSaved(await desk.tickets.save({ personId: person.id, as, paper }));
  const end = (done: Task | null) => {
    setTask(null);
    setTold(done === "reissue" ? tickets.reissued : null);
    setSaved(null);
  };
  return (
    <section className={css.part} data-testid="ticket-part">
      <h3>{tickets.one}</h3>
      {shown?.isRevoked && <p className={css.revoked}>{tickets.revoked}</p>}
      {task ? (
        <TaskReason person={person} task={task} onEnd={end} />
      ) : (
        <div className={css.hands}>
          {shown?.isRevoked === false && (
            <Button variant="default" aria-expanded={isOpen} onClick={toggle}>
              {isOpen ? tickets.hide : tickets.show}
            </Button>
          )}
          {shown?.isRevoked === false &&
            KINDS.map((as) => (
              <Button key={as} variant="default" onClick={() => once(() => save(as))}>
                {tickets.save[as]}
              </Button>
            ))}
          <Button variant="default" onClick={() => setTask("reissue")}>
            {tickets.reissue}
          </Button>
          {shown?.isRevoked === false && (
            <Button variant="default" onClick={() => setTask("revoke")}>
              {tickets.revoke}
            </Button>
          )}
        </div>
      )}
      <p role="status">{told}</p>
      {saved && <TicketFileNote reply={saved} />}
      {isOpen && shown?.isRevoked === false && <ShownCode shown={shown} person={person} />}
    </section>
  );
}

function ShownCode({ shown, person }: { shown: TicketShown; person: PersonCard }) {
  const { tickets, program } = useWords();
  return (
    <figure className={css.ticket} data-testid="ticket">
      <QrSymbol symbol={shown} label={tickets.title(person.name)} />
      <figcaption>
        <p>{tickets.hint}</p>
        <p className={css.digits}>{program.pair(tickets.number, inGroups(shown.number))}</p>
        <p className={css.digits}>{program.pair(tickets.digits, inGroups(shown.code))}</p>
      </figcaption>
    </figure>
  );
}

type TaskProps = { person: PersonCard; task: Task; onEnd: (done: Task | null) => void };

function TaskReason({ person, task, onEnd }: TaskProps) {
  const { desk, store } = useFront();
  const { tickets } = useWords();
  const once = useOnce();
  const isNew = task === "reissue";
  const change = async (reason: string) => {
    const reply: ChangeReply = await desk.tickets[task]({ personId: person.id, reason });
    if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
    onEnd(reply.what === "done" ? task : null);
  };
  return (
    <ReasonPicker
      question={isNew ? tickets.reissueWhy : tickets.revokeWhy}
      reasons={isNew ? tickets.reissueReasons : tickets.revokeReasons}
      confirm={isNew ? tickets.confirmReissue : tickets.confirmRevoke}
      onReason={async (reason) => once(() => change(reason))}
      onCancel={() => onEnd(null)}
    />
  );
}

/** The ticket as it is now: asked again when people changed. */
function useTicket({ id }: PersonCard): TicketShown | null {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [shown, setShown] = useState<{ id: PersonCard["id"]; ticket: TicketShown | null } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the ticket may have changed
  useEffect(() => {
    let isWanted = true;
    void desk.tickets.show({ personId: id }).then((ticket) => {
      if (isWanted) setShown({ id, ticket });
    });
    return () => {
      isWanted = false;
    };
  }, [desk, id, peopleVersion]);
  return shown?.id === id ? shown.ticket : null;
}

/** Digits in groups of four, to be read out. */
const inGroups = (code: string): string => code.replace(/(\d{4})(?=\d)/g, "$1 ");
