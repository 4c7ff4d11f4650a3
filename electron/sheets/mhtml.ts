import { decodeText } from "./decode.ts";

/**
 * The pages of a “single file web page” (MHTML, RFC 2557), which spreadsheet programs and older web applications save under
 * names ending in .xls; null for other files. Pictures and styles in it are left out.
 */
export function pageOfMhtml(bytes: Uint8Array): string | null {
  const [head] = atBlankLine(latin1(bytes.subarray(0, 4096)));
  const boundary = /^content-type:\s*multipart\/related;[\s\S]*?boundary="?([^"\r\n;]+)/im.exec(head)?.[1];
  if (!boundary) return null;
  const pages = latin1(bytes)
    .split(`--${boundary}`)
    .slice(1)
    .flatMap((part) => {
      const [headers, body] = atBlankLine(part.trimStart());
      return /^content-type:\s*text\/html/im.test(headers) ? [pageOf(headers, body)] : [];
    });
  return pages.length > 0 ? pages.join("\n") : null;
}

/** The fields before the first blank line, and what follows it. */
function atBlankLine(text: string): [headers: string, body: string] {
  const at = text.search(/\n\r?\n/);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at)];
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
