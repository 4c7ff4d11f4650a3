import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Companions as Known } from "../../shared/contract/personShapes.ts";
import type { PersonCard } from "../../shared/contract/shapes.ts";
import { useDesk, useFront, useWords } from "../desk/useDesk.ts";
import { GroupPicker } from "./GroupPicker.tsx";
import css from "./PersonPanel.module.css";

/** Who may come in together with somebody: the same order, the same company; pressing one chooses among them. */
export function Companions({ person }: { person: PersonCard }) {
  const words = useWords().asking;
  const known = useCompanions(person);
  const [chosen, setChosen] = useState<"order" | "company" | null>(null);
  if (!known) return null;
  const close = () => setChosen(null);
  if (chosen) {
    const { people, total } = known[chosen];
    return <GroupPicker people={people} total={total} onDone={close} onCancel={close} />;
  }
  const { order, company } = known;
  if (order.total + company.total === 0) return null;
  return (
    <div className={css.hands} data-testid="companions">
      {order.total > 1 && (
        <Button variant="default" onClick={() => setChosen("order")}>
          {words.sameOrder(order.total)}
        </Button>
      )}
      {company.total > 1 && (
        <Button variant="default" onClick={() => setChosen("company")}>
          {words.sameCompany(company.total)}
        </Button>
      )}
    </div>
  );
}

function useCompanions({ id }: PersonCard): Known | null {
  const { desk } = useFront();
  const peopleVersion = useDesk((state) => state.peopleVersion);
  const [known, setKnown] = useState<Known | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: people changed, so others may belong together
  useEffect(() => {
    let isWanted = true;
    void desk.people.companions({ personId: id }).then((told) => {
      if (isWanted) setKnown(told);
    });
    return () => {
      isWanted = false;
    };
  }, [desk, id, peopleVersion]);
  return known;
}
