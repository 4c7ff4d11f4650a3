import { Button } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Foreseen } from "../../shared/contract/doorShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import type { PersonId } from "../../shared/words/ids.ts";
import { gateOf } from "../desk/gate.ts";
import { checkInGroup } from "../desk/groups.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { verdictWord } from "./face.ts";
import css from "./GroupPicker.module.css";
import { useOnce } from "./press.ts";
import { Who } from "./Who.tsx";

type Props = { people: readonly PersonCard[]; total: number; onDone: () => void; onCancel: () => void };

/**
 * Several people who come in together: those who may come in are ticked, the others say why not. Arrow keys, Space and
 * Enter are enough; one press checks all of them in.
 */
export function GroupPicker({ people, total, onDone, onCancel }: Props) {
  const front = useFront();
  const words = useWords();
  const once = useOnce();
  const list = useRef<HTMLFieldSetElement>(null);
  const { foreseen, ticked, setTicked } = useForeseen(people);
  const chosen = people.filter(({ id }) => ticked?.has(id));
  useEffect(() => list.current?.querySelector("input")?.focus(), []);
  const toggle = (id: PersonId) => setTicked(toggled(ticked ?? new Set(), id));
  const checkIn = () =>
    chosen.length > 0 &&
    once(async () => {
      if (await checkInGroup(front, chosen)) onDone();
    });
  const hearKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      onCancel();
    } else if (event.key === "Enter" && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      if (!event.repeat) checkIn();
    } else if (moveFocus(list.current, event.key)) event.preventDefault();
  };
  return (
    <fieldset ref={list} className={css.group} data-testid="group" data-large onKeyDown={hearKey}>
      <legend>{words.asking.severalTitle}</legend>
      <p className={css.help}>{words.asking.severalHelp}</p>
      {total > people.length && <p className={css.help}>{words.asking.shownOf(people.length, total)}</p>}
      <div className={css.people}>
        {people.map((person) => {
          const said = foreseen.get(person.id);
          return (
            <label key={person.id}>
              <input type="checkbox" checked={ticked?.has(person.id) ?? false} onChange={() => toggle(person.id)} />
              <Who person={person} />
              {said && said.kind !== "admitted" && <span className={css.said}>{verdictWord(words, said)}</span>}
            </label>
          );
        })}
      </div>
      <div className={css.buttons}>
        <Button disabled={chosen.length === 0} onClick={checkIn}>
          {chosen.length === 0 && ticked ? words.asking.noneTicked : words.asking.checkInMany(chosen.length)}
        </Button>
        <Button
          variant="default"
          onClick={() => setTicked(new Set(chosen.length === people.length ? [] : people.map(({ id }) => id)))}
        >
          {chosen.length === people.length ? words.asking.tickNone : words.asking.tickAll}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.program.cancel}
        </Button>
      </div>
    </fieldset>
  );
}

/** What each would be told now, and who is ticked: at first those who may come in. */
function useForeseen(people: readonly PersonCard[]) {
  const { desk, store } = useFront();
  const [foreseen, setForeseen] = useState<ReadonlyMap<PersonId, Foreseen>>(new Map());
  const [ticked, setTicked] = useState<ReadonlySet<PersonId> | null>(null);
  const asked = useRef(people);
  useEffect(() => {
    let isWanted = true;
    const ids = asked.current.map(({ id }) => id);
    void desk.checkIn.preview({ ...gateOf(store.getState()), people: ids }).then((told) => {
      if (!isWanted) return;
      setForeseen(new Map(told.map((one) => [one.personId, one])));
      setTicked(new Set(told.filter(({ kind }) => kind === "admitted").map(({ personId }) => personId)));
    });
    return () => {
      isWanted = false;
    };
  }, [desk, store]);
  return { foreseen, ticked, setTicked };
}

function toggled(ticked: ReadonlySet<PersonId>, id: PersonId): Set<PersonId> {
  const next = new Set(ticked);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** True when the key moved the mark from one box to another. */
function moveFocus(list: HTMLElement | null, key: string): boolean {
  const boxes: Element[] = [...(list?.querySelectorAll("input[type=checkbox]") ?? [])];
  const at = document.activeElement ? boxes.indexOf(document.activeElement) : -1;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: boxes.length - 1 }[key];
  if (at < 0 || to === undefined) return false;
  const next = boxes[Math.min(Math.max(to, 0), boxes.length - 1)];
  if (next instanceof HTMLElement) next.focus();
  return true;
}
