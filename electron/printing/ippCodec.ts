/**
 * The Internet Printing Protocol's encoding (RFC 8010): attributes in groups, each value with a tag of its type.
 * Only what a badge desk says and hears; unknown types come back as bytes.
 */
export type IppData = string | number | boolean | IppRange | IppCollection | Uint8Array;
export type IppRange = { lower: number; upper: number };
export type IppCollection = { [name: string]: IppData[] };
export type IppAttribute = { name: string; tag: number; values: readonly IppData[] };

/** A group as it is sent, and as it is read: its kind and its attributes. */
export type IppGroup = { tag: number; attributes: readonly IppAttribute[] };
export type IppReadGroup = { tag: number; attributes: IppCollection };

/** A request (`code` = operation) or an answer (`code` = status); both look the same on the wire. */
export type IppMessage = { code: number; id: number; groups: readonly IppGroup[] };
export type IppRead = { code: number; id: number; groups: IppReadGroup[]; document: Buffer };

export const GROUP = { operation: 0x01, job: 0x02, end: 0x03, printer: 0x04, unsupported: 0x05 } as const;

/** Tags up to here begin a group, those above a value. */
const HIGHEST_GROUP = 0x0f;

const TAG = {
  integer: 0x21,
  boolean: 0x22,
  enum: 0x23,
  rangeOfInteger: 0x33,
  begCollection: 0x34,
  textWithLanguage: 0x35,
  nameWithLanguage: 0x36,
  endCollection: 0x37,
  text: 0x41,
  name: 0x42,
  keyword: 0x44,
  uri: 0x45,
  charset: 0x47,
  language: 0x48,
  mimeType: 0x49,
  memberName: 0x4a,
} as const;

/** Attributes by the type the protocol gives them. */
export const attribute = {
  charset: (name: string, value: string): IppAttribute => ({ name, tag: TAG.charset, values: [value] }),
  language: (name: string, value: string): IppAttribute => ({ name, tag: TAG.language, values: [value] }),
  uri: (name: string, value: string): IppAttribute => ({ name, tag: TAG.uri, values: [value] }),
  name: (name: string, value: string): IppAttribute => ({ name, tag: TAG.name, values: [value] }),
  keywords: (name: string, ...values: string[]): IppAttribute => ({ name, tag: TAG.keyword, values }),
  mimeType: (name: string, value: string): IppAttribute => ({ name, tag: TAG.mimeType, values: [value] }),
  integer: (name: string, value: number): IppAttribute => ({ name, tag: TAG.integer, values: [value] }),
  enums: (name: string, ...values: number[]): IppAttribute => ({ name, tag: TAG.enum, values }),
  boolean: (name: string, value: boolean): IppAttribute => ({ name, tag: TAG.boolean, values: [value] }),
};

/** A message as it goes over the wire (version 2.0), without the document that may follow it. */
export function encodeMessage({ code, id, groups }: IppMessage): Buffer {
  const parts = [Buffer.from([2, 0]), short(code), int(id)];
  for (const { tag, attributes } of groups) parts.push(Buffer.from([tag]), ...attributes.map(encodeAttribute));
  parts.push(Buffer.from([GROUP.end]));
  return Buffer.concat(parts);
}

function encodeAttribute({ name, tag, values }: IppAttribute): Buffer {
  // Values after the first have an empty name.
  return Buffer.concat(values.map((value, i) => field(tag, i === 0 ? name : "", encodeValue(value))));
}

function encodeValue(value: IppData): Buffer {
  if (typeof value === "string") return Buffer.from(value, "utf8");
  if (typeof value === "number") return int(value);
  if (typeof value === "boolean") return Buffer.from([value ? 1 : 0]);
  if (value instanceof Uint8Array) return Buffer.from(value);
  throw new TypeError("collections and ranges are only read, never sent");
}

const field = (tag: number, name: string, value: Buffer): Buffer =>
  Buffer.concat([Buffer.from([tag]), sized(Buffer.from(name, "utf8")), sized(value)]);

const sized = (bytes: Buffer): Buffer => Buffer.concat([short(bytes.length), bytes]);

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}

function int(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** A message as it came over the wire and the document behind it; throws a RangeError when it is torn. */
export function decodeMessage(bytes: Buffer): IppRead {
  const reader = new Reader(bytes, 8);
  const groups: IppReadGroup[] = [];
  let tag = reader.byte();
  while (tag !== GROUP.end) {
    const attributes: IppCollection = Object.create(null);
    groups.push({ tag, attributes });
    let values: IppData[] = [];
    for (tag = reader.byte(); tag > HIGHEST_GROUP; tag = reader.byte()) {
      const name = reader.sized().toString("utf8");
      if (name !== "") {
        values = [];
        attributes[name] = values;
      }
      values.push(reader.value(tag));
    }
  }
  return { code: bytes.readUInt16BE(2), id: bytes.readInt32BE(4), groups, document: bytes.subarray(reader.position) };
}

class Reader {
  private readonly bytes: Buffer;
  private at: number;

  constructor(bytes: Buffer, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  get position(): number {
    return this.at;
  }

  byte(): number {
    const value = this.bytes.readUInt8(this.at);
    this.at += 1;
    return value;
  }

  sized(): Buffer {
    const length = this.bytes.readUInt16BE(this.at);
    const end = this.at + 2 + length;
    if (end > this.bytes.length) throw new RangeError("the answer ends inside a value");
    const value = this.bytes.subarray(this.at + 2, end);
    this.at = end;
    return value;
  }

  value(tag: number): IppData {
    const bytes = this.sized();
    if (tag === TAG.begCollection) return this.collection();
    if (tag === TAG.integer || tag === TAG.enum) return bytes.readInt32BE();
    if (tag === TAG.boolean) return bytes[0] === 1;
    if (tag === TAG.rangeOfInteger) return { lower: bytes.readInt32BE(0), upper: bytes.readInt32BE(4) };
    if (tag === TAG.textWithLanguage || tag === TAG.nameWithLanguage) return withoutLanguage(bytes);
    if (tag >= 0x41 && tag <= 0x49) return bytes.toString("utf8");
    // Out-of-band values (no-value, unknown) and types nobody asks about.
    return Uint8Array.from(bytes);
  }

  private collection(): IppCollection {
    const members: IppCollection = Object.create(null);
    let values: IppData[] = [];
    for (let tag = this.byte(); ; tag = this.byte()) {
      this.sized();
      if (tag === TAG.endCollection) {
        this.sized();
        return members;
      }
      if (tag === TAG.memberName) {
        values = [];
        members[this.sized().toString("utf8")] = values;
      } else values.push(this.value(tag));
    }
  }
}

function withoutLanguage(bytes: Buffer): string {
  const language = bytes.readUInt16BE(0);
  return bytes.subarray(4 + language).toString("utf8");
}
