/** The quiet zone that ISO/IEC 18004 asks for, in modules. */
const QUIET = 4;

type Modules = { size: number; dark: readonly number[] };

/** A QR symbol by its modules, row by row, 1 = dark. */
export function QrSymbol({ symbol: { size, dark }, label }: { symbol: Modules; label: string }) {
  const side = size + 2 * QUIET;
  const squares = dark.flatMap((isDark, i) =>
    isDark ? [`M${QUIET + (i % size)} ${QUIET + Math.floor(i / size)}h1v1h-1z`] : [],
  );
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={squares.join("")} fill="#000" />
    </svg>
  );
}
