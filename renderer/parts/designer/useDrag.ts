import { type PointerEvent, type RefObject, useEffect, useRef, useState } from "react";
import { choose, type Edit, elementsOf } from "../../../shared/badge/edit.ts";
import { HANDLES, type Handle, moveChosen, resizeChosen } from "../../../shared/badge/editBoxes.ts";
import { type Guide, snapLines, snapMove, snapResize } from "../../../shared/badge/editSnap.ts";
import type { BadgeElement, Box } from "../../../shared/badge/template.ts";
import type { Designing } from "./useDesign.ts";

/** Where the pointer is on the badge, mm. */
type Point = { x: number; y: number };

/** What is under way: the chosen elements move, or a handle of one is pulled; `way` in mm, `isFar`: more than a trembling hand. */
export type Drag = {
  what: "move" | Handle;
  from: Point;
  way: { dx: number; dy: number };
  isFar: boolean;
  guides: Guide[];
  /** What a press that moves nothing chooses. */
  pressed: string | null;
};

/** CSS pixels: less is a press; lines are drawn to from this near; a thin line is hit from this near. */
const STILL = 3;
const REACH = 6;
const HIT = 5;

type Parts = Designing & { svg: RefObject<SVGSVGElement | null>; scale: number };

/** Choosing, moving and resizing with a mouse, a pen or a finger. What is dragged is no step before it is let go. */
export function useDrag({ edit, change, svg, scale }: Parts) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const latest = useRef(drag);
  latest.current = drag;
  const pointOf = (event: PointerEvent): Point => {
    const { left = 0, top = 0 } = svg.current?.getBoundingClientRect() ?? {};
    return { x: (event.clientX - left) / scale, y: (event.clientY - top) / scale };
  };
  const press = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const from = pointOf(event);
    const handle = handleOf(event.target);
    const hit = handle ? null : topmostAt(edit, from, HIT / scale);
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey;
    if (!handle) {
      if (!hit) return isMore ? undefined : change((now) => choose(now, []));
      if (isMore) return change((now) => choose(now, [hit.id], true));
      if (!isOnChosen(edit, from, HIT / scale)) change((now) => choose(now, [hit.id]));
    }
    svg.current?.setPointerCapture?.(event.pointerId);
    setDrag({ what: handle ?? "move", from, way: NO_WAY, isFar: false, guides: [], pressed: hit?.id ?? null });
  };
  const move = (event: PointerEvent) => {
    if (drag) setDrag(dragTo(edit, drag, pointOf(event), { scale, isFree: event.altKey }));
  };
  const release = () => {
    if (!drag) return;
    setDrag(null);
    const { pressed } = drag;
    if (drag.isFar) change((now) => dragged(now, drag));
    else if (pressed) change((now) => choose(now, [pressed]));
  };
  const isDragging = drag !== null;
  useEffect(() => {
    if (!isDragging) return;
    const hear = (event: KeyboardEvent) => {
      if (event.key === "Escape") setDrag(null);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, [isDragging]);
  return {
    drag,
    ears: { onPointerDown: press, onPointerMove: move, onPointerUp: release, onPointerCancel: () => setDrag(null) },
  };
}

const NO_WAY = { dx: 0, dy: 0 };

/** The badge as it would be if the pointer let go now. */
export const dragged = (edit: Edit, { what, way }: Drag): Edit =>
  what === "move" ? moveChosen(edit, way) : resizeChosen(edit, what, way);

function dragTo(edit: Edit, drag: Drag, to: Point, { scale, isFree }: { scale: number; isFree: boolean }): Drag {
  const way = { dx: to.x - drag.from.x, dy: to.y - drag.from.y };
  const isFar = drag.isFar || Math.hypot(way.dx, way.dy) * scale > STILL;
  if (isFree) return { ...drag, way, isFar, guides: [] };
  const elements = elementsOf(edit);
  const isChosen = ({ id }: BadgeElement) => edit.selected.includes(id);
  const boxes = elements.filter(isChosen).map(({ box }) => box);
  const [box] = boxes;
  if (!box) return { ...drag, way, isFar, guides: [] };
  const others = elements.filter((element) => !isChosen(element)).map((element) => element.box);
  const lines = snapLines(edit.template.stock, others);
  const { guides, ...snapped } =
    drag.what === "move"
      ? snapMove(boxes, way, lines, REACH / scale)
      : snapResize({ box, handle: drag.what, way }, lines, REACH / scale);
  return { ...drag, way: snapped, isFar, guides };
}

function handleOf(target: EventTarget): Handle | null {
  const name = target instanceof SVGElement ? target.dataset.handle : undefined;
  return HANDLES.find((handle) => handle === name) ?? null;
}

const topmostAt = (edit: Edit, point: Point, slack: number): BadgeElement | null =>
  elementsOf(edit).findLast(({ box }) => holds(box, point, slack)) ?? null;

/** What is chosen can be dragged where something else lies on top of it, too. */
const isOnChosen = (edit: Edit, point: Point, slack: number): boolean =>
  elementsOf(edit).some(({ id, box }) => edit.selected.includes(id) && holds(box, point, slack));

const holds = ({ x, y, w, h }: Box, point: Point, slack: number): boolean =>
  point.x >= x - slack && point.x <= x + w + slack && point.y >= y - slack && point.y <= y + h + slack;
