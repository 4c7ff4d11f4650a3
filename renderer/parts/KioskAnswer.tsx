import type { KioskReply, KioskView } from "../../shared/contract/kioskShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import type { Shown } from "../desk/kiosk.ts";
import { useWords } from "../desk/useDesk.ts";
import css from "./KioskAnswer.module.css";
import { type Figure, Shape } from "./Shape.tsx";

type Props = { shown: Extract<Shown, { what: "answer" | "help" }>; printer: KioskView["printer"] };

/** What an answer looks like and says: kind, in the guest's words, and what to do next. */
type Looks = { tone: "yes" | "careful"; figure: Figure; word: string; name?: string; lines: string[] };

/** The answer to this guest, readable by them from where they stand. */
export function KioskAnswer({ shown, printer }: Props) {
  const words = useWords();
  const kind = shown.what === "help" ? "help" : shown.reply.what;
  const looks = shown.what === "help" ? helpLooks(words, shown.isComing) : looksOf(words, shown.reply, printer);
  return (
    <div className={css.answer} data-tone={looks.tone} data-testid="kiosk-answer" data-answer={kind}>
      <Shape tone={looks.tone} figure={looks.figure} />
      <div className={css.said} role="status" aria-live="assertive">
        {looks.name !== undefined && (
          <p className={css.name} data-testid="kiosk-name">
            {looks.name}
          </p>
        )}
        <p className={css.word}>{looks.word}</p>
        {looks.lines.map((line) => (
          <p key={line} className={css.line}>
            {line}
          </p>
        ))}
      </div>
    </div>
  );
}

function looksOf(words: Words, reply: KioskReply, printer: KioskView["printer"]): Looks {
  const { kiosk } = words;
  switch (reply.what) {
    case "welcome": {
      const badge = reply.badge === "printing" && printer === "trouble" ? "desk" : reply.badge;
      const badgeLine = { printing: kiosk.badgePrinting, desk: kiosk.badgeAtDesk, none: "" }[badge];
      const word = reply.isBack ? kiosk.welcomeBack : kiosk.welcome;
      return {
        tone: "yes",
        figure: "tick",
        word,
        name: reply.name,
        lines: [kiosk.checkedIn, badgeLine].filter(Boolean),
      };
    }
    case "already-in":
      return { tone: "careful", figure: "again", word: kiosk.already, name: reply.name, lines: [kiosk.alreadyHint] };
    case "goodbye":
      return { tone: "yes", figure: "door", word: kiosk.goodbye, name: reply.name, lines: [kiosk.goodbyeHint] };
    case "again":
      return { tone: "careful", figure: "hand", word: kiosk.again, lines: [kiosk.againHint] };
    case "other-code":
      return { tone: "careful", figure: "hand", word: kiosk.otherCode, lines: [kiosk.otherCodeHint] };
    case "early": {
      const time = reply.opens?.slice(11);
      return { tone: "careful", figure: "clock", word: kiosk.early, lines: [time ? kiosk.earlyAt(time) : kiosk.desk] };
    }
    case "pause":
      return { tone: "careful", figure: "clock", word: kiosk.pause, lines: [kiosk.pauseHint] };
    case "wait":
      return { tone: "careful", figure: "people", word: kiosk.wait, lines: [kiosk.waitHint(reply.seconds)] };
    default:
      return { tone: "careful", figure: "people", word: kiosk.desk, lines: [kiosk.deskHint] };
  }
}

const helpLooks = ({ kiosk }: Words, isComing: boolean): Looks =>
  isComing
    ? { tone: "yes", figure: "people", word: kiosk.helpComing, lines: [kiosk.helpComingHint] }
    : { tone: "careful", figure: "people", word: kiosk.desk, lines: [kiosk.deskHint] };
