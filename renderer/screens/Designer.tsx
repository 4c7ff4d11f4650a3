import { Button } from "@mantine/core";
import { useMemo, useRef } from "react";
import { MM_PER_INCH } from "../../shared/badge/units.ts";
import type { Design } from "../desk/design.ts";
import { saveDesign } from "../desk/designer.ts";
import { facePixels } from "../desk/designerFace.ts";
import { useFront, useWords } from "../desk/useDesk.ts";
import { AddBar } from "../parts/designer/AddBar.tsx";
import { Checks } from "../parts/designer/Checks.tsx";
import { DesignerHead } from "../parts/designer/DesignerHead.tsx";
import { DesignerSaved } from "../parts/designer/DesignerSaved.tsx";
import { Panel } from "../parts/designer/Panel.tsx";
import { SamplePicker } from "../parts/designer/SamplePicker.tsx";
import { Stage } from "../parts/designer/Stage.tsx";
import { FaceTabs, ZoomBar } from "../parts/designer/StageBar.tsx";
import { type Designing, useDesign } from "../parts/designer/useDesign.ts";
import { dragged, useDrag } from "../parts/designer/useDrag.ts";
import { type Drawn, usePicture } from "../parts/designer/usePicture.ts";
import { useUndoKeys } from "../parts/designer/useStageKeys.ts";
import { useZoom } from "../parts/designer/useZoom.ts";
import page from "../parts/Page.module.css";
import { useOnce } from "../parts/press.ts";
import { ScrollPane } from "../parts/ScrollPane.tsx";
import { useSaveKey } from "../parts/useSaveKey.ts";
import css from "./Designer.module.css";

/** The event's badge as it will be printed, to be designed. */
export function Designer() {
  const { store } = useFront();
  const { designer } = useWords();
  const designing = useDesign();
  if (designing) return <Open {...designing} />;
  return (
    <div className={page.page}>
      <h1>{designer.title}</h1>
      <p className={page.soft}>{designer.nothingOpen}</p>
      <div className={page.row}>
        <Button onClick={() => store.setState({ screen: "badges" })}>{designer.list}</Button>
      </div>
    </div>
  );
}

function Open({ design, edit, change }: Designing & { design: Design }) {
  const front = useFront();
  const { designer } = useWords();
  const once = useOnce();
  const save = () =>
    once(async () => {
      leaveField();
      await saveDesign(front);
    });
  useSaveKey(save);
  useUndoKeys(change);
  return (
    <div className={css.designer}>
      <DesignerHead design={design} change={change} onSave={save} />
      <div className={css.work}>
        <Canvas design={design} edit={edit} change={change} />
        <div className={css.right}>
          <DesignerSaved design={design} />
          <ScrollPane className={css.panel} label={designer.panel} testId="panel">
            <Panel edit={edit} change={change} />
          </ScrollPane>
        </div>
      </div>
    </div>
  );
}

/** A number that is being typed counts when its field is left: before saving, it is. */
function leaveField(): void {
  if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
}

function Canvas({ design, edit, change }: Designing & { design: Design }) {
  const { designer } = useWords();
  const svg = useRef<SVGSVGElement>(null);
  const zoom = useZoom(edit.template.stock);
  const { drag, ears } = useDrag({ edit, change, svg, scale: zoom.scale });
  const shown = useMemo(() => (drag?.isFar ? dragged(edit, drag) : edit), [edit, drag]);
  const { drawn, isLate } = usePicture({
    // What moves follows the pointer as it is; what is pulled is drawn anew, since its texts grow and shrink.
    template: drag?.what === "move" ? edit.template : shown.template,
    personId: design.seenWith?.id ?? null,
    dpi: dotsFor(zoom.scale, edit.template.stock.sheet !== null),
  });
  const pixels = useMemo(() => pixelsOf(drawn, edit.face), [drawn, edit.face]);
  const fits = drawn?.reply.what === "picture" ? drawn.reply.fits : [];
  const failure = drawn?.reply.what === "failed" ? drawn.reply.code : null;
  return (
    <section className={css.left} aria-label={designer.stage}>
      <AddBar edit={edit} change={change} />
      <FaceTabs edit={edit} change={change} />
      <div className={css.holder} ref={zoom.holder}>
        <div className={css.scroll} data-late={isLate || undefined} data-testid="stage">
          <Stage
            {...{ edit, change, shown, drag, ears, svg, pixels }}
            fits={fits.filter(({ face }) => face === edit.face)}
            scale={zoom.scale}
          />
        </div>
      </div>
      {failure !== null && (
        <p role="alert" className={page.note}>
          {designer.failed[isKnown(failure) ? failure : "other"]}
        </p>
      )}
      <Checks change={change} fits={fits} />
      <div className={css.below}>
        <SamplePicker seenWith={design.seenWith} />
        <ZoomBar zoom={zoom} />
      </div>
    </section>
  );
}

const isKnown = (code: string): code is "no-fonts" | "bad-image" | "qr-too-long" =>
  ["no-fonts", "bad-image", "qr-too-long"].includes(code);

/** Dots an inch: as many as the screen shows, as far as that is quick. A sheet is many badges large. */
function dotsFor(scale: number, isSheet: boolean): number {
  const wished = Math.round(scale * window.devicePixelRatio * MM_PER_INCH);
  return Math.min(isSheet ? 150 : 400, Math.max(72, wished));
}

function pixelsOf(drawn: Drawn, face: Design["edit"]["face"]) {
  if (drawn?.reply.what !== "picture") return null;
  const { template, dpi } = drawn.asked;
  return facePixels(template, face, drawn.reply.sides, dpi);
}
