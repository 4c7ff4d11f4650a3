import { expect, it } from "vitest";
import { isNewer } from "../../../shared/words/version.ts";

it.each([
  ["0.2.0", "0.1.0", true],
  ["0.1.10", "0.1.9", true],
  ["1.0.0", "0.99.99", true],
  ["0.1.0", "0.1.0", false],
  ["0.1.0-beta.2", "0.1.0", false],
  ["0.0.9", "0.1.0", false],
  ["2", "0.1.0", false],
  ["latest", "0.1.0", false],
  ["0.2.0", "", false],
  ["9999999999.0.0", "0.1.0", false],
])("%s is newer than %s: %s", (there, here, isIt) => expect(isNewer(there, here)).toBe(isIt));
