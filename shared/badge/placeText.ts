import type { BadgePlace } from "./place.ts";

/** As it stands on the badge and the box: `2 · W · 17`. */
export const placeText = ({ box, letter, number }: BadgePlace): string =>
  [String(box), letter, String(number)].filter((part) => part !== "").join(" · ");
