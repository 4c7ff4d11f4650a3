import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import { protocol } from "electron";

/** The only address a window of ours ever has. */
export const HOME = "app://lanyard/index.html";
const ORIGIN = "app://lanyard";

export const isHome = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`);

/** Nothing from outside, no inline script, no eval; WebAssembly for the camera's decoder. Sent as a header with every reply. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

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

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built screens from `screens` and the fonts from `fonts` under `/fonts/`; every other path is not found. */
export function serveScreens(folders: { screens: string; fonts: string }): void {
  protocol.handle("app", async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== "lanyard" || request.method !== "GET") return reply(404, "text/plain", "not found");
    const path = decodeURIComponent(pathname);
    const [folder, rest] = path.startsWith("/fonts/")
      ? [folders.fonts, path.slice("/fonts/".length)]
      : [folders.screens, path.slice(1)];
    const file = normalize(join(folder, rest));
    const type = TYPES[extname(file)];
    if (!type || !file.startsWith(folder + sep)) return reply(404, "text/plain", "not found");
    return readFile(file).then(
      (bytes) => reply(200, type, bytes),
      () => reply(404, "text/plain", "not found"),
    );
  });
}

const reply = (status: number, type: string, body: string | Uint8Array): Response =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), {
    status,
    headers: { "content-type": type, "content-security-policy": POLICY, "x-content-type-options": "nosniff" },
  });
