/** Where most tests check in: at the door, counting in. */
export const AT_THE_DOOR = { session: null, direction: "in" } as const;

/** Somebody picked from the list there, with nothing to overrule and nothing asked. */
export const PICKED = { ...AT_THE_DOOR, way: "hand", override: null, answers: null } as const;

/** A walk-in there who was asked nothing. */
export const WALKS_IN = { ...AT_THE_DOOR, answers: null } as const;
