import { SegmentedControl } from "@mantine/core";
import { showFace } from "../../../shared/badge/edit.ts";
import { useWords } from "../../desk/useDesk.ts";
import css from "./Bars.module.css";
import panel from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";
import type { Zoom } from "./useZoom.ts";

/** Which face is looked at, and how large. */
export function StageBar({ edit, change, zoom }: Designing & { zoom: Zoom }) {
  const { designer } = useWords();
  const { width, height } = edit.template.stock;
  return (
    <div className={css.bar}>
      {edit.template.back.what === "own" && (
        <SegmentedControl
          aria-label={designer.faces}
          value={edit.face}
          data={(["front", "back"] as const).map((value) => ({ value, label: designer.face[value] }))}
          onChange={(value) => change((now) => showFace(now, value === "back" ? "back" : "front"))}
        />
      )}
      <span className={css.soft}>{designer.size(width, height)}</span>
      <span className={css.fill} />
      <button
        type="button"
        data-every-click
        className={panel.small}
        aria-label={designer.zoomOut}
        onClick={() => zoom.zoomBy(-1)}
      >
        −
      </button>
      <span className={css.soft}>{designer.zoom(zoom.percent)}</span>
      <button
        type="button"
        data-every-click
        className={panel.small}
        aria-label={designer.zoomIn}
        onClick={() => zoom.zoomBy(1)}
      >
        +
      </button>
      <button type="button" className={panel.small} onClick={zoom.fit}>
        {designer.zoomFit}
      </button>
    </div>
  );
}
