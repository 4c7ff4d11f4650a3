import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { CertificateChoice, CertificateCount } from "../../shared/contract/certificateShapes.ts";
import type { Words } from "../../shared/i18n/say.ts";
import { certificateChoice } from "../desk/certificateForm.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { CertificateFields } from "./CertificateFields.tsx";
import { CertificatesEnd } from "./CertificatesEnd.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
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

/** How many it will be, counted anew whenever the choice or the people change; null while that is on its way. */
function useCount(choice: CertificateChoice | null): CertificateCount | null {
  const { desk } = useFront();
  const asked = JSON.stringify(choice);
  const version = useDesk((state) => state.peopleVersion);
  const arrived = useDesk((state) => state.status?.counts.arrived ?? 0);
  const [counted, setCounted] = useState<{ asked: string; count: CertificateCount } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` is the choice; people and arrivals change the count
  useEffect(() => {
    let isWanted = true;
    const take = (count: CertificateCount) => {
      if (isWanted) setCounted({ asked, count });
    };
    if (choice) desk.certificates.count(choice).then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [desk, asked, version, arrived]);
  return counted?.asked === asked ? counted.count : null;
}
