import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SealReply } from "../../shared/contract/closeShapes.ts";
import type { DeskStatus, EventSummary } from "../../shared/contract/shapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { whenOf } from "../../shared/i18n/when.ts";
import { closeEvent, reopenEvent } from "../desk/closing.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { CopyButton } from "./EventByHand.tsx";
import { HelpSteps } from "./HelpSteps.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";

type Seal = NonNullable<DeskStatus["closed"]>;

/** Closes the open event when it is over, shows its seal, opens it again. */
export function CloseCard({ event }: { event: EventSummary }) {
  const front = useFront();
  const { closing } = useWords();
  const once = useOnce();
  const seal = useDesk((state) => state.status?.closed ?? null);
  const isRehearsal = useDesk((state) => state.status?.rehearsal !== null);
  if (isRehearsal) return null;
  return (
    <section className={css.card} aria-labelledby="closing-title" data-testid="closing">
      <h2 id="closing-title">{closing.title}</h2>
      {seal ? (
        <Sealed event={event} seal={seal} />
      ) : (
        <div className={css.row}>
          <p className={`${css.soft} ${css.grow}`}>{closing.hint}</p>
          <Button variant="default" onClick={() => once(() => closeEvent(front, event.id))}>
            {closing.close}
          </Button>
        </div>
      )}
    </section>
  );
}

function Sealed({ event, seal }: { event: EventSummary; seal: Seal }) {
  const front = useFront();
  const { archive, closing, language } = useWords();
  const timezone = useTimezone();
  const once = useOnce();
  const [reply, setReply] = useState<SealReply | null>(null);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <p>{closing.closedAt(whenOf(language, seal.at, timezone, new Date().toISOString()), seal.by)}</p>
      <p className={css.soft}>
        {closing.seal(seal.facts)} <code data-testid="seal">{inGroups(seal.digest)}</code>
      </p>
      <p role="status" data-testid="seal-reply">
        {reply && sayReply(closing, reply)}
      </p>
      {reply?.what === "changed" && !reply.isErased && <HelpSteps topic="seal" />}
      {isAsking ? (
        <Reopen event={event} onCancel={() => setAsking(false)} />
      ) : (
        <div className={css.row}>
          <Button variant="default" onClick={() => once(async () => setReply(await front.desk.events.checkSeal()))}>
            {closing.check}
          </Button>
          <Button variant="default" onClick={() => setAsking(true)}>
            {closing.reopen}
          </Button>
          <CopyButton event={event} text={archive.next} />
        </div>
      )}
    </>
  );
}

function Reopen({ event, onCancel }: { event: EventSummary; onCancel: () => void }) {
  const front = useFront();
  const { closing } = useWords();
  const once = useOnce();
  const [reason, setReason] = useState("");
  return (
    <form
      onSubmit={(submit) => {
        submit.preventDefault();
        if (reason.trim() !== "") once(() => reopenEvent(front, event.id, reason.trim()));
      }}
    >
      <TextInput
        label={closing.reason}
        value={reason}
        autoFocus
        onChange={(change) => setReason(change.currentTarget.value)}
      />
      <div className={css.row}>
        <Button type="submit" disabled={reason.trim() === ""}>
          {closing.reopenNow}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {closing.cancel}
        </Button>
      </div>
    </form>
  );
}

function sayReply(closing: Words["closing"], reply: SealReply): string {
  if (reply.what === "whole") return reply.since > 0 ? closing.wholeSince(reply.since) : closing.whole;
  if (reply.what === "changed") return reply.isErased ? closing.erased : closing.changed;
  return reply.what === "elsewhere" ? closing.elsewhere(reply.by) : "";
}

/** To be read out and compared by two people. */
const inGroups = (digest: string): string => digest.replace(/(.{8})(?=.)/g, "$1 ");
