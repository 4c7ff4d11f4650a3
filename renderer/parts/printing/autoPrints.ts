import type { AutoPrint } from "../../../shared/badge/printing.ts";

/** When badges print by themselves, the least first. */
export const AUTO_PRINTS: AutoPrint[] = ["never", "first-arrival", "always"];
