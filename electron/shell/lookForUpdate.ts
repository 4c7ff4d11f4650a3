import { type RequestOptions, request } from "node:https";

/** What is published: a version, and the page that tells of it. */
export type Published = { version: string; page: string };

/** A server that does not answer holds nothing up for longer. Milliseconds. */
const PATIENCE = 8_000;
const MOST_BYTES = 64 * 1024;

/**
 * Asks one address, by https alone, what is published: a JSON object `{ version, page }`. Nothing is told there: no version, no
 * name, no cookie. null: nobody answers in time, or with something else; redirections are not followed. `more`: for a server that is
 * not vouched for by the system (a test's own).
 */
export async function lookForUpdate(
  address: string,
  more: Pick<RequestOptions, "ca" | "timeout"> = {},
): Promise<Published | null> {
  if (!isHttps(address)) return null;
  const stop = new AbortController();
  const late = setTimeout(() => stop.abort(), more.timeout ?? PATIENCE);
  try {
    return readPublished(await textAt(address, { ...more, signal: stop.signal }));
  } catch {
    return null;
  } finally {
    clearTimeout(late);
    stop.abort();
  }
}

function textAt(address: string, options: RequestOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { accept: "application/json", "user-agent": "Lanyard" };
    const asked = request(address, { ...options, agent: false, headers }, (answer) => {
      if (answer.statusCode !== 200) return void asked.destroy(new Error(`status ${answer.statusCode}`));
      const pieces: Buffer[] = [];
      let bytes = 0;
      answer.on("data", (piece: Buffer) => {
        bytes += piece.length;
        if (bytes > MOST_BYTES) asked.destroy(new Error("too much"));
        else pieces.push(piece);
      });
      answer.on("end", () => resolve(Buffer.concat(pieces).toString("utf8")));
      answer.on("error", reject);
    });
    asked.on("error", reject);
    asked.end();
  });
}

function readPublished(text: string): Published | null {
  const raw: unknown = JSON.parse(text);
  if (typeof raw !== "object" || raw === null || !("version" in raw) || !("page" in raw)) return null;
  const { version, page } = raw;
  if (typeof version !== "string" || typeof page !== "string") return null;
  return /^\d[0-9A-Za-z.+-]{0,40}$/.test(version) && page.length <= 300 && isHttps(page) ? { version, page } : null;
}

/** Written in plain characters: what stands on the screen is the address. */
function isHttps(address: string): boolean {
  return /^https:\/\/[\x21-\x7e]+$/.test(address) && URL.canParse(address) && new URL(address).username === "";
}
