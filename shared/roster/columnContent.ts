/** What the cells under a header are like. `share`: how many of the filled ones are so; `distinct`: how many differ; 0 to 1. */
export type Content = { filled: number; share: (is: (text: string) => boolean) => number; distinct: number };

export function contentOf(cells: string[]): Content {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return {
    filled: filled.length,
    share: (is) => (filled.length === 0 ? 0 : filled.filter(is).length / filled.length),
    distinct: filled.length === 0 ? 0 : new Set(filled).size / filled.length,
  };
}
