import type { SaveTemplateReply } from "../../shared/contract/badgeShapes.ts";
import { designOf, discardDesign } from "./designer.ts";
import { bytesOf } from "./fileBytes.ts";
import type { Front } from "./front.ts";

/** Makes another badge like one of the event's own, under its own name. */
export async function copyTemplate(front: Front, id: string, name: string): Promise<void> {
  const { templates } = front.desk;
  const [template, blank] = [
    await templates.open({ id, stock: null }),
    await templates.open({ id: null, stock: null }),
  ];
  if (!template || !blank) return;
  complainOf(front, await templates.save({ template: { ...template, id: blank.id, name: name.slice(0, 100) } }));
}

/** Takes a badge in from a file; null: the file cannot be read. */
export async function importTemplate(front: Front, file: File): Promise<SaveTemplateReply | null> {
  const bytes = await bytesOf(file);
  return bytes && front.desk.templates.import({ name: file.name.slice(0, 500), bytes });
}

/** Takes one of the event's own badges away; what somebody was changing of it goes with it. */
export async function removeTemplate(front: Front, id: string): Promise<void> {
  const reply = await front.desk.templates.remove({ id });
  complainOf(front, reply);
  if (reply.what === "done" && designOf(front.store.getState())?.edit.template.id === id) discardDesign(front);
}

function complainOf({ store }: Front, reply: { what: string } | Extract<SaveTemplateReply, { what: "not-recorded" }>) {
  if (reply.what === "not-recorded" && "trouble" in reply) store.setState({ complaint: reply });
}
