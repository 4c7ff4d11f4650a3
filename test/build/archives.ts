import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { zipFile } from "../electron/sheets/zipFile.ts";

/** An archive's files by name, as text; what is in it is text where nothing is locked and there are no pictures. */
export type Files = Record<string, string>;

type Stated = { files: { path: string; bytes: number; sha256: string }[] } & Record<string, unknown>;

/** An archive taken apart: its files by the names they have in it. */
export function filesIn(archive: string): Files {
  const bytes = readFileSync(archive);
  const files: Files = {};
  let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06", bytes.length, "latin1") + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((field, i) =>
      i === 0 ? bytes.readUInt32LE(at + field) : bytes.readUInt16LE(at + field),
    ) as [number, number, number, number];
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    files[bytes.toString("utf8", at + 46, at + 46 + name)] = inflateRawSync(
      bytes.subarray(begin, begin + packed),
    ).toString("utf8");
    at += 46 + name + extra + comment;
  }
  return files;
}

/** Put together again with some files changed (null: left out), and a manifest that vouches for all of them but what `state` makes of it. */
export function remade(
  archive: string,
  changed: Record<string, string | null>,
  state: (manifest: Stated) => void = () => undefined,
): Uint8Array {
  const files: Files = {};
  for (const [name, text] of Object.entries({ ...filesIn(archive), ...changed })) if (text !== null) files[name] = text;
  const { "lanyard.json": stated = "{}", ...event } = files;
  const manifest = JSON.parse(stated) as Stated;
  manifest.files = Object.entries(event).map(([name, text]) => ({
    path: name.replace(/^event\//, ""),
    bytes: Buffer.byteLength(text),
    sha256: createHash("sha256").update(text).digest("hex"),
  }));
  state(manifest);
  return zipFile({ ...event, "lanyard.json": JSON.stringify(manifest) });
}
