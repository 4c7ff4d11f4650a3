import type { PersonStatus } from "./person.ts";
import { roleOf, roleOfTicket, statusOf } from "./valueWords.ts";

/** What the words of one table mean, each looked up once: thousands of rows say the same few. */
export class RowMeanings {
  private readonly headers: readonly string[];
  private readonly statusByText = new Map<string, PersonStatus | null>();
  private readonly roleByText = new Map<string, string>();
  private readonly roleByTicket = new Map<string, string>();

  constructor(headers: readonly string[]) {
    this.headers = headers;
  }

  /** As `statusOf` under the header of a column. */
  status(text: string, column: number): PersonStatus | null {
    return remembered(this.statusByText, `${column} ${text}`, () => statusOf(text, this.headers[column] ?? ""));
  }

  /** What a person does here by what the row states; null where it states nothing. */
  role(role: string | null, ticketType: string | null): string {
    if (role !== null) return remembered(this.roleByText, role, () => roleOf(role));
    if (ticketType === null) return "attendee";
    return remembered(this.roleByTicket, ticketType, () => roleOfTicket(ticketType));
  }
}

/** This bounds what a column of free text can make us keep. */
const MOST_REMEMBERED = 1000;

function remembered<T>(known: Map<string, T>, text: string, find: () => T): T {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = find();
  if (known.size < MOST_REMEMBERED) known.set(text, found);
  return found;
}
