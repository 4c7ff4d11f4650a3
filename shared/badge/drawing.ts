import type { BadgeContent, BadgeTemplate } from "./template.ts";

/**
 * One badge to draw: somebody's texts on a template. `images`: the folder where the template's pictures lie, null = it
 * has none. `at`: its label, from 0, where the stock is a sheet of labels. `dpi`: the printer's dots an inch, when they are
 * known: the modules of its codes are then whole dots.
 */
export type Drawing = {
  template: BadgeTemplate;
  content: BadgeContent;
  images: string | null;
  at: number;
  dpi?: number | null;
};
