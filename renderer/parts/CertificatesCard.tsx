import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { CertificateChoice, CertificateCount } from "../../shared/contract/certificateShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { certificateChoice } from "../desk/certificateForm.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { CertificateFields } from "./CertificateFields.tsx";
import { CertificatesEnd } from "./CertificatesEnd.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { paced } from "./report/paced.ts";
import { useWork } from "./useAhead.ts";
import { WorkBar } from "./WorkBar.tsx";
import { WorkCard } from "./WorkCard.tsx";

/** Certificates of attendance: for whom, which design, and how many that will be before they are made. */
export function CertificatesCard() {
  const { store } = useFront();
  const { certificates } = useWords();
  const form = useDesk((state) => state.certificateForm);
  return (
    <WorkCard
      title={certificates.title}
      testId="certificates"
      works={[{ name: "certificates", title: certificates.start, panel: <Panel /> }]}
      open={form.isOpen ? "certificates" : null}
      onOpen={(open) => store.setState({ certificateForm: { ...form, isOpen: open !== null } })}
    />
  );
}

function Panel() {
  const { desk } = useFront();
  const words = useWords();
  const { certificates } = words;
  const once = useOnce();
  const form = useDesk((state) => state.certificateForm);
  const sessions = useDesk((state) => state.status?.sessions) ?? [];
  const choice = certificateChoice(form, sessions, words.language);
  const count = useCount(choice);
  const now = useWork("certificates", desk.certificates.now);
  if (now?.progress) {
    return (
      <WorkBar
        progress={now.progress}
        preparing={certificates.preparing}
        running={certificates.running}
        stop={certificates.stop}
        onStop={() => void desk.certificates.cancel()}
      />
    );
  }
  return (
    <>
      <p>{certificates.hint}</p>
      <CertificateFields />
      <div className={css.row}>
        <Button
          disabled={!choice || !count || count.people === 0}
          onClick={() => choice && once(() => desk.certificates.run(choice))}
        >
          {certificates.make}
        </Button>
        <p className={css.grow} role="status" data-testid="certificates-count">
          {!choice ? certificates.incomplete : count ? countText(words, count) : certificates.counting}
        </p>
      </div>
      {now?.last && <CertificatesEnd reply={now.last} />}
    </>
  );
}

function countText({ certificates, table }: Words, { people, withoutHours }: CertificateCount): string {
  if (people === 0) return certificates.nobody;
  const parts = [certificates.count(people), withoutHours > 0 ? certificates.countWithout(withoutHours) : null];
  return parts.filter(Boolean).join(table.separator);
}

/** Counted anew twice a second at most while guests come, with very many people a fifth of the time at most. */
const PACE = { least: 500, rest: 5 };

/**
 * How many it will be, counted anew when the choice, the people or what they attended changed, one question at a time; null
 * while the first count of a choice is on its way.
 */
function useCount(choice: CertificateChoice | null): CertificateCount | null {
  const { desk } = useFront();
  const wanted = JSON.stringify(choice);
  const changes = useChanges();
  const [counted, setCounted] = useState<{ asked: string; count: CertificateCount } | null>(null);
  const asking = useRef<ReturnType<typeof paced> | null>(null);
  const newest = useRef(choice);
  newest.current = choice;
  useEffect(() => {
    const one = paced(async () => {
      const asked = newest.current;
      if (asked) setCounted({ asked: JSON.stringify(asked), count: await desk.certificates.count(asked) });
    }, PACE);
    asking.current = one;
    return one.stop;
  }, [desk]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when the count may have changed
  useEffect(() => asking.current?.soon(), [desk, wanted, changes]);
  return counted?.asked === wanted ? counted.count : null;
}

/** Another text whenever people, what they attended, or the hours of the event and its sessions changed. */
function useChanges(): string {
  const people = useDesk((state) => state.peopleVersion);
  const counts = useDesk((state) => JSON.stringify(state.status?.counts));
  const sessions = useDesk((state) => JSON.stringify(state.status?.sessions));
  const event = useDesk((state) => JSON.stringify(state.status?.event));
  return [people, counts, sessions, event].join(" ");
}
