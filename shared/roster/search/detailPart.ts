import type { Person } from "../person.ts";
import { codesOf, emailOf, phoneOf, restOf } from "./fields.ts";
import { type Fit, fitOf, RANK, type Stage } from "./rank.ts";
import { bucketOf, type TextPool, TextPoolBuilder } from "./textPool.ts";
import type { Typed } from "./typed.ts";

/** Fewer last digits of a phone than three fit too many people; fewer of its middle than five. */
const TAIL = 3;
const MIDDLE = 5;

/** Letters of an e-mail address that are typed before it is asked for. */
const EMAIL_START = 3;

/** Gathers e-mails, phones, order numbers, codes, jobs, ticket types and extra columns. */
export class DetailPartBuilder {
  readonly #emails = new TextPoolBuilder();
  readonly #phones = new TextPoolBuilder();
  readonly #codes = new TextPoolBuilder();
  readonly #rest = new TextPoolBuilder();

  add(person: Person, number: number): void {
    const email = emailOf(person);
    if (email) this.#emails.add(email, number);
    const phone = phoneOf(person);
    if (phone) this.#phones.add(phone, number);
    for (const code of codesOf(person)) this.#codes.add(code, number);
    for (const text of restOf(person)) this.#rest.add(text, number);
  }

  *finish(): Generator<void, DetailPart> {
    const emails = this.#emails.finish((email) => bucketOf(email.slice(0, EMAIL_START)));
    yield;
    const phones = this.#phones.finish((phone) => bucketOf(phone.slice(-TAIL)));
    yield;
    const codes = this.#codes.finish(bucketOf);
    yield;
    return new DetailPart({ emails, phones, codes, rest: this.#rest.finish() });
  }
}

type Pools = { emails: TextPool; phones: TextPool; codes: TextPool; rest: TextPool };

/** What many people have beside names and companies. */
export class DetailPart {
  readonly #pools: Pools;

  constructor(pools: Pools) {
    this.#pools = pools;
  }

  /** Tells who has what fits, perhaps more than once, with the fits of this stage. */
  search(typed: Typed, stage: Stage, tell: (person: number, fit: Fit) => void): void {
    if (stage === 2) this.#byNumber(typed, tell);
    if (stage === 2 && typed.text.length >= EMAIL_START) this.#byEmail(typed.text, tell);
    if (stage === 3) this.#inside(typed, tell);
  }

  #byNumber({ bare, digits }: Typed, tell: (person: number, fit: Fit) => void): void {
    const { phones, codes } = this.#pools;
    const fit = fitOf(RANK.number);
    const tellCode = (code: number) => codes.eachPerson(code, (person) => tell(person, fit));
    codes.eachInBucket(bucketOf(bare), (code) => {
      if (codes.textAt(code) === bare) tellCode(code);
    });
    if (digits.length < TAIL) return;
    phones.eachInBucket(bucketOf(digits.slice(-TAIL)), (phone) => {
      if (phones.textAt(phone).endsWith(digits)) phones.eachPerson(phone, (person) => tell(person, fit));
    });
  }

  #byEmail(start: string, tell: (person: number, fit: Fit) => void): void {
    const { emails } = this.#pools;
    emails.eachInBucket(bucketOf(start.slice(0, EMAIL_START)), (email) => {
      if (emails.startsWith(email, start)) emails.eachPerson(email, (person) => tell(person, fitOf(RANK.emailStart)));
    });
  }

  #inside({ text, bare, simple, digits }: Typed, tell: (person: number, fit: Fit) => void): void {
    const { emails, phones, codes, rest } = this.#pools;
    const inside = (pool: TextPool, part: string, least: number) => {
      if (part.length < least) return;
      pool.eachContaining(part, (found) => pool.eachPerson(found, (person) => tell(person, fitOf(RANK.rest))));
    };
    inside(rest, simple, 1);
    inside(emails, text, EMAIL_START);
    inside(codes, bare, TAIL);
    inside(phones, digits, MIDDLE);
  }
}
