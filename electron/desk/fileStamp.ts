import { localMoment } from "../../shared/words/time.ts";
import type { Desk } from "./desk.ts";

/** What tells apart files of the same title: the minute at the venue, `2026-11-22-1305`. */
export const fileStamp = ({ parts, event }: Desk): string =>
  localMoment(parts.clock.now(), event.timezone).replace("T", "-").replace(":", "");
