import type { EventReport } from "../../../shared/contract/reportShapes.ts";
import type { EventSummary } from "../../../shared/contract/shapes.ts";
import { type Compared, NOT_COMPARED } from "../../desk/compared.ts";
import { useDesk, useFront } from "../../desk/useDesk.ts";

/** The event that the open one is compared with, as far as it was chosen and could be read; and how to choose another. */
export function useCompared(): {
  candidates: EventSummary[];
  compared: Compared;
  earlier: EventReport | null;
  choose: (folder: string | null) => void;
} {
  const { desk, store } = useFront();
  const open = useDesk((state) => state.status?.event ?? null);
  const events = useDesk((state) => state.events);
  const kept = useDesk((state) => state.compared);
  const compared = kept.event === open?.id ? kept : NOT_COMPARED;
  const choose = (folder: string | null) => {
    const event = open?.id ?? null;
    if (folder === null) return store.setState({ compared: NOT_COMPARED });
    const asked: Compared = { event, folder, reply: null };
    store.setState({ compared: asked });
    const settle = (next: Compared) => {
      // Another one was chosen meanwhile.
      if (store.getState().compared === asked) store.setState({ compared: next });
    };
    desk.report.compare({ folder }).then(
      (reply) => settle({ ...asked, reply }),
      () => settle(NOT_COMPARED),
    );
  };
  const { reply } = compared;
  return {
    candidates: events.filter(({ folder }) => folder !== open?.folder).toSorted(newestFirst),
    compared,
    earlier: reply?.what === "compared" ? reply.report : null,
    choose,
  };
}

const newestFirst = (a: EventSummary, b: EventSummary): number => ((a.lastDay ?? "") < (b.lastDay ?? "") ? 1 : -1);
