import fc from "fast-check";
import { expect, it } from "vitest";
import { BatchBuilder, readBatch } from "../../../../shared/roster/search/batch.ts";
import type { Searched } from "../../../../shared/roster/search/fields.ts";

const text = fc.string({ unit: "binary", maxLength: 12 });
const searched: fc.Arbitrary<Searched> = fc.record({
  ...{ name: text, nickname: text, familyName: text, givenName: text, company: text, email: text, phone: text },
  codes: fc.array(text, { maxLength: 3 }),
  rest: fc.array(text, { maxLength: 3 }),
});

it("people come out of a batch as they went in, whatever is in their texts", () => {
  fc.assert(
    fc.property(fc.array(searched, { maxLength: 8 }), (people) => {
      const builder = new BatchBuilder();
      for (const [n, person] of people.entries()) builder.add(person, n * 7);
      const read: [Searched, number][] = [];
      readBatch(structuredClone(builder.finish()), (person, number) => read.push([person, number]));
      expect(read).toEqual(people.map((person, n) => [person, n * 7]));
    }),
  );
});
