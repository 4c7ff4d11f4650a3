import { MM_PER_INCH } from "../../shared/badge/units.ts";

/** Sizes in mm as the badge's page is, portrait or landscape as it stands. */
export type PageSize = { width: number; height: number };

/** Cut card and labels are this true. */
const TOLERANCE = 0.6;

/**
 * The printer's word for a page of exactly this size: a size it has by name (`oe_w167h288_58.91x101.6mm`), else one made
 * to measure within its limits (`custom_90x54mm_90x54mm`); null when it supports neither, so that the job is refused
 * instead of scaled. `supported` are its `media-supported` keywords (PWG 5101.1); an empty list says nothing, then we ask
 * for our size and leave the refusal to the print service.
 */
export function mediaFor(size: PageSize, supported: readonly string[]): string | null {
  const custom = `custom_${size.width}x${size.height}mm_${size.width}x${size.height}mm`;
  if (supported.length === 0) return custom;
  const named = supported.find((keyword) => !keyword.startsWith("custom_m") && isSize(sizeOf(keyword), size));
  if (named) return named;
  const least = sizeOf(supported.find((keyword) => keyword.startsWith("custom_min_")));
  const most = sizeOf(supported.find((keyword) => keyword.startsWith("custom_max_")));
  const fits = least && most && isBetween(size.width, least.width, most.width);
  return fits && isBetween(size.height, least.height, most.height) ? custom : null;
}

function sizeOf(keyword: string | undefined): PageSize | null {
  const match = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(mm|in)$/.exec(keyword ?? "");
  if (!match) return null;
  const unit = match[3] === "in" ? MM_PER_INCH : 1;
  return { width: Number(match[1]) * unit, height: Number(match[2]) * unit };
}

const isSize = (one: PageSize | null, other: PageSize): boolean =>
  one !== null && Math.abs(one.width - other.width) <= TOLERANCE && Math.abs(one.height - other.height) <= TOLERANCE;

const isBetween = (value: number, least: number, most: number): boolean =>
  value >= least - TOLERANCE && value <= most + TOLERANCE;
