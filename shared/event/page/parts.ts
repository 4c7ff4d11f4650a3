export interface Link {
  text: string;
  url: string;
}

/** One visible line of a page, marks removed. `block` is equal for lines of one paragraph, list item or cell. */
export interface Line {
  kind: "line";
  text: string;
  /** 1 to 6; 0 = no heading. */
  heading: number;
  /** Every letter is bold: often a heading by another name. */
  bold: boolean;
  /** The bold words a line begins with, "" for none. */
  lead: string;
  /** Words in bold or italics, run by run: they often tell a title from who gives it. */
  marks: string[];
  /** Nesting of lists; 0 = outside. */
  depth: number;
  block: number;
  links: Link[];
  images: { url: string; alt: string }[];
}

/** Rows of cells of lines; merged cells are repeated downwards and left empty to the right. `headed`: the first row is `<th>`. */
export interface Table {
  kind: "table";
  rows: Line[][][];
  headed: boolean;
}

export type Part = Line | Table;
