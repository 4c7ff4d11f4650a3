import { Button } from "@mantine/core";
import { useState } from "react";
import { acceptPage, readPage } from "../desk/events.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { FilePick } from "../parts/FilePick.tsx";
import css from "../parts/Page.module.css";
import { PageFactsView } from "../parts/PageFactsView.tsx";
import { ScrollPane } from "../parts/ScrollPane.tsx";
import { Trouble } from "../parts/Trouble.tsx";
import own from "./PageReview.module.css";

/** What was read from an event page, beside the page's own text; an event is made of it only after a yes. */
export function PageReview() {
  const front = useFront();
  const words = useWords();
  const draft = useDesk((state) => state.pageDraft);
  const [isBusy, setBusy] = useState(false);
  const discard = () => front.store.setState({ pageDraft: null, screen: "event" });
  if (draft?.reply.what !== "read") {
    return (
      <div className={css.page}>
        <h1>{words.page.title}</h1>
        {draft && (
          <Trouble
            title={words.program.pair(words.page.refusedTitle, draft.name)}
            text={words.page.refused(draft.reply.reason)}
          />
        )}
        <FilePick
          title={words.start.dropPage}
          hint={words.start.dropPageHint}
          choose={words.start.choosePage}
          accept=".md,.markdown,.html,.htm,.txt"
          onFile={(file) => void readPage(front, file)}
        />
        <div className={css.row}>
          <Button variant="default" onClick={discard}>
            {words.program.back}
          </Button>
        </div>
      </div>
    );
  }
  const { draft: id, page, text } = draft.reply;
  const accept = () => {
    setBusy(true);
    void acceptPage(front, id).finally(() => setBusy(false));
  };
  return (
    <div className={own.review}>
      <div className={css.row}>
        <div className={css.grow}>
          <h1>{words.page.title}</h1>
          <p className={css.soft}>{words.page.explain}</p>
        </div>
        <Button variant="default" onClick={discard}>
          {words.page.refuse}
        </Button>
        <Button loading={isBusy} onClick={accept}>
          {words.page.accept}
        </Button>
      </div>
      <div className={own.beside}>
        <ScrollPane className={own.pane} label={words.page.facts} testId="page-facts">
          <PageFactsView page={page} />
        </ScrollPane>
        <ScrollPane className={own.pane} label={words.page.original}>
          <h2>{words.page.original}</h2>
          <p className={css.soft}>{draft.name}</p>
          <pre className={own.text}>{text}</pre>
        </ScrollPane>
      </div>
    </div>
  );
}
