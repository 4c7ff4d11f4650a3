import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RosterTable } from "../../../shared/roster/columns.ts";
import type { PersonDraft } from "../../../shared/roster/personDraft.ts";
import { PlainRows } from "../../../shared/roster/plainRow.ts";
import type { RosterField } from "../../../shared/roster/rosterField.ts";
import { RowReader } from "../../../shared/roster/rowDraft.ts";
import { rowsToPeople } from "../../../shared/roster/rowsToPeople.ts";

const CELLS = {
  first: ["", "1", "合计", "Total", "序号", "Notes", " "],
  name: [
    "张三",
    "欧阳娜娜",
    "Ada Lovelace",
    "ada",
    "匿名",
    "guest",
    "总计",
    "合计",
    "姓名",
    "A,B",
    "张 三",
    "靳（贾岛）",
    "",
  ],
  phone: [
    "13800000001",
    "123456789012345",
    "1234567",
    "1.38E+10",
    "+86 1380",
    "'13800000001",
    "１３８",
    "无",
    "手机",
    "a@b.cd",
    "",
  ],
  email: ["a@b.cd", "A.b+c@B.cd", "x", "无", "mailto:a@b.cd", "<a@b.cd>", "a@b.cd;", "邮箱", "-", ""],
  ticketCode: ["CODE-1", "007", "1E5", "1E+5", "NULL", "n-a", "-", "A B", "12345678,23456789", "票号", "K2", ""],
  status: ["已付款", "待付款", "什么", "已取消", "Checked In", ""],
  company: ["甲公司", "讲师", "\u200b", "  ", ""],
} satisfies Record<string, string[]>;

const COLUMNS: { header: string; field: RosterField | null; cells: string[] }[] = [
  { header: "序号", field: null, cells: CELLS.first },
  { header: "姓名", field: "name", cells: CELLS.name },
  { header: "手机", field: "phone", cells: CELLS.phone },
  { header: "邮箱", field: "email", cells: CELLS.email },
  { header: "票号", field: "ticketCode", cells: CELLS.ticketCode },
  { header: "状态", field: "status", cells: CELLS.status },
  { header: "公司", field: "company", cells: CELLS.company },
];

const tableOf = (columns: { header: string; field: RosterField | null }[]): RosterTable => ({
  header: columns.map(({ header }) => header),
  headerRow: null,
  firstIndex: 0,
  mapping: { columns: columns.map(({ header, field }) => ({ header, field })) },
});

const TABLE = tableOf(COLUMNS);

/** The same people in a table that plain reading leaves alone, since it has a column for given names. */
const CAREFUL = tableOf([...COLUMNS, { header: "名", field: "givenName" }]);

const anyRows = fc
  .array(
    fc.tuple(
      ...COLUMNS.map(({ cells }) =>
        fc.oneof(
          { weight: 6, arbitrary: fc.constantFrom(...cells) },
          { weight: 1, arbitrary: fc.string({ maxLength: 12, unit: "grapheme" }) },
        ),
      ),
    ),
    { maxLength: 12 },
  )
  .map((lines) => lines.map((cells, i) => ({ row: i + 1, cells: [...cells] })));

const plainly = (draft: PersonDraft) => {
  const { row, name, email, phone, orderId, codes, named, checkedIn, doubts, details } = draft;
  return { row, name, email, phone, orderId, codes, named, checkedIn, doubts, details };
};

describe("a row known by a few plain cells", () => {
  it("is who careful reading says, with all it states, and skipped by no rule", () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const quick = rowsToPeople(rows, TABLE);
        const careful = rowsToPeople(rows, CAREFUL);
        expect(quick.drafts.map(plainly)).toEqual(careful.drafts.map(plainly));
        expect(quick.skipped).toEqual(careful.skipped);
      }),
      { numRuns: 2000 },
    );
  });

  it("is found among everyday rows, not among those of a table that needs care", () => {
    const row = { row: 1, cells: ["1", "张三", "13800000001", "a@b.cd", "CODE-1", "已付款", "甲公司"] };
    const of = (table: RosterTable) => new PlainRows(table, new RowReader(table.mapping)).draftOf(row);
    expect(of(TABLE)).not.toBeNull();
    expect(of(CAREFUL)).toBeNull();
    const twoNames = tableOf(COLUMNS.map((one) => (one.field === "name" ? { ...one, header: "姓名/花名" } : one)));
    expect(of(twoNames)).toBeNull();
  });
});
