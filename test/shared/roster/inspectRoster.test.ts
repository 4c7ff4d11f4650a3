import { expect, it } from "vitest";
import { inspectRoster } from "../../../shared/roster/inspectRoster.ts";
import type { SheetRead } from "../../../shared/roster/sheet.ts";

const table = (...lines: string[][]): { ok: true; value: SheetRead } => ({
  ok: true,
  value: {
    kind: "csv",
    encoding: "utf-8",
    encodings: [],
    delimiter: ",",
    sheets: [{ name: "", hidden: false }],
    sheet: 0,
    rows: lines.map((cells, i) => ({ row: i + 1, cells })),
    warnings: [],
  },
});

const say = ({ code }: { code: string }) => `about ${code}`;

it("prints exactly the fields that scripts were promised", () => {
  const inspected = inspectRoster(
    table(
      ["姓名", "邮箱", "票号", "签到状态", "饮食"],
      ["欧阳娜娜（娜娜）", "", "A1", "已签到", "素"],
      ["合计", "", "", "", "1"],
    ),
    say,
  );
  expect(inspected).toEqual({
    refused: null,
    warnings: [],
    skipped: [{ row: 3, reason: "totals" }],
    attendees: [
      {
        row: 2,
        name: "欧阳娜娜",
        givenName: "娜娜",
        familyName: "欧阳",
        nickname: "娜娜",
        email: null,
        phone: null,
        company: null,
        jobTitle: null,
        ticketType: null,
        ticketCode: "A1",
        orderId: null,
        status: "active",
        checkedIn: true,
        guests: 0,
        extra: { 饮食: "素" },
      },
    ],
  });
});

it("names what is doubtful once, and calls nobody by an address", () => {
  const inspected = inspectRoster(table(["", "a@example.com"], ["", "a@example.com"], ["Ada", "b@example.com"]), say);
  expect(inspected.warnings).toEqual(["no-header", "missing-name"]);
  expect(inspected.skipped).toEqual([{ row: 2, reason: "duplicate" }]);
  expect(inspected.attendees[0]?.name).toBeNull();
});

it("keeps what has no field of its own by its header: role, note, a second code", () => {
  const { attendees } = inspectRoster(
    table(["姓名", "身份", "备注", "票号", "二维码"], ["张三", "讲师", "素食", "A1", "https://example.com/a1"]),
    say,
  );
  expect(attendees[0]).toMatchObject({
    ticketCode: "A1",
    extra: { 身份: "讲师", 备注: "素食", 二维码: "https://example.com/a1" },
  });
});

it("refuses a table about nobody, and what is no table", () => {
  const products = inspectRoster(table(["SKU", "Price"], ["X-1", "3.50"], ["X-2", "4.00"]), say);
  expect(products.refused).toEqual({ reason: "no-people", message: "about no-people" });
  const pdf = inspectRoster({ ok: false, fault: { code: "pdf" } }, say);
  expect(pdf).toEqual({ refused: { reason: "pdf", message: "about pdf" }, warnings: [], skipped: [], attendees: [] });
});
