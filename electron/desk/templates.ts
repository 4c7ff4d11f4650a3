import { blankContent } from "../../shared/badge/blankContent.ts";
import { templateFor } from "../../shared/badge/builtIn.ts";
import { certificateFor } from "../../shared/badge/certificate.ts";
import { flawsOf, imagesOf } from "../../shared/badge/checkTemplate.ts";
import { imageInfo } from "../../shared/badge/imageInfo.ts";
import type { FieldFit } from "../../shared/badge/layout.ts";
import { paperOf } from "../../shared/badge/pages.ts";
import { kindsOfFit } from "../../shared/badge/preflight.ts";
import { samplesOf } from "../../shared/badge/samples.ts";
import { isPage, stockById } from "../../shared/badge/stocks.ts";
import type { BadgeContent, BadgeTemplate, Stock } from "../../shared/badge/template.ts";
import { readTemplateFile, TEMPLATE_ENDING, writeTemplateFile } from "../../shared/badge/templateFile.ts";
import { MM_PER_INCH } from "../../shared/badge/units.ts";
import type {
  AddImageReply,
  SaveTemplateReply,
  TemplatePicture,
  TemplateTrouble,
} from "../../shared/contract/badgeShapes.ts";
import type { CommandInput, CommandOutput } from "../../shared/contract/contract.ts";
import type { ChangeReply, ExportReply } from "../../shared/contract/shapes.ts";
import { isExpected } from "../../shared/facts/state.ts";
import { words } from "../../shared/i18n/say.ts";
import { wholeEvent } from "./attendedTexts.ts";
import type { Desk } from "./desk.ts";
import { contentOf } from "./printBadge.ts";
import { stockInUse } from "./templateInUse.ts";
import { notRecorded, writeChange } from "./writeChange.ts";

/** The event's own badges, and which of them this station prints; null = the built-in one of its stock. */
export function listTemplates(desk: Desk): CommandOutput<"templates.list"> {
  const { template: chosen } = desk.parts.settings();
  const templates = [...desk.state.templates.values()].map(({ id, name, stock, back }) => ({
    ...{ id, name, stock: stock.id, width: stock.width, height: stock.height },
    hasBack: back.what !== "none",
  }));
  return { templates, chosen: templates.some(({ id }) => id === chosen) ? (chosen ?? null) : null };
}

/** One of them; without an id a new one to begin with: the built-in badge of a stock. */
export function openTemplate(desk: Desk, { id, stock }: CommandInput<"templates.open">): BadgeTemplate | null {
  if (id !== null) return desk.state.templates.get(id) ?? null;
  const on: Stock = stockById(stock ?? "") ?? stockInUse(desk);
  const { badgeCode, language } = desk.parts.settings();
  const begun = isPage(on) ? certificateFor(on, words(language).certificateText) : templateFor(on, badgeCode);
  return { ...begun, id: newId(desk) };
}

/** Takes a template into the event, new or changed, when it can be printed. */
export function saveTemplate(desk: Desk, template: BadgeTemplate): Promise<SaveTemplateReply> {
  return desk.turn(async () => {
    const troubles = await troublesOf(desk, template);
    if (troubles.length > 0) return { what: "refused", troubles };
    const written = await writeChange(desk, [{ kind: "template-set", template }]);
    return written.what === "not-recorded" ? written : { what: "saved", template };
  });
}

/** Takes one of the event's own badges away. Who printed it prints the stock's built-in one from then on. */
export function removeTemplate(desk: Desk, id: string): Promise<ChangeReply> {
  return desk.turn(() =>
    writeChange(desk, desk.state.templates.has(id) ? [{ kind: "template-removed", template: id }] : []),
  );
}

/** Bytes; a picture for a badge of the size of a hand needs far less. */
const LARGEST_IMAGE = 12 * 1024 * 1024;
/** Dots in all: 48 million are a large camera's picture, and 200 MB while it is drawn. */
const MOST_DOTS = 50_000_000;

/** Keeps a picture for the event's badges. Whether it is whole is found out by drawing it. */
export async function addImage(desk: Desk, bytes: Uint8Array): Promise<AddImageReply> {
  const info = imageInfo(bytes);
  if (!info) return { what: "refused", reason: "not-a-picture" };
  const { width, height } = info;
  if (bytes.length > LARGEST_IMAGE || width * height > MOST_DOTS) return { what: "refused", reason: "too-large" };
  const kept = await desk.parts.store.keepImage(bytes);
  if (!kept.ok) return notRecorded(desk, kept.fault);
  const drawn = await desk.parts.draw({
    template: pictureAlone(desk, kept.value),
    content: contentOfNobody(desk),
    images: desk.parts.store.images,
    at: 0,
  });
  if (drawn) return { what: "added", image: kept.value, width, height };
  const isUsed = [...desk.state.templates.values()].some((template) => imagesOf(template).includes(kept.value));
  if (!isUsed) await desk.parts.store.dropImage(kept.value);
  return { what: "refused", reason: "damaged" };
}

/** Whose badges to look at a template with. */
export function templateSamples(desk: Desk): CommandOutput<"templates.samples"> {
  const expected = [...desk.state.people.values()].filter(isExpected).map(({ person }) => person);
  return samplesOf(expected).map(({ why, person: { id, name, role } }) => ({ why, personId: id, name, role }));
}

/**
 * A template with somebody's texts on it, as it will be printed; nobody's: an empty badge, and while nobody is on the list yet
 * one that names its fields. `dpi`: dots an inch.
 */
export async function pictureOf(
  desk: Desk,
  { template, personId, dpi }: CommandInput<"templates.picture">,
): Promise<TemplatePicture> {
  const paper = paperOf(template);
  if ((paper.width * paper.height * dpi ** 2) / MM_PER_INCH ** 2 > MOST_DOTS)
    return { what: "failed", code: "too-large" };
  const record = personId && desk.person(personId);
  const content = record ? contentOf(desk, record) : desk.state.people.size > 0 ? contentOfNobody(desk) : example(desk);
  const { attended } = content;
  const seen = attended.hours === "" ? { ...content, attended: attendedSample(desk, content) } : content;
  const drawing = { template, content: seen, images: desk.parts.store.images, at: 0 };
  const drawn = await desk.parts.press.picture(drawing, dpi);
  if (!drawn.ok) return { what: "failed", code: drawn.fault.code };
  return { what: "picture", sides: drawn.value.sides, fits: drawn.value.fits.map(textFit) };
}

const textFit = (fit: FieldFit) => ({
  ...{ face: fit.face, element: fit.element, text: fit.text, sizePt: fit.sizePt, lines: fit.lines },
  findings: kindsOfFit(fit),
});

/** One of the event's own badges as a file with its pictures, among the event's exports. */
export async function exportTemplate(desk: Desk, id: string): Promise<ExportReply> {
  const { store } = desk.parts;
  const template = desk.state.templates.get(id);
  if (!template) return { what: "no-event" };
  const images: Record<string, string> = {};
  for (const image of imagesOf(template)) {
    const bytes = await store.readImage(image);
    if (bytes) images[image] = Buffer.from(bytes).toString("base64");
  }
  const bytes = new TextEncoder().encode(writeTemplateFile(template, images));
  const saved = await store.save("exports", `${template.name || template.stock.id}${TEMPLATE_ENDING}`, bytes);
  if (!saved.ok) return { what: "not-written", trouble: saved.fault, folder: store.folder };
  return { what: "written", file: saved.value, rows: 1 };
}

/** Bytes; pictures are a third larger in such a file. */
const LARGEST_FILE = 64 * 1024 * 1024;

/** Takes a badge in from a file of this or another desk, beside those that are there. */
export async function importTemplate(
  desk: Desk,
  { name, bytes }: CommandInput<"templates.import">,
): Promise<SaveTemplateReply> {
  const refused = (code: TemplateTrouble["code"]): SaveTemplateReply => ({
    what: "refused",
    troubles: [{ code, element: null }],
  });
  if (bytes.length > LARGEST_FILE) return refused("too-large");
  const read = readTemplateFile(new TextDecoder().decode(bytes));
  if (!read.ok) return refused(read.fault);
  const { template, images } = read.value;
  for (const id of imagesOf(template)) {
    const added = await addImage(desk, Buffer.from(images[id] ?? "", "base64"));
    if (added.what === "not-recorded") return added;
    if (added.what !== "added" || added.image !== id) return refused("picture-missing");
  }
  const id = desk.state.templates.has(template.id) ? newId(desk) : template.id;
  return saveTemplate(desk, { ...template, id, name: template.name || name.replace(/\.[^.]*$/, "").slice(0, 100) });
}

async function troublesOf(desk: Desk, template: BadgeTemplate): Promise<TemplateTrouble[]> {
  const troubles: TemplateTrouble[] = flawsOf(template);
  if (JSON.stringify(template).length > LARGEST_TEMPLATE) troubles.push({ code: "too-large", element: null });
  for (const image of imagesOf(template)) {
    if (await desk.parts.store.readImage(image)) continue;
    troubles.push({ code: "picture-missing", element: elementWith(template, image) });
  }
  return troubles;
}

/** Characters; a line of the journal, so kept small: pictures are not in it. */
const LARGEST_TEMPLATE = 400_000;

const elementWith = ({ elements, back }: BadgeTemplate, image: string): string | null =>
  [...elements, ...(back.what === "own" ? back.elements : [])].find(
    (one) => one.kind === "image" && one.image === image,
  )?.id ?? null;

const newId = (desk: Desk): string => `badge-${desk.parts.chance.id()}`;

/** Nothing but a picture, to see whether it can be drawn. */
function pictureAlone(desk: Desk, image: string): BadgeTemplate {
  const stock = stockInUse(desk);
  const box = { x: 0, y: 0, w: stock.width, h: stock.height };
  return {
    ...templateFor(stock),
    elements: [{ kind: "image", id: "picture", roles: [], box, image, fit: "contain" }],
  };
}

const contentOfNobody = (desk: Desk) =>
  blankContent({
    eventTheme: desk.event.page.theme,
    eventDate: desk.event.page.date,
    eventVenue: desk.event.page.venue,
    organisers: desk.event.page.organisers,
    roleLabel: words(desk.parts.settings().language).roleLabel("attendee"),
  });

/** A certificate is designed before anybody attended anything: what is not known yet is shown as of somebody who saw it all. */
function attendedSample(desk: Desk, { attended }: BadgeContent): BadgeContent["attended"] {
  const sample = wholeEvent(desk, words(desk.parts.settings().language));
  const { hours, days, sessions } = attended;
  return {
    hours: hours || sample.hours,
    days: days || sample.days,
    sessions: sessions.length > 0 ? sessions : sample.sessions,
  };
}

/** Each field as what it is called, and codes as long as real ones. */
function example(desk: Desk): BadgeContent {
  const { designer } = words(desk.parts.settings().language);
  const { name, givenName, nickname, company, jobTitle, ticketType, sessions } = designer.field;
  return {
    ...contentOfNobody(desk),
    ...{ name, givenName, nickname, company, jobTitle, ticketType },
    sessions: [sessions],
    ticketCode: EXAMPLE_CODE,
    badgeCode: EXAMPLE_CODE,
  };
}

const EXAMPLE_CODE = "0".repeat(48);
