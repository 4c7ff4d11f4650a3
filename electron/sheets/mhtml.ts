import { decodeText } from "./decode.ts";

/**
 * The pages of a “single file web page” (MHTML, RFC 2557), which spreadsheet programs and older web applications save under
 * names ending in .xls; null for other files. Pictures and styles in it are left out.
 */
export function pageOfMhtml(bytes: Uint8Array): string | null {
  const head = latin1(bytes.subarray(0, 4096));
  const boundary =
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?Content-Type:\s*multipart\/related;(?:.|\r?\n[ \t])*?boundary="?([^"\r\n;]+)/i.exec(
      head,
    )?.[1];
  if (!boundary) return null;
  const pages = latin1(bytes)
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((part) => {
      const [, headers = "", body = ""] = /^\r?\n((?:.+\r?\n)+)\r?\n([\s\S]*)$/.exec(part) ?? [];
      return /^content-type:\s*text\/html/im.test(headers) ? [pageOf(headers, body)] : [];
    });
  return pages.length > 0 ? pages.join("\n") : null;
}

function pageOf(headers: string, body: string): string {
  const transfer = /^content-transfer-encoding:\s*([\w-]+)/im.exec(headers)?.[1]?.toLowerCase();
  if (transfer === "base64") return decodeText(Buffer.from(body, "base64")).text;
  const plain = transfer === "quoted-printable" ? fromQuotedPrintable(body) : body;
  return decodeText(Buffer.from(plain, "latin1")).text;
}

const fromQuotedPrintable = (body: string): string =>
  body
    .replace(/[ \t]*=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
