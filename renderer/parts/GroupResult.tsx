import type { PersonCard } from "../../shared/contract/shapes.ts";
import { type Entry, type OutcomeEntry, openQuestions } from "../desk/entries.ts";
import { takeUp } from "../desk/takeUp.ts";
import { useDesk, useFront, useTimezone, useWords } from "../desk/useDesk.ts";
import { faceOf } from "./face.ts";
import css from "./GroupResult.module.css";
import { Icon } from "./Icon.tsx";
import { Shape } from "./Shape.tsx";

type Props = { group: Extract<Entry, { what: "group" }>; onDetails: (entry: Entry) => void };

/** What came of several at once, one by one, those first who are not in; pressing one tells all, or goes on asking. */
export function GroupResult({ group, onDetails }: Props) {
  const { store } = useFront();
  const entries = useDesk((state) => state.entries);
  const open = openQuestions(entries);
  const isIn = ({ outcome, undone }: OutcomeEntry) => outcome.verdict.kind === "admitted" && !undone;
  const sorted = [...group.members.filter((one) => !isIn(one)), ...group.members.filter(isIn)];
  return (
    <ul className={css.members} data-testid="members">
      {sorted.map((member) => (
        <Member
          key={member.key}
          member={member}
          isOpen={open.has(member.key)}
          onPress={() => (open.has(member.key) ? takeUp(store, member.key) : onDetails(member))}
        />
      ))}
    </ul>
  );
}

function Member({ member, isOpen, onPress }: { member: OutcomeEntry; isOpen: boolean; onPress: () => void }) {
  const words = useWords();
  const timezone = useTimezone();
  const face = faceOf(words, member, timezone);
  return (
    <li data-tone={face.tone} data-verdict={face.kind}>
      <button type="button" title={isOpen ? words.asking.goOn : undefined} onClick={onPress}>
        <Shape tone={face.tone} figure={face.figure} />
        <span className={css.name}>
          {face.person?.name ?? words.checkIn.unknownGuest}
          {face.person && <Flags person={face.person} />}
        </span>
        <span>{isOpen ? words.asking.open : face.word}</span>
      </button>
    </li>
  );
}

/** What staff must not miss about one of them. */
function Flags({ person: { flags, note } }: { person: PersonCard }) {
  const words = useWords();
  const marks = flags.filter((flag) => flag !== "note").map((flag) => words.flag[flag]);
  if (note) marks.push(words.program.pair(words.people.note, note));
  if (marks.length === 0) return null;
  return (
    <span className={css.flags}>
      <Icon name={note ? "note" : "star"} />
      {marks.join(" · ")}
    </span>
  );
}
