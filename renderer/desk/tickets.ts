import type { TicketPackKind, TicketProgress } from "../../shared/contract/ticketShapes.ts";
import type { Paper } from "../../shared/ticket/ticketPage.ts";
import type { Front } from "./front.ts";

/** Pages are this large until staff choose another paper. */
export const USUAL_PAPER: Paper = "a5";

/** Has everybody's tickets written into one file; how far it is and what came of it stay when another screen is shown. */
export async function packTickets({ desk, store }: Front, as: TicketPackKind, paper: Paper): Promise<void> {
  if (store.getState().packing) return;
  store.setState({ packing: { done: 0, total: 0 }, packed: null });
  try {
    const packed = await desk.tickets.pack({ as, paper });
    store.setState({ packed });
  } finally {
    store.setState({ packing: null });
  }
}

/** News of the file that is being written; what comes late, after it was, says nothing. */
export const takePacking = ({ store }: Front, progress: TicketProgress): void =>
  store.setState(({ packing }) => ({ packing: packing && progress }));
