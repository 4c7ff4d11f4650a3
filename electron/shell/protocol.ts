import { protocol } from "electron";
import { ownFile } from "./ownFile.ts";

/** The only address a window of ours ever has. */
export const HOME = "app://lanyard/index.html";
const HOST = "lanyard";
const ORIGIN = `app://${HOST}`;

export const isHome = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`);

/** What a page of ours may load: our files, and what it made of them itself. */
export const isOurAddress = (url: string): boolean =>
  isHome(url) || url.startsWith(`blob:${ORIGIN}/`) || url.startsWith("data:") || url.startsWith("devtools:");

/**
 * Nothing from outside, no inline script or style, no eval; WebAssembly for the camera's decoder.
 * Sent as a header with every reply.
 */
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

const HEADERS = {
  "content-security-policy": POLICY,
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
};

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built screens from `screens` and the fonts from `fonts` under `/fonts/`; every other path is not found. */
export function serveScreens(folders: { screens: string; fonts: string }): void {
  protocol.handle("app", async ({ url, method }) => {
    const { host, pathname } = new URL(url);
    const file = host === HOST && method === "GET" ? await ownFile(folders, pathname) : null;
    return file ? reply(200, file.type, file.bytes) : reply(404, "text/plain; charset=utf-8", "not found");
  });
}

const reply = (status: number, type: string, body: string | Uint8Array): Response =>
  new Response(typeof body === "string" ? body : new Uint8Array(body), {
    status,
    headers: { "content-type": type, ...HEADERS },
  });
