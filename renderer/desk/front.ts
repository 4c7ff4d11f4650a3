import type { PinReason } from "../../shared/contract/pinShapes.ts";
import type { DeskClient } from "./client.ts";
import type { PlaySound } from "./sound.ts";
import type { DeskStore } from "./store.ts";

/**
 * What every action of a screen works with: the desk behind the bridge, the window's memory, the loudspeaker; and the
 * question for the supervisor's PIN (true: it was right).
 */
export type Front = {
  desk: DeskClient;
  store: DeskStore;
  sound: PlaySound;
  supervisor(reason: PinReason | null): Promise<boolean>;
};
