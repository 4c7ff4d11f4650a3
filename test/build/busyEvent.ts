import { join } from "node:path";
import { createEventFolder, folderName } from "../../electron/store/eventFolder.ts";
import { blankSession } from "../../shared/event/draftEvent.ts";
import type { Event } from "../../shared/event/event.ts";
import type { Fact, FactBody } from "../../shared/facts/fact.ts";
import { EventId, FactId, PersonId, SessionId, StationId } from "../../shared/words/ids.ts";
import { dice } from "./dice.ts";
import { added, anEvent, aPerson, DESK_A, DOOR, eventSet } from "./people.ts";

const DESK_B = StationId.parse("desk-b");
const ROOM = SessionId.parse("room");
const ROLES = ["attendee", "attendee", "attendee", "speaker", "partner", "vip"];
const COMPANIES = ["示例科技", "云原生实验室", "Example GmbH", "网格公司", "浙江某大学", "Acme", "个人", "开源基金会"];
const TYPES = ["早鸟票", "普通票", "赠票"];
const MINUTE = 60_000;

/** An event with a room beside the door, on 2026-11-22 from 13:00 to 17:30 in Shanghai, sign-in until 13:30. */
export function busyEvent(changes: Partial<Event["page"]> & { id?: string } = {}): Event {
  const base = anEvent();
  const { id = "busy", ...page } = changes;
  const room = { ...blankSession(ROOM), title: "分会场：可观测性", capacity: 60, starts: "2026-11-22T14:00" };
  return anEvent({
    id: EventId.parse(id),
    page: { ...base.page, ...page },
    sessions: [{ ...blankSession(DOOR), title: page.theme ?? base.page.theme }, room],
  });
}

/**
 * What happened at it, the same every time: of so many people four fifths came over 90 minutes to two desks, most in the
 * sign-in; some twice, some refused, some let in by staff, undone, gone early.
 */
export function busyFacts(event: Event, people: number): Fact[] {
  const chance = dice(9);
  const of = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const facts: Fact[] = [];
  const seqs = new Map<StationId, number>();
  const put = (body: FactBody, minute: number, station = DESK_A) => {
    const seq = (seqs.get(station) ?? 0) + 1;
    seqs.set(station, seq);
    const at = new Date(Date.UTC(2026, 10, 22, 4, 35) + Math.round(minute * MINUTE))
      .toISOString()
      .replace("Z", "+00:00");
    const by = station === DESK_A ? "一号台" : "二号台";
    const ahead = facts.length + 1 - seq;
    const place = { v: 6, id: FactId.parse(`f-${facts.length}`), station, seq, at, by } as const;
    facts.push({ ...place, ...(ahead > 0 && { ahead }), ...body } as Fact);
  };
  put(eventSet(event), -60);
  for (let n = 1; n <= people; n++) {
    const details = { company: of(COMPANIES), role: of(ROLES), ticketType: of(TYPES) };
    put(added(aPerson(n, n % 40 === 0 ? { ...details, source: "walk-in" } : details)), -50);
  }
  const comers = Array.from({ length: Math.floor(people * 0.8) }, (_, i) => ({
    n: i + 1,
    minute: ((chance() + chance() + chance()) / 3) * 90,
  }));
  for (const { n, minute } of comers.sort((a, b) => a.minute - b.minute)) {
    const personId = PersonId.parse(`p${n}`);
    const station = chance() < 0.6 ? DESK_A : DESK_B;
    const override =
      chance() < 0.03 ? { verdict: "pending", reason: of(["已当面核对付款", "负责人同意"]), pin: false } : null;
    const way = n % 40 === 0 ? "walk-in" : chance() < 0.9 ? "scan" : "hand";
    put({ kind: "arrived", personId, session: DOOR, way, override, guests: chance() < 0.04 ? 1 : 0 }, minute, station);
    const arrival = FactId.parse(`f-${facts.length - 1}`);
    const refused = (verdict: string, reason: string, whom: PersonId | null) =>
      put({ kind: "scan-refused", session: DOOR, verdict, reason, personId: whom, text: "" }, minute + 0.1, station);
    if (chance() < 0.05) refused("already-in", "came-before", personId);
    if (chance() < 0.03) refused("unknown-code", of(["not-on-the-list", "misread"]), null);
    if (chance() < 0.01) put({ kind: "arrival-undone", personId, arrival, reason: "扫错了人" }, minute + 0.2, station);
    else if (chance() < 0.08) put({ kind: "left", personId, session: DOOR }, 150 + chance() * 100, station);
    if (n % 9 === 0)
      put(
        { kind: "arrived", personId, session: ROOM, way: "scan", override: null, guests: 0 },
        95 + chance() * 10,
        station,
      );
  }
  return facts;
}

/** Writes it as an event's folder of a program whose data lies in `dataFolder`; gives the folder. */
export async function writeBusyEvent(dataFolder: string, event: Event, people: number): Promise<string> {
  const { date, theme } = event.page;
  const folder = join(dataFolder, "events", folderName(date, theme, event.id));
  const made = await createEventFolder(folder, event.id, new Date().toISOString());
  if (!made.ok) throw new Error(JSON.stringify(made.fault));
  const written = await made.value.journal.append(busyFacts(event, people));
  if (!written.ok) throw new Error(written.fault);
  await made.value.close();
  return folder;
}
