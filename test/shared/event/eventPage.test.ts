import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PageFacts } from "../../../shared/event/event.ts";
import { readEventPage } from "../../../shared/event/eventPage.ts";
import { STATED } from "./pages/stated.ts";

const PAGES = `${import.meta.dirname}/pages`;
const NO_EVENTS = `${import.meta.dirname}/no-events`;
const pages = readdirSync(PAGES).filter((name) => name.endsWith(".md"));
const others = readdirSync(NO_EVENTS).filter((name) => name.endsWith(".md"));

describe("pages of events, each with the facts it states", () => {
  it("are all here", () => expect(Object.keys(STATED)).toEqual(pages.toSorted()));

  it.each(Object.entries(STATED))("%s", (name, stated) => {
    const read = readEventPage(readFileSync(`${PAGES}/${name}`, "utf8"), { today: "2025-02-01" });
    expect(read.ok && PageFacts.parse(read.value)).toEqual(stated);
  });
});

describe("pages that are no events", () => {
  it("are there", () => expect(others.length).toBeGreaterThanOrEqual(8));

  it.each(others)("%s is refused", (name) => {
    const read = readEventPage(readFileSync(`${NO_EVENTS}/${name}`, "utf8"), { today: "2025-02-01" });
    expect(read).toEqual({ ok: false, fault: { code: "not-an-event" } });
  });

  it.each(["", " \n\t", "\ufeff"])("%j is empty", (text) => {
    expect(readEventPage(text)).toEqual({ ok: false, fault: { code: "empty" } });
  });
});
