import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import type { PinChangeReply } from "../../shared/contract/pinShapes.ts";
import { isPin, pinOf } from "../../shared/words/pin.ts";
import { askedAgain, askForDesk, askForOverrides, setPin } from "../desk/pin.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import css from "./Page.module.css";
import { PinQuestion } from "./PinQuestion.tsx";
import { useOnce } from "./press.ts";
import { Tick } from "./Tick.tsx";

/** What staff are at with the PIN. `fresh`: choosing another one; the others wait for the one there is. */
type Task =
  | { what: "fresh" }
  | { what: "change"; pin: string }
  | { what: "remove" }
  | { what: "rules"; rule: "overrides" | "desk"; isAsked: boolean };

/** Setting, changing and removing this desk's PIN, and what it is asked for. */
export function PinCard() {
  const front = useFront();
  const words = useWords();
  const standing = useDesk(({ status }) => status?.station.pin ?? null);
  const [task, setTask] = useState<Task | null>(null);
  const [told, setTold] = useState<string | null>(null);
  if (!standing) return null;
  const { isSet, isForOverrides, isForDesk } = standing;

  const begin = (next: Task | null) => {
    setTask(next);
    setTold(null);
  };
  const tell = (reply: PinChangeReply, done: string | null) => {
    if (reply.what === "pin") return;
    begin(null);
    setTold(reply.what === "not-kept" ? words.pin.notKept : done);
  };
  const change = async (wanted: Task, current: string | null): Promise<PinChangeReply> => {
    if (wanted.what === "rules") {
      const ask = wanted.rule === "desk" ? askForDesk : askForOverrides;
      const reply = await ask(front, { current, isAsked: wanted.isAsked });
      tell(reply, null);
      return reply;
    }
    const pin = wanted.what === "change" ? wanted.pin : null;
    const reply = await setPin(front, { current, pin });
    tell(reply, pin === null ? words.pin.removed : words.pin.saved);
    return reply;
  };
  return (
    <section className={css.card} aria-labelledby="pin-title">
      <h2 id="pin-title">{words.pin.title}</h2>
      <p className={css.soft}>{words.pin.about}</p>
      {told && (
        <p className={told === words.pin.notKept ? css.trouble : css.done} role="status">
          {told}
        </p>
      )}
      {task === null && (
        <>
          <div className={css.row}>
            <p className={css.label} data-testid="pin-standing" data-set={isSet || undefined}>
              {isSet ? words.pin.isSet : words.pin.isNotSet}
            </p>
            <Button variant={isSet ? "default" : "filled"} onClick={() => begin({ what: "fresh" })}>
              {isSet ? words.pin.change : words.pin.set}
            </Button>
            {isSet && (
              <Button variant="default" onClick={() => begin({ what: "remove" })}>
                {words.pin.remove}
              </Button>
            )}
          </div>
          {isSet && (
            <>
              <div>
                <Tick
                  checked={isForOverrides}
                  onChange={(isAsked) => begin({ what: "rules", rule: "overrides", isAsked })}
                >
                  {words.pin.forOverrides}
                </Tick>
                <p className={css.soft}>{words.pin.forOverridesHint}</p>
              </div>
              <div>
                <Tick checked={isForDesk} onChange={(isAsked) => begin({ what: "rules", rule: "desk", isAsked })}>
                  {words.supervisor.forDesk}
                </Tick>
                <p className={css.soft}>{words.supervisor.forDeskHint}</p>
              </div>
            </>
          )}
        </>
      )}
      {task?.what === "fresh" && (
        <FreshPin
          onPin={async (pin) => {
            if (isSet) setTask({ what: "change", pin });
            else await change({ what: "change", pin }, null);
          }}
          onCancel={() => begin(null)}
        />
      )}
      {task && task.what !== "fresh" && (
        <PinQuestion
          why={words.pin.why[task.what]}
          onPin={async (typed) => askedAgain(await change(task, typed))}
          onCancel={() => begin(null)}
        />
      )}
    </section>
  );
}

/** A PIN that nobody mistyped: asked twice, since nobody sees it. */
function FreshPin({ onPin, onCancel }: { onPin: (pin: string) => Promise<unknown>; onCancel: () => void }) {
  const words = useWords();
  const [pin, setFresh] = useState("");
  const [repeat, setRepeat] = useState("");
  const [isTried, setTried] = useState(false);
  const once = useOnce();
  const isRight = isPin(pin);
  const isSame = pinOf(pin) === pinOf(repeat);
  const usual = { type: "password", maxLength: 64, autoComplete: "new-password" } as const;
  return (
    <form
      className={css.columns}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (isRight && isSame) once(() => onPin(pin));
      }}
    >
      <TextInput
        {...usual}
        label={words.pin.fresh}
        description={words.pin.rule}
        inputWrapperOrder={["label", "input", "error", "description"]}
        value={pin}
        autoFocus
        error={isTried && !isRight ? words.pin.notAPin : undefined}
        onChange={(event) => setFresh(event.currentTarget.value)}
      />
      <TextInput
        {...usual}
        label={words.pin.repeat}
        value={repeat}
        error={isTried && isRight && !isSame ? words.pin.differs : undefined}
        onChange={(event) => setRepeat(event.currentTarget.value)}
      />
      <div className={css.row}>
        <Button type="submit">{words.pin.save}</Button>
        <Button variant="default" onClick={onCancel}>
          {words.program.cancel}
        </Button>
      </div>
    </form>
  );
}
