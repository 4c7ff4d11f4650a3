import { describe, expect, it } from "vitest";
import { masked } from "../../../shared/people/mask.ts";

describe("what a screen shows", () => {
  it.each([
    ["phone", "+86 138-0000-1234", "…1234"],
    ["phone", "12", "12"],
    ["phone", "王小明", "王小明"],
    ["email", "quetzal@brandmeyer.example", "q…l@brandmeyer.example"],
    ["email", "li@mail.example", "…@mail.example"],
    ["email", "no address", "n…s"],
    ["codes", "EBQ-771234901", "…4901"],
    ["codes", "EBQ-771234901\nEBQ-771234902", "…4901\n…4902"],
    ["codes", "7712", "…"],
    ["company", "示例公司", "示例公司"],
    ["phone", "", ""],
  ])("of a %s %s is %s", (field, text, shown) => {
    expect(masked(field, text)).toBe(shown);
  });
});
