import { templateFor } from "../../shared/badge/builtIn.ts";
import { STOCKS, stockById } from "../../shared/badge/stocks.ts";
import type { BadgeTemplate, Stock } from "../../shared/badge/template.ts";
import type { State } from "../../shared/facts/state.ts";
import type { DeskParts } from "./ports.ts";

/** A desk, as far as it chooses a badge. */
type Choosing = { parts: Pick<DeskParts, "settings">; state: Pick<State, "templates"> };

/** The event's own design this station chose, else the built-in one of its stock. */
export const templateInUse = (desk: Choosing): BadgeTemplate =>
  ownTemplate(desk) ?? templateFor(stockInUse(desk), desk.parts.settings().badgeCode);

/** The event's own design this station chose; null when it chose none, or one that the event does not have. */
export function ownTemplate(desk: Choosing): BadgeTemplate | null {
  const { template } = desk.parts.settings();
  return (template && desk.state.templates.get(template)) || null;
}

/** The stock this station chose; the first there is when it chose one that we do not know (any more). */
export function stockInUse(desk: Choosing): Stock {
  const stock = stockById(desk.parts.settings().stock) ?? STOCKS[0];
  if (!stock) throw new Error("no badge stock is built in");
  return stock;
}
