/** A cell as it stands in the source; `wide` and `tall` from colspan and rowspan. */
export interface GridCell<T> {
  lines: T[];
  wide: number;
  tall: number;
}

/** No agenda is larger; a file that claims so is broken or means harm. */
const MOST_ROWS = 1000;
const MOST_CELLS = 40;
const MOST_SPAN = 20;

/** An attribute's number of merged cells, kept within reason. */
export const span = (text: string | undefined): number =>
  Math.min(Math.max(Number.parseInt(text ?? "1", 10) || 1, 1), MOST_SPAN);

/** Merged cells → a plain grid: repeated downwards, left empty to the right. */
export function spread<T>(rows: readonly GridCell<T>[][]): T[][][] {
  const grid: T[][][] = rows.slice(0, MOST_ROWS).map(() => []);
  grid.forEach((out, y) => {
    let x = 0;
    for (const cell of rows[y]?.slice(0, MOST_CELLS) ?? []) {
      while (out[x] !== undefined) x++;
      for (const target of grid.slice(y, y + cell.tall)) place(target, x, cell);
    }
  });
  return grid.map((row) => Array.from(row, (cell) => cell ?? []));
}

function place<T>(row: T[][], from: number, { lines, wide }: GridCell<T>): void {
  for (let x = from; x < Math.min(from + wide, MOST_CELLS); x++) row[x] = x === from ? lines : [];
}
