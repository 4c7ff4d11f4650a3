import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useEffect, useState } from "react";
import { isPage, PAGES } from "../../shared/badge/stocks.ts";
import type { TemplateCard } from "../../shared/contract/badgeShapes.ts";
import { LANGUAGE_NAMES, LANGUAGES } from "../../shared/i18n/languages.ts";
import type { CertificateForm } from "../desk/certificateForm.ts";
import { designOf, isDesignUnsaved, openDesign } from "../desk/designer.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import own from "./BatchPanel.module.css";
import { OrderField } from "./OrderField.tsx";
import css from "./Page.module.css";
import { useOnce } from "./press.ts";
import { Tick } from "./Tick.tsx";

const WHO: readonly CertificateForm["who"][] = ["arrived", "session", "hours"];

/** Who gets a certificate, which one, in which language and order. */
export function CertificateFields() {
  const { store } = useFront();
  const words = useWords();
  const { certificates: say } = words;
  const form = useDesk((state) => state.certificateForm);
  const change = (changes: Partial<CertificateForm>) =>
    store.setState(({ certificateForm }) => ({ certificateForm: { ...certificateForm, ...changes } }));
  return (
    <div className={own.fields}>
      <NativeSelect
        label={say.who}
        value={form.who}
        data={WHO.map((value) => ({ value, label: say.whos[value] }))}
        onChange={(event) => change({ who: WHO.find((known) => known === event.currentTarget.value) ?? "arrived" })}
      />
      <WhoField form={form} change={change} />
      <NativeSelect
        label={say.language}
        value={form.language ?? words.language}
        data={LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
        onChange={(event) =>
          change({ language: LANGUAGES.find((known) => known === event.currentTarget.value) ?? null })
        }
      />
      <OrderField value={form.order} onChange={(order) => change({ order })} />
      <DesignField form={form} change={change} />
      <div className={own.wide}>
        <Tick checked={form.isToEnd} onChange={(isToEnd) => change({ isToEnd })}>
          {say.toEnd}
        </Tick>
        <p className={css.soft}>{say.toEndHint}</p>
      </div>
    </div>
  );
}

type Props = { form: CertificateForm; change: (changes: Partial<CertificateForm>) => void };

function WhoField({ form, change }: Props) {
  const { certificates: say } = useWords();
  const sessions = useDesk((state) => state.status?.sessions) ?? [];
  switch (form.who) {
    case "arrived":
      return null;
    case "session":
      return (
        <NativeSelect
          label={say.session}
          value={form.session ?? sessions[0]?.id ?? ""}
          data={sessions.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={({ currentTarget: { value } }) =>
            change({ session: sessions.find(({ id }) => id === value)?.id ?? null })
          }
        />
      );
    case "hours":
      return (
        <TextInput
          label={say.hours}
          inputMode="decimal"
          maxLength={6}
          value={form.least}
          onChange={(event) => change({ least: event.currentTarget.value })}
        />
      );
  }
}

/** The pages' built-in certificates and the event's own; the way to the designer with the one that is chosen. */
function DesignField({ form, change }: Props) {
  const front = useFront();
  const words = useWords();
  const { certificates: say } = words;
  const once = useOnce();
  const templates = useCertificateTemplates();
  const built = PAGES.map(({ id }) => ({ value: id, label: say.builtIn(words.stockLabel(id)) }));
  const ours = templates.map(({ id, name }) => ({ value: id, label: name || say.unnamed }));
  const isOwn = ours.some(({ value }) => value === form.design);
  const open = () =>
    once(async () => {
      const begun = designOf(front.store.getState());
      // What is not saved of another design is never given up here: the designer shows it, to be saved or discarded.
      if (begun && isDesignUnsaved(begun)) front.store.setState({ screen: "designer" });
      else if (isOwn) await openDesign(front, { id: form.design, stock: null, name: "" });
      else await openDesign(front, { id: null, stock: form.design, name: say.designName(ours.length + 1) });
    });
  return (
    <div className={own.wide}>
      <div className={css.rowAtEnd}>
        <NativeSelect
          label={say.design}
          value={form.design}
          data={[...ours, ...built]}
          onChange={(event) => change({ design: event.currentTarget.value })}
        />
        <Button variant="default" onClick={open}>
          {say.change}
        </Button>
      </div>
      <p className={css.soft}>{say.changeHint}</p>
    </div>
  );
}

function useCertificateTemplates(): TemplateCard[] {
  const { desk } = useFront();
  const event = useDesk((state) => state.status?.event?.id ?? null);
  const [templates, setTemplates] = useState<TemplateCard[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event has others
  useEffect(() => {
    let isWanted = true;
    // A call that failed stands in the bar.
    desk.templates.list().then(
      (reply) => {
        if (isWanted) setTemplates(reply.templates.filter(isPage));
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [desk, event]);
  return templates;
}
