import { codesOf, emailOf, phoneOf, restOf, type Searched } from "./fields.ts";
import type { Finds } from "./hits.ts";
import { type KeyOf, OwnTexts, OwnTextsBuilder, type OwnTextsData } from "./ownTexts.ts";
import { fitOf, RANK, type Stage } from "./rank.ts";
import { TextPool, TextPoolBuilder, type TextPoolData } from "./textPool.ts";
import type { Typed } from "./typed.ts";

/** Fewer last digits of a phone than three fit too many people; fewer of its middle than five. */
const TAIL = 3;
const MIDDLE = 5;

/** Letters of an e-mail address, and of codes' insides, that are typed before they are asked for. */
const START = 3;

/** Addresses of one house often begin alike: the longer the typed start, the smaller the bucket. */
const EMAIL_KEYS: readonly KeyOf[] = [9, 6, START].map(
  (length) => (email) => (email.length < length ? "" : email.slice(0, length)),
);
const PHONE_KEYS: readonly KeyOf[] = [(phone) => (phone.length < TAIL ? "" : phone.slice(-TAIL))];
const CODE_KEYS: readonly KeyOf[] = [(code) => code];

/** Details as plain data. */
export type DetailPartData = { emails: OwnTextsData; phones: OwnTextsData; codes: OwnTextsData; rest: TextPoolData };

/** Gathers e-mails, phones, order numbers, codes, jobs, ticket types, extra columns and notes. */
export class DetailPartBuilder {
  readonly #emails = new OwnTextsBuilder();
  readonly #phones = new OwnTextsBuilder();
  readonly #codes = new OwnTextsBuilder();
  readonly #rest = new TextPoolBuilder();

  add(person: Searched, number: number): void {
    const email = emailOf(person);
    if (email) this.#emails.add(email, number);
    const phone = phoneOf(person);
    if (phone) this.#phones.add(phone, number);
    for (const code of codesOf(person.codes)) this.#codes.add(code, number);
    for (const text of restOf(person)) this.#rest.add(text, number);
  }

  *finish(): Generator<void, DetailPartData> {
    const emails = yield* this.#emails.finish(EMAIL_KEYS);
    const phones = yield* this.#phones.finish(PHONE_KEYS);
    const codes = yield* this.#codes.finish(CODE_KEYS);
    return { emails, phones, codes, rest: yield* this.#rest.finish() };
  }
}

type Texts = { emails: OwnTexts; phones: OwnTexts; codes: OwnTexts; rest: TextPool };

/** What many people have beside names and companies. */
export class DetailPart {
  readonly #texts: Texts;

  constructor({ emails, phones, codes, rest }: DetailPartData) {
    this.#texts = {
      emails: new OwnTexts(emails, EMAIL_KEYS),
      phones: new OwnTexts(phones, PHONE_KEYS),
      codes: new OwnTexts(codes, CODE_KEYS),
      rest: new TextPool(rest),
    };
  }

  /** Everybody who has what fits, with the fits of this stage. */
  search({ text, bare, simple, digits }: Typed, stage: Stage, finds: Finds): void {
    const { emails, phones, codes, rest } = this.#texts;
    if (stage === 2) {
      codes.find(bare, "equals", fitOf(RANK.number), finds);
      phones.find(digits, "ends", fitOf(RANK.number), finds);
      emails.find(text, "starts", fitOf(RANK.emailStart), finds);
    }
    if (stage !== 4) return;
    const fit = fitOf(RANK.rest);
    rest.findContaining(simple, fit, finds);
    if (text.length >= START) emails.findContaining(text, fit, finds);
    if (bare.length >= START) codes.findContaining(bare, fit, finds);
    if (digits.length >= MIDDLE) phones.findContaining(digits, fit, finds);
  }
}
