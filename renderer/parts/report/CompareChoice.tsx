import { NativeSelect } from "@mantine/core";
import type { CompareReply } from "../../../shared/contract/reportShapes.ts";
import type { EventSummary, OpenTrouble } from "../../../shared/contract/shapes.ts";
import { openTroubleText, type Words } from "../../../shared/i18n/say.ts";
import { useTimezone, useWords } from "../../desk/useDesk.ts";
import { Trouble } from "../Trouble.tsx";
import { shortPath } from "../texts.ts";
import type { useCompared } from "./useCompared.ts";

/** With which other event of this laptop the report is compared. Nothing while there is no other. */
export function CompareChoice({ candidates, compared, choose }: ReturnType<typeof useCompared>) {
  const { eventReport: say } = useWords();
  if (candidates.length === 0) return null;
  const choices = candidates.map((event) => ({ value: event.folder, label: nameOf(event, candidates) }));
  return (
    <NativeSelect
      label={say.compare}
      value={compared.folder ?? ""}
      data={[{ value: "", label: say.compareNone }, ...choices]}
      onChange={({ currentTarget: { value } }) => choose(value === "" ? null : value)}
    />
  );
}

/** Two events of one name on one day are told apart by their folders. */
function nameOf({ theme, lastDay, date, folder }: EventSummary, all: readonly EventSummary[]): string {
  const day = date ?? lastDay;
  const name = day ? `${theme} · ${day}` : theme;
  const twins = all.filter((other) => other.theme === theme && (other.date ?? other.lastDay) === day);
  return twins.length > 1 ? `${name} · ${shortPath(folder)}` : name;
}

/** That the other event is being read, or why it cannot be. */
export function CompareNews({ reply, isAsked }: { reply: CompareReply | null; isAsked: boolean }) {
  const words = useWords();
  const timezone = useTimezone();
  const { eventReport: say } = words;
  if (isAsked && reply === null) return <p role="status">{say.comparing}</p>;
  if (reply?.what !== "not-read") return null;
  return <Trouble title={say.compareFailed} text={notReadText(words, reply.trouble, timezone)} help="compare" />;
}

/** Why another event could not be read, and what to do. */
export function notReadText(words: Words, trouble: OpenTrouble, timezone: string): string {
  const { eventReport: say } = words;
  if (trouble.code === "locked" || trouble.code === "wrong-passphrase") return say.compareLocked;
  if (trouble.code === "damaged-line") return say.compareDamaged(trouble.line);
  if (trouble.code === "no-event" || trouble.code === "folder-gone") return say.compareGone;
  return openTroubleText(words, trouble, new Date().toISOString(), timezone);
}
