// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import {
  changeDesign,
  designOf,
  discardDesign,
  leaveDesign,
  openDesign,
  saveDesign,
  unfinishedDesign,
} from "../../../renderer/desk/designer.ts";
import { keepDesigns } from "../../../renderer/desk/designerKeep.ts";
import { importTemplate, removeTemplate } from "../../../renderer/desk/designerList.ts";
import { greet, openFront } from "../../../renderer/desk/openFront.ts";
import { templateFor } from "../../../shared/badge/builtIn.ts";
import { choose } from "../../../shared/badge/edit.ts";
import { moveChosen } from "../../../shared/badge/editBoxes.ts";
import { setName } from "../../../shared/badge/editStock.ts";
import { STOCKS } from "../../../shared/badge/stocks.ts";
import type { Stock } from "../../../shared/badge/template.ts";
import type { SaveTemplateReply } from "../../../shared/contract/badgeShapes.ts";
import type { EventId } from "../../../shared/words/ids.ts";
import { aHello, aStatus, farDesk } from "../made.ts";

const [CARD] = STOCKS as [Stock, ...Stock[]];
const TEMPLATE = { ...templateFor(CARD), id: "badge-1", name: "Ours" };

beforeEach(() => sessionStorage.clear());

async function aFront(save: (input: unknown) => SaveTemplateReply = () => ({ what: "saved", template: TEMPLATE })) {
  const far = farDesk({
    "app.hello": () => aHello(),
    "badges.jobs": () => [],
    "templates.open": ({ id }) => (id === "badge-1" ? TEMPLATE : id === null ? { ...TEMPLATE, id: "badge-2" } : null),
    "templates.save": save,
    "templates.remove": () => ({ what: "done" }),
    "templates.import": () => ({ what: "saved", template: TEMPLATE }),
  });
  const front = openFront(far.bridge, () => undefined);
  await greet(front);
  return { far, front };
}

const nudge = (by: number) => (edit: Parameters<typeof moveChosen>[0]) =>
  moveChosen(choose(edit, ["code"]), { dx: by, dy: 0 });

it("opens one of the event's badges, is unsaved once it is changed, and no longer when that is taken back by hand", async () => {
  const { front } = await aFront();
  await openDesign(front, { id: "badge-1", stock: null, name: "" });
  expect(front.store.getState().screen).toBe("designer");
  expect(unfinishedDesign(front.store.getState())).toBeNull();
  changeDesign(front, (edit) => setName(edit, "Others"));
  expect(unfinishedDesign(front.store.getState())).not.toBeNull();
  changeDesign(front, (edit) => setName(edit, "Ours"));
  expect(unfinishedDesign(front.store.getState())).toBeNull();
});

it("a new one is unsaved from the start; leaving keeps it and asks nothing", async () => {
  const { front } = await aFront();
  await openDesign(front, { id: null, stock: CARD.id, name: "Badge 1" });
  leaveDesign(front);
  expect(front.store.getState().screen).toBe("badges");
  expect(unfinishedDesign(front.store.getState())?.edit.template).toMatchObject({ id: "badge-2", name: "Badge 1" });
  await openDesign(front, { id: "badge-2", stock: null, name: "" });
  expect(designOf(front.store.getState())?.edit.template.name).toBe("Badge 1");
  discardDesign(front);
  expect(designOf(front.store.getState())).toBeNull();
});

it("goes with its event: another event has none, and the first has it again", async () => {
  const { far, front } = await aFront();
  await openDesign(front, { id: null, stock: CARD.id, name: "Badge 1" });
  const status = aStatus();
  far.tell("status", { ...status, event: status.event && { ...status.event, id: "event-2" as EventId } });
  expect(designOf(front.store.getState())).toBeNull();
  far.tell("status", status);
  expect(designOf(front.store.getState())).not.toBeNull();
});

it("saved is what was sent: what was done meanwhile is still to be saved", async () => {
  const { front } = await aFront((input) => {
    changeDesign(front, nudge(-4));
    return { what: "saved", template: (input as { template: typeof TEMPLATE }).template };
  });
  await openDesign(front, { id: "badge-1", stock: null, name: "" });
  changeDesign(front, nudge(-2));
  expect(await saveDesign(front)).toBe(true);
  expect(unfinishedDesign(front.store.getState())).not.toBeNull();
});

it("says why it was not saved until something is changed", async () => {
  const troubles = [{ code: "outside-the-stock" as const, element: "code" }];
  const { front } = await aFront(() => ({ what: "refused", troubles }));
  await openDesign(front, { id: "badge-1", stock: null, name: "" });
  expect(await saveDesign(front)).toBe(false);
  expect(designOf(front.store.getState())?.troubles).toEqual(troubles);
  changeDesign(front, (edit) => choose(edit, ["code"]));
  expect(designOf(front.store.getState())?.troubles).toEqual(troubles);
  changeDesign(front, nudge(-2));
  expect(designOf(front.store.getState())?.troubles).toEqual([]);
});

it("a full disk is told in the bar and nothing is lost", async () => {
  const { front } = await aFront(() => ({ what: "not-recorded", trouble: "disk-full", folder: "/data" }));
  await openDesign(front, { id: null, stock: CARD.id, name: "Badge 1" });
  expect(await saveDesign(front)).toBe(false);
  expect(front.store.getState().complaint).toMatchObject({ what: "not-recorded" });
  expect(unfinishedDesign(front.store.getState())).not.toBeNull();
});

it("is there again after the window is loaded anew, and is forgotten with its badge", async () => {
  const { front } = await aFront();
  keepDesigns(front.store);
  await openDesign(front, { id: "badge-1", stock: null, name: "" });
  changeDesign(front, nudge(-2));
  const before = designOf(front.store.getState())?.edit.template;
  const { front: again } = await aFront();
  keepDesigns(again.store);
  expect(designOf(again.store.getState())?.edit.template).toEqual(before);
  expect(unfinishedDesign(again.store.getState())).not.toBeNull();
  await removeTemplate(again, "badge-1");
  expect(designOf(again.store.getState())).toBeNull();
});

it("takes a badge in from a file, and says when the file cannot be read", async () => {
  const { front } = await aFront();
  expect(await importTemplate(front, new File(["{}"], "a.lanyardbadge"))).toMatchObject({ what: "saved" });
  const gone = Object.assign(new File([], "b"), { arrayBuffer: () => Promise.reject(new Error("gone")) });
  expect(await importTemplate(front, gone)).toBeNull();
});
