import type { BadgeContent, BadgeTemplate } from "./template.ts";

/**
 * Where a template's pictures lie: a folder; a locked event's with the key that opens them (AES-256-GCM), what is vouched for
 * beside each, and how many bytes stand before the nonce.
 */
export type ImageFolder = string | { folder: string; key: Uint8Array; bound: Uint8Array; skip: number };

/**
 * One badge to draw: somebody's texts on a template. `images`: the folder where the template's pictures lie, null = it
 * has none. `at`: its label, from 0, where the stock is a sheet of labels. `dpi`: the printer's dots an inch, when they are
 * known: the modules of its codes are then whole dots.
 */
export type Drawing = {
  template: BadgeTemplate;
  content: BadgeContent;
  images: ImageFolder | null;
  at: number;
  dpi?: number | null;
};
