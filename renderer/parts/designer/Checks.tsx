import { choose, showFace } from "../../../shared/badge/edit.ts";
import { tidy } from "../../../shared/badge/editBoxes.ts";
import { listOf } from "../../../shared/i18n/when.ts";
import { useWords } from "../../desk/useDesk.ts";
import css from "./Bars.module.css";
import panel from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";
import type { Fit } from "./usePicture.ts";

type Props = Pick<Designing, "change"> & { fits: readonly Fit[] };

/** What the preview's texts came to that is worth a look: each leads to its element. */
export function Checks({ change, fits }: Props) {
  const words = useWords();
  const { designer } = words;
  const wrong = fits.filter(({ findings }) => findings.length > 0);
  return (
    <section className={css.checks} aria-label={designer.checks} data-testid="checks">
      {wrong.length === 0 && fits.length > 0 && <p className={css.soft}>{designer.allFits}</p>}
      <ul>
        {wrong.map((fit) => (
          <li key={`${fit.face} ${fit.element} ${fit.text}`}>
            <button
              type="button"
              className={`${panel.element} ${css.check}`}
              onClick={() => change((now) => choose(showFace(now, fit.face), [fit.element]))}
            >
              <strong>
                {listOf(
                  words.language,
                  fit.findings.map((kind) => designer.finding[kind]),
                )}
              </strong>{" "}
              {designer.comesTo(fit.text, tidy(fit.sizePt), fit.lines)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
