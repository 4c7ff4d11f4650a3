import { z } from "zod";

/** The languages everything is said in. A new one begins here; the compiler then names what it lacks (docs/developers.md). */
export const Language = z.enum(["zh", "en"]);
export type Language = z.infer<typeof Language>;
