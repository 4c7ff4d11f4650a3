import { useEffect, useRef, useState } from "react";
import type { ArrivalDay } from "../../../shared/contract/reportShapes.ts";
import { arrivalMarks, type ChartMark } from "../../../shared/report/chart.ts";
import { CHART_COLOURS, CHART_INKS } from "../../../shared/report/chartColours.ts";
import { chartWords } from "../../../shared/report/reportTexts.ts";
import { useWords } from "../../desk/useDesk.ts";
import css from "./Report.module.css";

/** CSS pixels. */
const HEIGHT = 260;
const LETTER = 13;
/** Before it is known how wide the window is. */
const USUAL_WIDTH = 900;

type Props = { day: ArrivalDay; step: number; most: number; told: string };

/** One day's arrivals as a picture of the same places and words as on paper. `told`: what it shows, for who cannot see it. */
export function ArrivalsOfDay({ day, step, most, told }: Props) {
  const words = useWords();
  const { holder, width } = useWidth();
  const marks = arrivalMarks(day, step, { width, height: HEIGHT, letter: LETTER, most }, chartWords(words, day, step));
  return (
    <div ref={holder} className={css.chart}>
      <svg
        width={width}
        height={HEIGHT}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        role="img"
        aria-label={told}
        data-testid="arrivals"
      >
        {marks.map((mark, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its place among them
          <Mark key={at} mark={mark} />
        ))}
      </svg>
    </div>
  );
}

function Mark({ mark }: { mark: ChartMark }) {
  const { x, y, w, h } = mark;
  if (mark.kind === "rect")
    return <rect x={x} y={y} width={w} height={h} fill={CHART_COLOURS[mark.part]} data-part={mark.part} />;
  const { part, text, align } = mark;
  const [at, anchor] = ANCHORS[align];
  return (
    <text
      x={x + at * w}
      y={y + h / 2}
      textAnchor={anchor}
      dominantBaseline="central"
      fontSize={LETTER}
      fontWeight={part === "peak" ? 700 : 400}
      fill={CHART_INKS[part]}
      data-part={part}
    >
      {text}
    </text>
  );
}

const ANCHORS = { left: [0, "start"], center: [0.5, "middle"], right: [1, "end"] } as const;

/** How wide the chart's place is, CSS pixels. */
function useWidth() {
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(USUAL_WIDTH);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const watch = new ResizeObserver(() => setWidth(Math.max(element.clientWidth, 200)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  return { holder, width };
}
