import { useEffect, useState } from "react";
import { useDesk, useFront } from "../../desk/useDesk.ts";

/** What the open event's roster has that a badge can show or go by. */
export type Offers = { roles: string[]; headers: string[] };

const NONE: Offers = { roles: [], headers: [] };

/** The roster's roles and its own columns; asked again when people change. */
export function useOffers(): Offers {
  const { desk } = useFront();
  const version = useDesk((state) => state.peopleVersion);
  const [offers, setOffers] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other people may have other columns
  useEffect(() => {
    let isWanted = true;
    const take = (plan: Awaited<ReturnType<typeof desk.sessions.edit>>) => {
      if (!isWanted || !plan) return;
      setOffers({ roles: plan.roles, headers: plan.columns.map(({ header }) => header) });
    };
    // A call that failed stands in the bar.
    desk.sessions.edit().then(take, () => undefined);
    return () => {
      isWanted = false;
    };
  }, [desk, version]);
  return offers;
}
