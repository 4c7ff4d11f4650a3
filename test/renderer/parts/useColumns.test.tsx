// @vitest-environment happy-dom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { openFront } from "../../../renderer/desk/openFront.ts";
import { FrontContext } from "../../../renderer/desk/useDesk.ts";
import { type Columns, useColumns } from "../../../renderer/parts/useColumns.ts";
import { farDesk, someSettings } from "../made.ts";

afterEach(cleanup);

function columnsOf(peopleColumns: string[], extras: string[]) {
  const front = openFront(farDesk({}).bridge, () => undefined);
  front.store.setState({ settings: someSettings({ peopleColumns }) });
  let columns: Columns | null = null;
  const Probe = () => {
    columns = useColumns(extras);
    return null;
  };
  render(
    <FrontContext value={front}>
      <Probe />
    </FrontContext>,
  );
  return columns as Columns | null;
}

test("a column that was ticked can always be unticked, also where the roster has no such column", () => {
  const columns = columnsOf(["name", "extra:桌号", "extra:toString"], ["桌号"]);
  expect(columns?.shown).toEqual(["name", "extra:桌号"]);
  expect(columns?.ticked).toEqual(["name", "extra:桌号", "extra:toString"]);
  expect(columns?.all).toContain("extra:toString");
  expect(columns?.isUsual).toBe(false);
});
