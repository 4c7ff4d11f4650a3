import { Button, NativeSelect } from "@mantine/core";
import { useCallback, useEffect, useRef, useState } from "react";
import { PAGES, STOCKS } from "../../../shared/badge/stocks.ts";
import type { SaveTemplateReply, TemplateCard } from "../../../shared/contract/badgeShapes.ts";
import type { ExportReply } from "../../../shared/contract/shapes.ts";
import { notWrittenText } from "../../../shared/i18n/say.ts";
import { designOf, discardDesign, isDesignUnsaved, openDesign, unfinishedDesign } from "../../desk/designer.ts";
import { copyTemplate, importTemplate, removeTemplate } from "../../desk/designerList.ts";
import { changeSettings } from "../../desk/events.ts";
import { useDesk, useFront, useWords } from "../../desk/useDesk.ts";
import page from "../Page.module.css";
import { useOnce } from "../press.ts";
import { ShowFile } from "../ShowFile.tsx";
import { UnsavedQuestion } from "../UnsavedQuestion.tsx";
import { TemplateRow } from "./TemplateRow.tsx";

/** What came of the last thing that was done here. */
type Said =
  | { what: "exported"; reply: ExportReply }
  | { what: "imported"; reply: SaveTemplateReply }
  | { what: "unreadable" }
  | null;

type Wanted = { id: string | null; stock: string | null; name: string };

/** The event's own badges: made, changed, put to use, handed on, taken away. */
export function TemplateList() {
  const front = useFront();
  const words = useWords();
  const { designer } = words;
  const { templates, askAgain } = useTemplates();
  const chosen = useDesk((state) => state.settings?.template ?? null);
  const stationStock = useDesk((state) => state.settings?.stock ?? STOCKS[0]?.id ?? "");
  const [stock, setStock] = useState<string | null>(null);
  const [said, setSaid] = useState<Said>(null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
  const once = useOnce();
  const open = (wish: Wanted) => {
    const begun = designOf(front.store.getState());
    const isOther = begun && isDesignUnsaved(begun) && begun.edit.template.id !== wish.id;
    if (isOther) setWanted(wish);
    else once(() => openDesign(front, wish));
  };
  const doing = (work: () => Promise<Said>) =>
    once(async () => {
      setSaid(null);
      setSaid(await work());
      askAgain();
    });
  if (!templates) return null;
  return (
    <section className={page.card} aria-labelledby="own-badges" data-testid="templates">
      <div>
        <h2 id="own-badges">{designer.list}</h2>
        <p className={page.soft}>{designer.listHint}</p>
      </div>
      <Unfinished />
      {wanted && (
        <UnsavedQuestion
          question={designer.otherQuestion(designOf(front.store.getState())?.edit.template.name || designer.unnamed)}
          onStay={() => setWanted(null)}
          onDiscard={() => {
            setWanted(null);
            discardDesign(front);
            once(() => openDesign(front, wanted));
          }}
        />
      )}
      {templates.length === 0 && <p className={page.soft}>{designer.none}</p>}
      <ul>
        {templates.map((card) => (
          <TemplateRow
            key={card.id}
            card={card}
            isUsed={card.id === chosen}
            onOpen={() => open({ id: card.id, stock: null, name: card.name })}
            onUse={(isUsed) => void changeSettings(front, { template: isUsed ? card.id : null })}
            onCopy={() =>
              doing(async () => {
                await copyTemplate(front, card.id, designer.copyName(card.name || designer.unnamed));
                return null;
              })
            }
            onExport={() =>
              doing(async () => ({ what: "exported", reply: await front.desk.templates.export({ id: card.id }) }))
            }
            onRemove={() => doing(() => removeTemplate(front, card.id).then(() => null))}
          />
        ))}
      </ul>
      <div className={page.rowAtEnd}>
        <NativeSelect
          label={designer.newOn}
          value={stock ?? stationStock}
          data={[...STOCKS, ...PAGES].map(({ id }) => ({ value: id, label: words.stockLabel(id) }))}
          onChange={(event) => setStock(event.currentTarget.value)}
        />
        <Button
          onClick={() => open({ id: null, stock: stock ?? stationStock, name: designer.newName(templates.length + 1) })}
        >
          {designer.make}
        </Button>
        <ImportButton
          onFile={(file) =>
            doing(async () => {
              const reply = await importTemplate(front, file);
              return reply ? { what: "imported", reply } : { what: "unreadable" };
            })
          }
        />
      </div>
      <SaidOf said={said} />
    </section>
  );
}

/** The badge that is not saved yet: the way back to it. */
function Unfinished() {
  const { store } = useFront();
  const { designer } = useWords();
  const design = useDesk(unfinishedDesign);
  if (!design) return null;
  return (
    <div className={page.note} data-testid="unfinished-design">
      <div className={page.row}>
        <p className={page.grow}>{designer.unfinished(design.edit.template.name || designer.unnamed)}</p>
        <Button onClick={() => store.setState({ screen: "designer" })}>{designer.goOn}</Button>
      </div>
    </div>
  );
}

function ImportButton({ onFile }: { onFile: (file: File) => void }) {
  const { designer } = useWords();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="default" onClick={() => input.current?.click()}>
        {designer.import}
      </Button>
      <input
        ref={input}
        type="file"
        accept=".lanyardbadge"
        aria-label={designer.import}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) onFile(file);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

function SaidOf({ said }: { said: Said }) {
  const words = useWords();
  const { designer } = words;
  if (!said) return null;
  if (said.what === "unreadable") return <p className={page.trouble}>{designer.imageTrouble.unreadable}</p>;
  const { reply } = said;
  if (reply.what === "written") {
    return (
      <div role="status" className={page.done} data-testid="template-exported">
        <p>{designer.exported}</p>
        <p className={page.path}>{words.program.pair(words.report.file, reply.file)}</p>
        <ShowFile file={reply.file} />
      </div>
    );
  }
  if (reply.what === "saved")
    return (
      <p role="status" className={page.done}>
        {designer.imported(reply.template.name || designer.unnamed)}
      </p>
    );
  const text =
    reply.what === "refused"
      ? [...new Set(reply.troubles.map(({ code }) => designer.trouble[code]))].join(" ")
      : reply.what === "not-written"
        ? notWrittenText(words, reply.trouble, reply.folder)
        : words.program.noEvent;
  return (
    <p role="alert" className={page.trouble}>
      {text}
    </p>
  );
}

function useTemplates(): { templates: TemplateCard[] | null; askAgain: () => void } {
  const { desk } = useFront();
  const event = useDesk((state) => state.status?.event?.id ?? null);
  const [templates, setTemplates] = useState<TemplateCard[] | null>(null);
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after something was done, and for another event
  useEffect(() => {
    let isWanted = true;
    // A call that failed stands in the bar.
    desk.templates.list().then(
      (reply) => {
        if (isWanted) setTemplates(reply.templates);
      },
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [desk, event, asked]);
  return { templates, askAgain: useCallback(() => setAsked((times) => times + 1), []) };
}
