import { SegmentedControl } from "@mantine/core";
import { showFace } from "../../../shared/badge/edit.ts";
import { useWords } from "../../desk/useDesk.ts";
import css from "./Bars.module.css";
import panel from "./Panel.module.css";
import type { Designing } from "./useDesign.ts";
import type { Zoom } from "./useZoom.ts";

/** Which face is looked at, where both have one of their own. */
export function FaceTabs({ edit, change }: Designing) {
  const { designer } = useWords();
  if (edit.template.back.what !== "own") return null;
  return (
    <SegmentedControl
      aria-label={designer.faces}
      value={edit.face}
      data={(["front", "back"] as const).map((value) => ({ value, label: designer.face[value] }))}
      onChange={(value) => change((now) => showFace(now, value === "back" ? "back" : "front"))}
    />
  );
}

/** How large the badge is shown. */
export function ZoomBar({ zoom }: { zoom: Zoom }) {
  const { designer } = useWords();
  const steps = [
    { sign: "−", label: designer.zoomOut, by: -1 },
    { sign: "+", label: designer.zoomIn, by: 1 },
  ] as const;
  return (
    <div className={css.bar}>
      {steps.map(({ sign, label, by }) => (
        <button
          key={sign}
          type="button"
          data-every-click
          className={panel.small}
          aria-label={label}
          title={label}
          onClick={() => zoom.zoomBy(by)}
        >
          {sign}
        </button>
      ))}
      <button type="button" className={panel.small} title={designer.zoomFit} onClick={zoom.fit}>
        {designer.zoomFit} · {designer.zoom(zoom.percent)}
      </button>
    </div>
  );
}
