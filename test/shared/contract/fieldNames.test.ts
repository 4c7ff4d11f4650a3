import { describe, expect, it } from "vitest";
import { z } from "zod";
import { COMMANDS } from "../../../shared/contract/contract.ts";
import { fieldNames } from "../../../shared/contract/fieldNames.ts";

describe("names of fields", () => {
  it("are found at any depth, through lists, choices and what may be missing; keys of records are not names", () => {
    const inner = z.object({ deep: z.string() });
    const shape = z.object({
      a: z.array(inner.nullable()).optional(),
      b: z.union([z.object({ left: z.string() }), z.object({ right: z.number() })]),
      c: z.record(z.string(), z.object({ inside: z.string() })),
      d: z.discriminatedUnion("what", [z.object({ what: z.literal("x"), only: z.null() })]),
    });
    expect([...fieldNames([shape])].sort()).toEqual([
      "a",
      "b",
      "c",
      "d",
      "deep",
      "inside",
      "left",
      "only",
      "right",
      "what",
    ]);
  });

  it("of the contract are those of its commands", () => {
    const names = fieldNames(Object.values(COMMANDS).map(({ input }) => input));
    for (const name of ["personId", "changes", "extra", "texts", "override", "answers"]) expect(names).toContain(name);
    expect(names).not.toContain("张三");
  });
});
