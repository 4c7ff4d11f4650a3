// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { openFront } from "../../../renderer/desk/openFront.ts";
import { EventForm } from "../../../renderer/parts/EventForm.tsx";
import { blankPage, justNamed } from "../../../shared/event/blankPage.ts";
import type { AgendaItem, PageFacts } from "../../../shared/event/event.ts";
import type { EventDetails, EventTrouble } from "../../../shared/event/eventDetails.ts";
import { words } from "../../../shared/i18n/say.ts";
import { farDesk } from "../made.ts";
import { show } from "../show.tsx";

const { eventForm } = words("en");

afterEach(cleanup);

const row = (title: string, speakers: string[] = []): AgendaItem => ({
  start: null,
  end: null,
  kind: "talk",
  title,
  speakers: speakers.map(justNamed),
});

/** The form over some facts; what it makes of them. */
function open(facts: Partial<PageFacts>, troubles: EventTrouble[] = []) {
  let now: EventDetails = { page: { ...blankPage(), theme: "Spring meetup", ...facts }, timezone: "Europe/Berlin" };
  function Held() {
    const [details, setDetails] = useState(now);
    const take = (next: EventDetails) => {
      now = next;
      setDetails(next);
    };
    return <EventForm details={details} troubles={troubles} onChange={take} />;
  }
  show(
    openFront(farDesk({}).bridge, () => undefined),
    <Held />,
  );
  return () => now;
}

const type = (field: HTMLElement, text: string) => fireEvent.change(field, { target: { value: text } });
const item = (n: number) => within(screen.getByRole("group", { name: eventForm.list.agenda.row(n) }));
const press = (name: string) => fireEvent.click(screen.getByRole("button", { name }));

describe("rows", () => {
  it("are moved with the focus on them, added at the end and removed", () => {
    const now = open({ agenda: [row("A"), row("B"), row("C")] });
    press(eventForm.down(eventForm.list.agenda.row(1)));
    expect(now().page.agenda.map(({ title }) => title)).toEqual(["B", "A", "C"]);
    expect(document.activeElement).toBe(item(2).getByRole("button", { name: eventForm.down("item 2") }));
    press(eventForm.down(eventForm.list.agenda.row(2)));
    expect(document.activeElement).toBe(item(3).getByRole("button", { name: eventForm.up("item 3") }));
    press(eventForm.remove(eventForm.list.agenda.row(1)));
    expect(now().page.agenda.map(({ title }) => title)).toEqual(["C", "A"]);
    press(eventForm.list.agenda.add);
    expect(now().page.agenda).toHaveLength(3);
    expect(document.activeElement).toBe(item(3).getByLabelText(eventForm.rowStart));
  });

  it("say what is wrong with them", () => {
    open({ agenda: [row("")] }, [{ code: "title-missing", field: "agenda", row: 0 }]);
    expect(item(1).getByText(eventForm.trouble["title-missing"])).toBeTruthy();
  });
});

describe("people by name", () => {
  it("may be written with a comma at the end, and are who the page knows", () => {
    const known = { ...justNamed("Ada"), company: "Engines" };
    const now = open({ people: [known], agenda: [row("A", ["Bo"])] });
    const field = item(1).getByLabelText(eventForm.rowSpeakers) as HTMLInputElement;
    type(field, "Bo,");
    expect(field.value).toBe("Bo,");
    type(field, "Bo, Ada、云山");
    expect(now().page.agenda[0]?.speakers).toEqual([justNamed("Bo"), known, justNamed("云山")]);
    expect(field.value).toBe("Bo, Ada、云山");
  });

  it("lose how the page put company and title once staff write either", () => {
    const now = open({ people: [{ ...justNamed("Ada"), affiliation: "Engines, founder", bio: "Writes notes" }] });
    type(screen.getByLabelText(eventForm.company), "Engines Ltd");
    expect(now().page.people).toEqual([
      { ...justNamed("Ada"), company: "Engines Ltd", affiliation: null, bio: "Writes notes" },
    ]);
  });
});

describe("a field", () => {
  it("makes a time of what people write when it is left", () => {
    const now = open({});
    const field = screen.getByLabelText(eventForm.start);
    type(field, "9：30");
    expect(now().page.start).toBe("9：30");
    fireEvent.blur(field);
    expect(now().page.start).toBe("09:30");
  });

  it("keeps a list as it is written, empty lines and all", () => {
    const now = open({ organisers: ["CNCF"] });
    const field = screen.getByLabelText(words("en").page.field.organisers) as HTMLTextAreaElement;
    type(field, "CNCF\n\n云原生社区\n");
    expect(field.value).toBe("CNCF\n\n云原生社区\n");
    expect(now().page.organisers).toEqual(["CNCF", "云原生社区"]);
  });

  it("states the time zone as well, so that the page's next reading leaves it", () => {
    const now = open({});
    type(screen.getByLabelText(eventForm.timezone), "Asia/Tokyo");
    expect(now()).toMatchObject({ timezone: "Asia/Tokyo", page: { timezone: "Asia/Tokyo" } });
  });
});
