import { imageInfo } from "../../shared/badge/imageInfo.ts";
import { MM_PER_INCH } from "../../shared/badge/units.ts";
import { fault, ok, type Result } from "../../shared/words/result.ts";
import { bytesOf } from "./fileBytes.ts";
import type { Front } from "./front.ts";

/** A picture the event has now: its id and its size in dots. */
export type AddedImage = { image: string; width: number; height: number };
export type ImageFault = "not-a-picture" | "damaged" | "too-large" | "unreadable" | "not-kept";

/** Dots a side: 600 dots an inch over 100 mm. More is not seen on a badge and takes long to draw. */
const MOST_DOTS = 2_400;
const DOTS_AN_INCH = 600;

/**
 * Takes a file somebody chose into the event as a picture: PNG and JPEG as they are unless they are larger than a badge
 * shows, SVG (and whatever else the browser can draw) as PNG of the size it will have on `stockMm` (the badge's longest side).
 * `not-kept`: said in the bar.
 */
export async function addImageFile(front: Front, file: File, stockMm: number): Promise<Result<AddedImage, ImageFault>> {
  const bytes = await bytesOf(file);
  if (!bytes) return fault("unreadable");
  const most = Math.min(MOST_DOTS, Math.ceil((stockMm / MM_PER_INCH) * DOTS_AN_INCH));
  const small = await fittingBytes(bytes, most);
  if (!small.ok) return small;
  const reply = await front.desk.templates.addImage({ bytes: small.value });
  if (reply.what === "added") return ok({ image: reply.image, width: reply.width, height: reply.height });
  if (reply.what === "refused") return fault(reply.reason);
  front.store.setState({ complaint: reply });
  return fault("not-kept");
}

async function fittingBytes(bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Result<Uint8Array, ImageFault>> {
  const info = imageInfo(bytes);
  const isSvg = !info && SVG.test(new TextDecoder().decode(bytes.subarray(0, 4_096)));
  const type = info ? `image/${info.kind}` : isSvg ? "image/svg+xml" : "";
  const picture = await drawn(new Blob([bytes], { type }));
  if (!picture) return fault(info || isSvg ? "damaged" : "not-a-picture");
  const { naturalWidth: width, naturalHeight: height } = picture;
  // A JPEG that lies on its side in the file stands upright as the browser shows it.
  const isAsShown = info && info.width === width && info.height === height;
  if (isAsShown && Math.max(width, height) <= most) return ok(bytes);
  const again = await painted(picture, isSvg ? most : Math.min(most, Math.max(width, height)), info?.kind ?? "png");
  return again ? ok(again) : fault("damaged");
}

const SVG = /<svg[\s>]/i;

/** The picture as the browser makes it out; null when it cannot. */
async function drawn(blob: Blob): Promise<HTMLImageElement | null> {
  const address = URL.createObjectURL(blob);
  const picture = new Image();
  picture.src = address;
  try {
    await picture.decode();
    return picture;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Without a size of its own an SVG is taken for a square. */
async function painted(picture: HTMLImageElement, longest: number, kind: "png" | "jpeg"): Promise<Uint8Array | null> {
  const { naturalWidth: width, naturalHeight: height } = picture;
  const [wide, high] = width > 0 && height > 0 ? [width, height] : [1, 1];
  const scale = longest / Math.max(wide, high);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(wide * scale));
  canvas.height = Math.max(1, Math.round(high * scale));
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await blobOf(canvas, kind);
  return blob && new Uint8Array(await blob.arrayBuffer());
}

/** Null when the canvas may not be read: an SVG with a page in it. */
const blobOf = (canvas: HTMLCanvasElement, kind: "png" | "jpeg"): Promise<Blob | null> =>
  new Promise((resolve) => {
    try {
      canvas.toBlob(resolve, `image/${kind}`, 0.92);
    } catch {
      resolve(null);
    }
  });
