import { z } from "zod";

/**
 * Where a badge that was printed beforehand lies: the box, the letter it is sorted under (the first of the pinyin or of
 * the Latin name), and its number within the box, counted from the front.
 */
export const BadgePlace = z.object({
  box: z.number().int().min(1),
  letter: z.string().max(4),
  number: z.number().int().min(1),
});
export type BadgePlace = z.infer<typeof BadgePlace>;
