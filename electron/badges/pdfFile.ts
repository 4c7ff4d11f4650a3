import { deflateSync } from "node:zlib";

/** Names within a page's content → object numbers. */
type Resources = { fonts: ReadonlyMap<string, number>; pictures: ReadonlyMap<string, number> };

export type PdfFile = {
  /** A number for an object that others name before it is written. */
  reserve(): number;
  /** Writes an object as it stands in the file; gives its number. */
  object(body: string, number?: number): number;
  /** `dictionary`: the entries beside the length. `bytes` as they are to lie in the file. */
  stream(dictionary: string, bytes: Uint8Array, number?: number): number;
  /** Size in points; `content` is packed here. */
  page(width: number, height: number, content: Uint8Array): void;
  /** What all pages' contents name, and the end of the file. */
  end(resources: Resources): void;
};

/** Pages under one node of the page tree: readers look for a page node by node. */
const PAGES_A_NODE = 64;

/**
 * A PDF (1.5, for marked content and transparency) written front to back: what is done is handed to `write` and not kept,
 * so that ten thousand pages take no more memory than one (ISO 32000-1, 7.5). Of a page only its place in the file is
 * remembered.
 */
export function makePdfFile(write: (bytes: Uint8Array) => void): PdfFile {
  const places: number[] = [];
  const nodes: { number: number; pages: number[] }[] = [];
  let length = 0;

  function put(bytes: Uint8Array): void {
    write(bytes);
    length += bytes.length;
  }
  const say = (text: string) => put(Buffer.from(text, "latin1"));
  const reserve = () => {
    places.push(0);
    return places.length;
  };
  const begin = (number: number) => {
    places[number - 1] = length;
  };
  function object(body: string, number = reserve()): number {
    begin(number);
    say(`${number} 0 obj\n${body}\nendobj\n`);
    return number;
  }
  function stream(dictionary: string, bytes: Uint8Array, number = reserve()): number {
    begin(number);
    const head = `${number} 0 obj\n<<${dictionary}/Length ${bytes.length}>>\nstream\n`;
    put(Buffer.concat([Buffer.from(head, "latin1"), bytes, TAIL]));
    return number;
  }

  // The line of bytes above 127 tells programs that this is no text.
  put(Buffer.from("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", "latin1"));
  const root = reserve();
  const shared = reserve();

  function nodeForPage(): { number: number; pages: number[] } {
    const last = nodes.at(-1);
    if (last && last.pages.length < PAGES_A_NODE) return last;
    const node = { number: reserve(), pages: [] };
    nodes.push(node);
    return node;
  }

  return {
    reserve,
    object,
    stream,
    page(width, height, content) {
      const node = nodeForPage();
      const packed = stream("/Filter/FlateDecode", deflateSync(content, PACKING));
      // Rounded down: a thousandth too much is a row of dots more for a printer that rounds up.
      const box = `[0 0 ${decimal(width - HALF)} ${decimal(height - HALF)}]`;
      node.pages.push(
        object(
          `<</Type/Page/Parent ${node.number} 0 R/MediaBox${box}/Resources ${shared} 0 R/Contents ${packed} 0 R>>`,
        ),
      );
    },
    end({ fonts, pictures }) {
      object(`<</Font<<${named(fonts)}>>/XObject<<${named(pictures)}>>>>`, shared);
      for (const { number, pages } of nodes)
        object(`<</Type/Pages/Parent ${root} 0 R/Count ${pages.length}/Kids[${references(pages)}]>>`, number);
      const count = nodes.reduce((sum, { pages }) => sum + pages.length, 0);
      object(`<</Type/Pages/Count ${count}/Kids[${references(nodes.map(({ number }) => number))}]>>`, root);
      const catalog = object(`<</Type/Catalog/Pages ${root} 0 R>>`);
      const info = object("<</Producer(Lanyard)/Creator(Lanyard)>>");
      const table = length;
      say(`xref\n0 ${places.length + 1}\n0000000000 65535 f \n${places.map(entry).join("")}`);
      say(`trailer\n<</Size ${places.length + 1}/Root ${catalog} 0 R/Info ${info} 0 R>>\nstartxref\n${table}\n%%EOF\n`);
    },
  };
}

const HALF = 0.0005;

const TAIL = Buffer.from("\nendstream\nendobj\n", "latin1");

/** A page's content has a few hundred bytes: zlib's usual 256 KB of tables take three times as long to set up as to use. */
const PACKING = { level: 6, memLevel: 5, windowBits: 11 };

const named = (numbers: ReadonlyMap<string, number>): string =>
  Array.from(numbers, ([name, number]) => `/${name} ${number} 0 R`).join("");
const references = (numbers: readonly number[]): string => numbers.map((number) => `${number} 0 R`).join(" ");
const entry = (place: number): string => `${String(place).padStart(10, "0")} 00000 n \n`;

/** As a PDF writes numbers, never with an exponent; a thousandth of a point is a third of a micrometre. */
export const decimal = (value: number): string => String(Math.round(value * 1000) / 1000);
