import { Button, TextInput } from "@mantine/core";
import { useEffect } from "react";
import { JOIN_HELP } from "../../../shared/i18n/helpTopics.ts";
import type { Joining } from "../../desk/joining.ts";
import { forgetJoined, join, leaveJoining } from "../../desk/sharing.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import css from "../Page.module.css";
import { useOnce } from "../press.ts";
import { Trouble } from "../Trouble.tsx";
import { useQuestion } from "../useQuestion.ts";
import { WorkBar } from "../WorkBar.tsx";
import own from "./Stations.module.css";

/** What becomes of a joining code: the question whether to join, how far that is, and what came of it. */
export function JoinQuestion() {
  const front = useFront();
  const words = useWords();
  const { stations } = words;
  const { found, refused, joined, text } = useDesk((state) => state.joining);
  // What came of it is told once: whoever comes back to this screen has read it.
  useEffect(() => () => forgetJoined(front), [front]);
  return (
    <>
      {refused && (
        <Trouble title={stations.joinFailed} text={stations.joinRefused[refused]} help={JOIN_HELP[refused]} />
      )}
      {found && <Question key={text} found={found} />}
      {joined && (
        <div className={`${css.done} ${css.row}`} data-testid="joined">
          <p role="status" className={css.grow}>
            {stations.joined(joined.theme, joined.people)}
          </p>
          <Button onClick={() => front.store.setState({ screen: "checkIn" })}>{words.start.goOn}</Button>
        </div>
      )}
    </>
  );
}

function Question({ found }: { found: NonNullable<Joining["found"]> }) {
  const front = useFront();
  const { stations } = useWords();
  const once = useOnce();
  const { address, isJoining } = useDesk((state) => state.joining);
  const hasEvent = useDesk(({ status }) => status?.event != null);
  const box = useQuestion<HTMLElement>(isJoining ? null : () => leaveJoining(front));
  return (
    <section
      {...box}
      role="alertdialog"
      className={css.card}
      aria-label={stations.question(found.theme)}
      data-testid="join-question"
    >
      <h2>{stations.question(found.theme)}</h2>
      <p>{found.isKnown ? stations.questionKnown : stations.questionNew}</p>
      {!found.isKnown && hasEvent && <p>{stations.questionCloses}</p>}
      {isJoining ? (
        <JoinProgress />
      ) : (
        <form
          className={own.form}
          onSubmit={(event) => {
            event.preventDefault();
            once(() => join(front));
          }}
        >
          <TextInput
            label={stations.address}
            description={stations.addressHint(found.addresses.join(" · "))}
            autoComplete="off"
            spellCheck={false}
            maxLength={255}
            value={address}
            onChange={({ currentTarget: { value } }) =>
              front.store.setState(({ joining }) => ({ joining: { ...joining, address: value } }))
            }
          />
          <div className={css.row}>
            <Button type="submit">{stations.join}</Button>
            <Button variant="default" onClick={() => leaveJoining(front)}>
              {stations.joinNot}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

function JoinProgress() {
  const { desk } = useFront();
  const { stations } = useWords();
  const progress = useDesk((state) => state.sharing?.progress ?? null);
  return (
    <WorkBar
      progress={{ done: progress?.done ?? 0, total: progress?.of ?? 0 }}
      preparing={stations.connecting}
      running={stations.receiving}
      stop={stations.stop}
      onStop={() => void desk.stations.cancelJoin()}
    />
  );
}
