import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
};

/**
 * The file of ours that an address's path means: `/fonts/…` in the fonts' folder, all else in the screens'. Null: there is
 * none, it is of no kind we serve, or a link leads out of its folder. `pathname`: as a URL has it, percent-encoded.
 */
export async function ownFile(
  folders: { screens: string; fonts: string },
  pathname: string,
): Promise<{ type: string; bytes: Uint8Array } | null> {
  const path = decoded(pathname);
  const type = TYPES[extname(path ?? "")];
  if (path === null || type === undefined) return null;
  const isFont = path.startsWith(FONTS);
  const [root, rest] = isFont ? [folders.fonts, path.slice(FONTS.length)] : [folders.screens, path.slice(1)];
  try {
    const folder = await realpath(root);
    const file = await realpath(join(folder, rest));
    return file.startsWith(folder + sep) ? { type, bytes: await readFile(file) } : null;
  } catch {
    return null;
  }
}

const FONTS = "/fonts/";

/** Null: it is not text, or has what no name of ours has: steps upwards, backslashes, drives and streams of Windows, NUL. */
function decoded(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return /[\0\\:]/.test(path) || path.split("/").includes("..") ? null : path;
  } catch {
    return null;
  }
}
