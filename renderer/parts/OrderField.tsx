import { NativeSelect } from "@mantine/core";
import { BADGE_ORDERS, type BadgeOrder } from "../../shared/badge/batchChoice.ts";
import { useWords } from "../desk/useDesk.ts";

/** In which order the pages of a batch come. */
export function OrderField({ value, onChange }: { value: BadgeOrder; onChange: (order: BadgeOrder) => void }) {
  const { batch } = useWords();
  return (
    <NativeSelect
      label={batch.order}
      value={value}
      data={BADGE_ORDERS.map((order) => ({ value: order, label: batch.orders[order] }))}
      onChange={(event) => onChange(BADGE_ORDERS.find((known) => known === event.currentTarget.value) ?? "name")}
    />
  );
}
