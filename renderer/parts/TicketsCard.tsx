import { Button, NativeSelect, SegmentedControl } from "@mantine/core";
import { useEffect, useState } from "react";
import type { TicketFormReply, TicketPackKind, TicketStanding } from "../../shared/contract/ticketShapes.ts";
import { PAPERS, type Paper } from "../../shared/ticket/ticketPage.ts";
import { changeSettings } from "../desk/events.ts";
import { packTickets, USUAL_PAPER } from "../desk/tickets.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { ExportCard } from "./ExportCard.tsx";
import bar from "./ImportBar.module.css";
import { KeysPart } from "./KeysPart.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { TicketFileNote } from "./TicketFileNote.tsx";

const KINDS: TicketPackKind[] = ["png", "pdf", "one-pdf"];
const FORMS: TicketStanding["form"][] = ["short", "signed"];

/** The event's tickets: how they are made, everybody's as files to send out, and the keys behind them. */
export function TicketsCard() {
  const { desk } = useFront();
  const { tickets } = useWords();
  return (
    <section className={css.card} aria-labelledby="tickets-title" data-testid="tickets">
      <h2 id="tickets-title">{tickets.card}</h2>
      <PackPart />
      <ExportCard button={tickets.export} hint={tickets.exportHint} write={desk.tickets.export} />
      <FormPart />
      <KeysPart />
    </section>
  );
}

function PackPart() {
  const front = useFront();
  const { tickets } = useWords();
  const packing = useDesk((state) => state.packing);
  const packed = useDesk((state) => state.packed);
  const paper = useDesk((state) => state.settings?.ticketPaper) ?? USUAL_PAPER;
  const [as, setAs] = useState<TicketPackKind>("png");
  return (
    <>
      <p className={css.soft}>{tickets.packHint}</p>
      <div className={css.columns}>
        <NativeSelect
          label={tickets.as}
          value={as}
          data={KINDS.map((value) => ({ value, label: tickets.kinds[value] }))}
          onChange={(event) => setAs(KINDS.find((kind) => kind === event.currentTarget.value) ?? "png")}
        />
        <NativeSelect
          label={tickets.paper}
          description={tickets.paperHint}
          value={paper}
          data={PAPERS.map((value) => ({ value, label: tickets.papers[value] }))}
          onChange={(event) => void changeSettings(front, { ticketPaper: paperOf(event.currentTarget.value) })}
        />
      </div>
      <div className={css.row}>
        <Button disabled={packing !== null} onClick={() => void packTickets(front, as, paper)}>
          {as === "one-pdf" ? tickets.packPages : tickets.pack}
        </Button>
        {packing && (
          <>
            <p className={css.grow} role="status">
              {tickets.packing(packing.done, packing.total)}
            </p>
            <Button variant="default" onClick={() => void front.desk.tickets.cancelPack()}>
              {tickets.cancelPack}
            </Button>
          </>
        )}
      </div>
      {packing && (
        <progress
          className={bar.bar}
          aria-label={tickets.pack}
          {...(packing.total > 0 && { value: packing.done, max: packing.total })}
        />
      )}
      {packed && <TicketFileNote reply={packed} say={tickets.packed} />}
    </>
  );
}

const paperOf = (value: string): Paper => PAPERS.find((paper) => paper === value) ?? USUAL_PAPER;

function FormPart() {
  const { desk, store } = useFront();
  const { tickets } = useWords();
  const once = useOnce();
  const standing = useStanding();
  const [told, setTold] = useState<TicketFormReply["what"] | null>(null);
  if (!standing) return null;
  const change = async (form: TicketStanding["form"]) => {
    const reply = await desk.tickets.setForm({ form });
    if (reply.what === "not-recorded" || reply.what === "no-event") store.setState({ complaint: reply });
    setTold(reply.what);
  };
  return (
    <div>
      <p className={css.label}>{tickets.form}</p>
      <SegmentedControl
        aria-label={tickets.form}
        value={standing.form}
        data={FORMS.map((value) => ({ value, label: tickets.forms[value] }))}
        onChange={(value) => once(() => change(value === "signed" ? "signed" : "short"))}
      />
      <p className={css.soft}>{tickets.formHint}</p>
      {standing.form === "signed" && !standing.signs && <p className={css.note}>{tickets.cannotSign}</p>}
      {told === "key-elsewhere" && (
        <p role="alert" className={css.note}>
          {tickets.keyElsewhere}
        </p>
      )}
      {told === "rehearsal" && (
        <p role="alert" className={css.note}>
          {tickets.notInRehearsal}
        </p>
      )}
    </div>
  );
}

/** How tickets are made now: asked again whenever people or the event changed. */
function useStanding(): TicketStanding | null {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [standing, setStanding] = useState<TicketStanding | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version says when the event may have changed
  useEffect(() => {
    let isWanted = true;
    void desk.tickets.standing().then((now) => {
      if (isWanted) setStanding(now);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, peopleVersion]);
  return standing;
}
