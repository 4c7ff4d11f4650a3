import { useEffect, useMemo, useState } from "react";
import type { AttendanceNow, AttendancePlan } from "../../shared/contract/exportShapes.ts";
import { choiceForEvent, type ExportChoice } from "../../shared/people/exportChoice.ts";
import { changeSettings } from "../desk/events.ts";
import { useDesk, useFront } from "../desk/useDesk.ts";
import { useWork } from "./useAhead.ts";

/** What of the attendance this station exports, as it was chosen last; every change is kept at once. */
export function useExportChoice(): { choice: ExportChoice; change: (changes: Partial<ExportChoice>) => void } {
  const front = useFront();
  const kept = useDesk((state) => state.settings?.exported);
  const event = useDesk((state) => state.status?.event?.id ?? "");
  return useMemo(() => {
    const choice = choiceForEvent(kept, event);
    const change = (changes: Partial<ExportChoice>) => {
      const exported = { ...choice, ...changes, event };
      // Shown at once: a tick that waits for the disk looks as if it had not been taken.
      front.store.setState(({ settings }) => ({ settings: settings && { ...settings, exported } }));
      void changeSettings(front, { exported });
    };
    return { choice, change };
  }, [front, kept, event]);
}

/** The export that is being written, and what came of the last one. */
export function useExportWork(): AttendanceNow {
  const { desk } = useFront();
  return useWork("export", desk.attendance.now) ?? NOTHING;
}

const NOTHING = { progress: null, last: null };

/** Whom a choice comes to and its columns, asked again when people or arrivals change; null until the desk has said. */
export function useExportPlan(choice: ExportChoice): { plan: AttendancePlan | null; isFresh: boolean } {
  const { desk } = useFront();
  const asked = JSON.stringify(choice);
  const version = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived ?? 0);
  const language = useDesk((state) => state.settings?.language);
  const [known, setKnown] = useState<{ asked: string; plan: AttendancePlan } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the choice; people, arrivals and language change the plan
  useEffect(() => {
    let isWanted = true;
    const take = (plan: AttendancePlan | null) => {
      if (isWanted && plan) setKnown({ asked, plan });
    };
    desk.attendance.plan(choice).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [desk, asked, version, arrived, language]);
  return { plan: known?.plan ?? null, isFresh: known?.asked === asked };
}
