import { Button } from "@mantine/core";
import { columnTitle } from "../../shared/report/peopleTable.ts";
import { useWords } from "../desk/useDesk.ts";
import { CheckList } from "./CheckList.tsx";
import { DropBox } from "./DropBox.tsx";
import type { Columns } from "./useColumns.ts";

/** Which columns the table shows; the name is always there. */
export function ColumnPicker({ columns }: { columns: Columns }) {
  const words = useWords();
  const choices = columns.all.map((column) => ({
    value: column,
    text: columnTitle(words, column),
    isFixed: column === "name",
  }));
  const toggle = (value: string) => {
    const column = columns.all.find((one) => one === value);
    if (column) columns.toggle(column);
  };
  return (
    <DropBox button={words.peopleList.columns} title={words.peopleList.columnsTitle} testId="column-box">
      <CheckList label={words.peopleList.columnsTitle} choices={choices} chosen={columns.ticked} onToggle={toggle} />
      {!columns.isUsual && (
        <Button variant="subtle" onClick={columns.reset}>
          {words.peopleList.usualColumns}
        </Button>
      )}
    </DropBox>
  );
}
