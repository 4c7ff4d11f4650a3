import type { z } from "zod";

type Issues = { issues: { path: PropertyKey[]; code?: string | undefined }[] };

/**
 * Whether something from a page has a shape. What throws while it is looked at (a `length` that becomes no number, met by
 * the checks that zod makes after a wrong type) has not.
 */
export function inShape<S extends z.ZodType>(
  shape: S,
  input: unknown,
): { success: true; data: z.infer<S> } | { success: false; error: Issues } {
  try {
    return shape.safeParse(input);
  } catch {
    return { success: false, error: { issues: [{ path: [], code: "unreadable" }] } };
  }
}
