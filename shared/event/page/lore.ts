/** What the page taught so far: who is a person and what is an organisation. */
export interface Lore {
  names: ReadonlySet<string>;
  companies: ReadonlySet<string>;
}

export const NO_LORE: Lore = { names: new Set(), companies: new Set() };
