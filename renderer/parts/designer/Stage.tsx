import { type RefObject, useId, useMemo, useRef } from "react";
import { chosenOf, type Edit, elementsOf } from "../../../shared/badge/edit.ts";
import { boundsOf } from "../../../shared/badge/editBoxes.ts";
import type { Pixels } from "../../desk/designerFace.ts";
import { useWords } from "../../desk/useDesk.ts";
import { elementText } from "./elementTexts.ts";
import { FaceCanvas } from "./FaceCanvas.tsx";
import { GhostCanvas } from "./GhostCanvas.tsx";
import { Frame, Guides, Handles, Numbers, Printable } from "./Overlay.tsx";
import css from "./Stage.module.css";
import type { Designing } from "./useDesign.ts";
import type { Drag, useDrag } from "./useDrag.ts";
import type { Fit } from "./usePicture.ts";
import { stageKeys } from "./useStageKeys.ts";

type Props = Designing & {
  /** With what is being dragged at its new place. */
  shown: Edit;
  drag: Drag | null;
  ears: ReturnType<typeof useDrag>["ears"];
  svg: RefObject<SVGSVGElement | null>;
  pixels: Pixels | null;
  fits: readonly Fit[];
  scale: number;
};

/** The badge: its picture as it prints, and over it everything that can be chosen, moved and resized. */
export function Stage({ edit, change, shown, drag, ears, svg, pixels, fits, scale }: Props) {
  const words = useWords();
  const id = useId();
  const picture = useRef<HTMLCanvasElement>(null);
  const { stock } = edit.template;
  const size = { width: `${stock.width * scale}px`, height: `${stock.height * scale}px` };
  const last = edit.selected.at(-1);
  const [alone, ...others] = chosenOf(shown);
  const marked = new Set(fits.filter(({ findings }) => findings.length > 0).map(({ element }) => element));
  const pieces = usePieces(edit, shown, drag);
  const idOf = (element: string) => `${id}-${element}`;
  return (
    <div className={css.badge} style={size} data-testid="badge" data-scale={scale}>
      <FaceCanvas canvas={picture} pixels={pixels} size={size} />
      {pieces.length > 0 && <GhostCanvas picture={picture} stock={stock} size={size} pieces={pieces} />}
      <svg
        ref={svg}
        className={css.over}
        style={size}
        viewBox={`0 0 ${stock.width} ${stock.height}`}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the parts of this picture are chosen in it
        role="listbox"
        tabIndex={0}
        aria-label={words.designer.stage}
        aria-describedby={`${id}-hint`}
        aria-multiselectable="true"
        aria-activedescendant={last === undefined ? undefined : idOf(last)}
        data-dragging={drag?.isFar || undefined}
        onKeyDown={stageKeys({ edit, change })}
        {...ears}
      >
        <Printable stock={stock} />
        {elementsOf(shown).map((element) => (
          <Frame
            key={element.id}
            element={element}
            id={idOf(element.id)}
            name={elementText(words, element)}
            isChosen={edit.selected.includes(element.id)}
            scale={scale}
            isMarked={marked.has(element.id)}
          />
        ))}
        {drag?.isFar && <Guides guides={drag.guides} stock={stock} />}
        {alone && drag?.isFar && (
          <Numbers box={boundsOf(chosenOf(shown).map(({ box }) => box))} what={drag.what} scale={scale} />
        )}
        {alone && others.length === 0 && drag?.what !== "move" && <Handles box={alone.box} scale={scale} />}
      </svg>
      <p id={`${id}-hint`} hidden>
        {words.designer.stageHint}
      </p>
    </div>
  );
}

/** What is moved, as it was and as it is. */
function usePieces(edit: Edit, shown: Edit, drag: Drag | null) {
  const isMoving = Boolean(drag?.isFar) && drag?.what === "move";
  return useMemo(() => {
    if (!isMoving) return [];
    const after = new Map(chosenOf(shown).map(({ id, box }) => [id, box]));
    return chosenOf(edit).map(({ id, box }) => ({ from: box, to: after.get(id) ?? box }));
  }, [edit, shown, isMoving]);
}
