import { appendFile, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { OrderFile, readLost, readOrder } from "../../../electron/store/orderFile.ts";
import type { OrderLine } from "../../../shared/stations/order.ts";
import { FactId, StationId } from "../../../shared/words/ids.ts";
import { freshFolder } from "../../build/leftovers.ts";

const line = (place: number): OrderLine => ({
  ...{ place, id: FactId.parse(`a-${place}`), station: StationId.parse("a"), to: place, lost: null },
  ...{ by: place, print: place, upTo: place },
});
const linesTo = (last: number) => Array.from({ length: last }, (_, i) => line(i + 1));

it("keeps an order, and goes on with it", async () => {
  const folder = freshFolder("order");
  const first = new OrderFile(folder, { epoch: "one", lines: [] });
  first.append(linesTo(2));
  await first.close();
  expect(await readOrder(folder)).toEqual({ epoch: "one", lines: linesTo(2) });
  expect(await readLost(folder)).toEqual([]);
});

it("remembers every record that was lost, through as many sudden ends as there may be, until it is told to forget", async () => {
  const folder = freshFolder("order");
  const one = { epoch: "one", lines: linesTo(2) };
  const first = new OrderFile(folder, one);
  first.beginNext("two");
  first.append(linesTo(3));
  await first.close();
  expect(await readLost(folder)).toEqual([{ epoch: "two", lines: linesTo(3) }]);

  const second = new OrderFile(folder, await readOrder(folder));
  await second.close();
  const third = new OrderFile(folder, await readOrder(folder));
  third.beginNext("three");
  third.append(linesTo(1));
  await third.close();
  const lost = [
    { epoch: "two", lines: linesTo(3) },
    { epoch: "three", lines: linesTo(1) },
  ];
  expect(await readLost(folder)).toEqual(lost);
  expect(await readOrder(folder)).toEqual(one);

  const fourth = new OrderFile(folder, one);
  fourth.beginNext("four");
  fourth.append(linesTo(4));
  fourth.takeNext();
  await fourth.close();
  expect(await readOrder(folder)).toEqual({ epoch: "four", lines: linesTo(4) });
  expect(await readLost(folder)).toEqual([...lost, one]);

  const fifth = new OrderFile(folder, await readOrder(folder));
  fifth.dropLost();
  await fifth.close();
  expect(await readLost(folder)).toEqual([]);
  expect(await readdir(folder)).toEqual(["order.ndjson"]);
});

it("reads what is whole of each, also behind a torn one", async () => {
  const folder = freshFolder("order");
  const first = new OrderFile(folder, { epoch: "one", lines: [] });
  first.beginNext("two");
  first.append(linesTo(2));
  await first.close();
  await appendFile(join(folder, "order.next.ndjson"), '{"place":3,"id"');
  const second = new OrderFile(folder, { epoch: "one", lines: [] });
  second.beginNext("three");
  second.append(linesTo(1));
  second.beginNext("four");
  await second.close();
  const lost = [
    { epoch: "two", lines: linesTo(2) },
    { epoch: "three", lines: linesTo(1) },
  ];
  expect(await readLost(folder)).toEqual(lost);
});

it("where a lost record cannot be remembered, it is not written over, and the order stays as it was", async () => {
  const folder = freshFolder("order");
  const one = { epoch: "one", lines: linesTo(1) };
  const first = new OrderFile(folder, one);
  first.beginNext("two");
  first.append(linesTo(2));
  await first.close();
  // Nothing can be appended to a folder, as to a file on a full disk.
  await mkdir(join(folder, "order.lost.ndjson"));
  const second = new OrderFile(folder, one);
  second.beginNext("three");
  second.append(linesTo(3));
  second.takeNext();
  await second.close();
  expect(await readLost(folder)).toEqual([{ epoch: "two", lines: linesTo(2) }]);
  expect(await readOrder(folder)).toEqual(one);
});
