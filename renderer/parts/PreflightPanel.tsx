import { Button } from "@mantine/core";
import { type KeyboardEvent, useState } from "react";
import { SEVERITY } from "../../shared/badge/severity.ts";
import type { CheckReply, CheckResult, FoundKind, FoundPerson } from "../../shared/contract/batchShapes.ts";
import { findingAdvice, findingText } from "../../shared/i18n/findings.ts";
import { type HelpTopic, PRESS_HELP } from "../../shared/i18n/helpTopics.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { clockOf } from "../../shared/i18n/when.ts";
import { changeAhead, showPerson } from "../desk/changeAhead.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { ExportCard } from "./ExportCard.tsx";
import { FontsNote } from "./FontsNote.tsx";
import css from "./Page.module.css";
import own from "./PreflightPanel.module.css";
import { useOnce } from "./press.ts";
import { ScrollPane } from "./ScrollPane.tsx";
import { Trouble } from "./Trouble.tsx";
import { useCheck } from "./useAhead.ts";
import { WorkBar } from "./WorkBar.tsx";

/** All badges laid out and looked at before the doors open: what was found, and on whose badge. */
export function PreflightPanel() {
  const front = useFront();
  const { preflight } = useWords();
  const once = useOnce();
  const { progress, last } = useCheck();
  if (progress)
    return (
      <WorkBar
        progress={progress}
        preparing={preflight.preparing}
        running={preflight.running}
        stop={preflight.stop}
        onStop={() => void front.desk.check.cancel()}
      />
    );
  return (
    <>
      <div className={css.row}>
        <Button onClick={() => once(() => front.desk.check.run())}>
          {last?.what === "checked" ? preflight.again : preflight.start}
        </Button>
        <p className={css.grow}>{preflight.hint}</p>
      </div>
      {last && <Reply reply={last} />}
    </>
  );
}

function Reply({ reply }: { reply: CheckReply }) {
  const words = useWords();
  const { preflight } = words;
  switch (reply.what) {
    case "checked":
      return <Result result={reply} />;
    case "cancelled":
      return <p role="status">{preflight.stopped}</p>;
    case "failed":
      return (
        <Trouble title={preflight.title} text={pressTroubleText(words, reply.code)} help={pressHelp(reply.code)} />
      );
    default:
      return null;
  }
}

function Result({ result }: { result: CheckResult }) {
  const { desk } = useFront();
  const words = useWords();
  const timezone = useTimezone();
  const { preflight } = words;
  const { badges, at, kinds, isOutOfDate } = result;
  const shown = useDesk(({ badgesAhead }) => badgesAhead.kind);
  if (badges === 0) return <p role="status">{preflight.nobody}</p>;
  const of = kinds.find(({ kind }) => kind === shown);
  return (
    <div className={own.result} data-testid="preflight">
      <FontsNote key={at} />
      {isOutOfDate && <p className={css.note}>{preflight.outOfDate}</p>}
      <p role="status">
        {preflight.checked(badges, clockOf(words.language, at, timezone))}
        {kinds.length === 0 && preflight.well}
      </p>
      {kinds.length > 0 && (
        <>
          <ul className={own.kinds}>
            {kinds.map((found) => (
              <li key={found.kind}>
                <Kind found={found} all={badges} isShown={found === of} />
              </li>
            ))}
          </ul>
          {of && <People key={of.kind} found={of} />}
          <ExportCard
            button={preflight.report}
            hint={preflight.reportHint}
            written={preflight.written}
            write={() => desk.check.report()}
          />
        </>
      )}
    </div>
  );
}

function Kind({ found, all, isShown }: { found: FoundKind; all: number; isShown: boolean }) {
  const { store } = useFront();
  const { preflight } = useWords();
  const { kind, badges } = found;
  const severity = SEVERITY[kind];
  return (
    <button
      type="button"
      className={own.kind}
      aria-expanded={isShown}
      data-severity={severity}
      onClick={() => changeAhead(store, { kind: isShown ? null : kind })}
    >
      <span className={own.severity}>{preflight.severity[severity]}</span>
      <span className={own.what}>{preflight.kind[kind]}</span>
      <span className={own.count}>
        {badges === all && all > 1 ? preflight.everyBadge(all) : preflight.badges(badges)}
      </span>
    </button>
  );
}

/** Arrow keys go through the people, Enter opens one; for the Tab key they are one stop. */
function People({ found }: { found: FoundKind }) {
  const words = useWords();
  const [at, setAt] = useState(0);
  const { preflight } = words;
  const { kind, badges, people } = found;
  const advice = findingAdvice(words, kind);
  return (
    <div>
      {advice !== "" && <p>{advice}</p>}
      <ScrollPane className={own.people} label={preflight.kind[kind]} testId="preflight-people">
        <ul onKeyDown={moveByArrows}>
          {people.map((person, i) => (
            <li key={person.personId}>
              <Person person={person} kind={kind} isStop={i === at} onFocus={() => setAt(i)} />
            </li>
          ))}
        </ul>
      </ScrollPane>
      {badges > people.length && <p className={css.soft}>{preflight.more(badges - people.length)}</p>}
    </div>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = event.target instanceof Element ? event.target.closest("li") : null;
  const next = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
  next?.querySelector("button")?.focus();
  event.preventDefault();
}

type PersonProps = { person: FoundPerson; kind: FoundKind["kind"]; isStop: boolean; onFocus: () => void };

function Person({ person, kind, isStop, onFocus }: PersonProps) {
  const front = useFront();
  const words = useWords();
  const { personId, name, company, findings } = person;
  const details = findings.map((finding) => findingText(words, kind, finding)).filter((text) => text !== "");
  return (
    <button
      type="button"
      className={own.person}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={() => void showPerson(front, personId)}
    >
      <span className={own.name}>{name}</span>
      <span className={own.company}>{company}</span>
      <span className={own.details}>{details.join(words.table.separator)}</span>
    </button>
  );
}

/** Why very many badges could not be laid out or drawn. `code`: the press's own. */
export const pressTroubleText = ({ pressTrouble }: Words, code: string): string =>
  Object.hasOwn(pressTrouble, code) ? pressTrouble[code as keyof typeof pressTrouble] : pressTrouble["cannot-draw"];

/** What there is a longer answer to, of the same codes. */
export const pressHelp = (code: string): HelpTopic =>
  Object.hasOwn(PRESS_HELP, code) ? PRESS_HELP[code as keyof typeof PRESS_HELP] : PRESS_HELP["cannot-draw"];
