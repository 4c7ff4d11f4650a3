import type { PageChange } from "../../shared/event/pageChanges.ts";
import { useWords } from "../desk/useDesk.ts";
import { changeTexts, changeTitle } from "./changeTexts.ts";
import page from "./Page.module.css";
import css from "./PageChangesView.module.css";
import { Tick } from "./Tick.tsx";

type Props = { changes: PageChange[]; chosen: ReadonlySet<string>; onTick: (id: string, chosen: boolean) => void };

/** What a page that was read again says differently from the open event: news first, then what was corrected here. */
export function PageChangesView({ changes, chosen, onTick }: Props) {
  const words = useWords().pageReview;
  if (changes.length === 0) return <p data-testid="page-changes">{words.none}</p>;
  const list = (some: PageChange[]) =>
    some.map((change) => (
      <Change key={change.id} change={change} isChosen={chosen.has(change.id)} onTick={(on) => onTick(change.id, on)} />
    ));
  const news = changes.filter(({ keptByHand }) => !keptByHand);
  const hasNews = changes.some(({ isNews }) => isNews);
  const kept = changes.filter(({ keptByHand }) => keptByHand);
  return (
    <div className={css.changes} data-testid="page-changes">
      <p className={page.soft}>{hasNews ? words.explainUpdate : words.noNews}</p>
      {news.length > 0 && (
        <section>
          <h2>{words.newsTitle}</h2>
          <ul>{list(news)}</ul>
        </section>
      )}
      {kept.length > 0 && (
        <section>
          <h2>{words.byHandTitle}</h2>
          <p className={page.soft}>{words.byHandHint}</p>
          <ul>{list(kept)}</ul>
        </section>
      )}
    </div>
  );
}

type ChangeProps = { change: PageChange; isChosen: boolean; onTick: (chosen: boolean) => void };

function Change({ change, isChosen, onTick }: ChangeProps) {
  const words = useWords();
  const { pageReview } = words;
  const title = changeTitle(words, change);
  const { from, to } = changeTexts(words, change);
  const label = pageReview.take([title, to ?? from].filter(Boolean).join(" "));
  return (
    <li className={css.change} data-change={change.field}>
      <Tick checked={isChosen} label={label} onChange={onTick}>
        <span className={css.title}>{title}</span>
      </Tick>
      {change.what !== "order" && (
        <dl className={css.sides}>
          {change.what !== "added" && (
            <>
              <dt>{pageReview.now}</dt>
              <dd className={isChosen ? css.left : css.taken}>{from ?? pageReview.nothing}</dd>
            </>
          )}
          {change.what !== "gone" && (
            <>
              <dt>{pageReview.page}</dt>
              <dd className={isChosen ? css.taken : css.left}>{to ?? pageReview.nothing}</dd>
            </>
          )}
        </dl>
      )}
    </li>
  );
}
