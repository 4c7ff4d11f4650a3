import { expect, it } from "vitest";
import { isTooSimple } from "../../../shared/ticket/passphrase.ts";

it.each([
  "aaaaaaaa",
  "12345678",
  "1990-01-01",
  "19900000001",
  "Password1",
  "ｐａｓｓｗｏｒｄ１",
  "qwertyuiop",
  "abababab",
])("%s is too simple", (text) => expect(isTooSimple(text)).toBe(true));

it.each(["海内存知己天涯若比邻", "correct horse battery", "4821 7730 9916 5", "Tr0ub4dor"])("%s is not", (text) =>
  expect(isTooSimple(text)).toBe(false),
);
