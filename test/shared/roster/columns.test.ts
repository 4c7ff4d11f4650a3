import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ColumnMapping } from "../../../shared/roster/columnMapping.ts";
import { guessColumns, guessTable, headerSetKey } from "../../../shared/roster/columns.ts";

const rows = (...lines: string[][]) => lines.map((cells, i) => ({ row: i + 1, cells }));
const fields = (header: string[], ...sample: string[][]) =>
  guessColumns(header, sample).columns.map(({ field }) => field);

describe("guessColumns", () => {
  it.each([
    ["姓名*", "name"],
    ["1、您的姓名：", "name"],
    ["请填写您的手机号码（必填）", "phone"],
    ["Q3. What is your job title?", "jobTitle"],
    ["ticketType", "ticketType"],
    ["phone_number", "phone"],
    ["E-Mail-Adresse", "email"],
    ["Téléphone portable", "phone"],
    ["ご所属（会社名・団体名）", "company"],
    ["이메일", "email"],
    ["紧急联系人电话", null],
    ["公司规模", null],
    ["Company website", null],
    ["推荐人姓名", null],
    ["是否需要停车", null],
    ["是否签到", "checkedIn"],
    ["发票抬头公司", null],
  ])("takes %s for %s", (header, field) => {
    expect(fields([header])).toEqual([field]);
  });

  it("gives a field to its best column and keeps the others as extra fields", () => {
    expect(fields(["Company", "Name", "Company"])).toEqual(["company", "name", null]);
    expect(fields(["联系人手机", "手机"])).toEqual([null, "phone"]);
    expect(fields(["Buyer email", "Attendee email", "Email"])).toEqual([null, "email", null]);
    expect(fields(["发票抬头公司", "公司"])).toEqual([null, "company"]);
  });

  it("lets the content decide where a word has several meanings", () => {
    expect(fields(["Title", "Name"], ["Dr.", "Ada"], ["Ms", "Bea"])).toEqual([null, "name"]);
    expect(fields(["Title", "Name"], ["CTO", "Ada"], ["Engineer", "Bea"])).toEqual(["jobTitle", "name"]);
    expect(fields(["Role", "Name"], ["Speaker", "Ada"], ["Attendee", "Bea"])).toEqual(["role", "name"]);
    expect(fields(["Role", "Name"], ["CTO", "Ada"], ["Designer", "Bea"])).toEqual(["jobTitle", "name"]);
    expect(fields(["联系方式", "姓名"], ["a@example.com", "张三"])).toEqual(["email", "name"]);
    expect(fields(["联系方式", "姓名"], ["13800000001", "张三"])).toEqual(["phone", "name"]);
    expect(fields(["ID", "Name"], ["1", "Ada"], ["2", "Bea"])).toEqual([null, "name"]);
    expect(fields(["Tél.", "Contact"], ["06 00 00 00 01", "a@example.com"])).toEqual(["phone", "email"]);
    expect(fields(["Category", "Name"], ["Standard", "Ada"], ["VIP", "Bea"])).toEqual(["ticketType", "name"]);
    expect(fields(["参会类型", "姓名"], ["早鸟票", "李雷"], ["VIP票", "韩梅梅"])).toEqual(["ticketType", "name"]);
    expect(fields(["参会类型", "姓名"], ["嘉宾", "李雷"], ["媒体", "韩梅梅"])).toEqual(["role", "name"]);
    expect(fields(["票种", "参会类型", "姓名"], ["早鸟票", "普通", "李雷"])).toEqual(["ticketType", "role", "name"]);
  });

  it("takes the buyer's two names for nobody's beside the attendee's one", () => {
    const header = ["Buyer first name", "Buyer last name", "Name"];
    expect(fields(header, ["Bob", "Boss", "Ada Lovelace"])).toEqual([null, null, "name"]);
    expect(fields(["Name", "Payment"], ["Ada", "PayPal"])).toEqual(["name", null]);
  });

  it("leaves alone what a form knows of the account that filled it in", () => {
    const survey = ["编号", "开始答题时间", "IP", "用户UID", "昵称", "自定义字段", "1.您的姓名"];
    expect(fields(survey, ["1", "2024-03-01 10:00", "1.1.1.1", "9", "快乐小猫", "", "李雷"])[4]).toBeNull();
    expect(fields(["时间戳记", "姓名", "昵称"], ["2024/3/1", "李雷", "大雷"])).toEqual([null, "name", "nickname"]);
    const form = ["ID", "Start time", "Completion time", "Email", "Name", "Full name"];
    const host = ["1", "3/1/24", "3/1/24", "host@example.com", "Host"];
    expect(fields(form, [...host, "Ada Roe"], [...host, "Bea Roe"])).toEqual([null, null, null, null, null, "name"]);
  });

  it("recognises addresses and mobile numbers under a header nobody knows", () => {
    expect(fields(["Etunimi", "Kontakt A"], ["Ada", "a@example.com"], ["Bea", "b@example.com"])).toEqual([
      null,
      "email",
    ]);
  });

  it("is a mapping whatever the table, with every column in its place", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("姓名", "Name", "Email", "手机", "a@b.cd", "13800000001"));
    const lines = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 6 }), lines, (header, sample) => {
        const mapping = ColumnMapping.parse(guessColumns(header, sample));
        expect(mapping.columns).toHaveLength(Math.max(header.length, ...sample.map((cells) => cells.length)));
        const mayRepeat = ["ticketCode", "status", "phone"];
        const given = mapping.columns.flatMap(({ field }) => (field && !mayRepeat.includes(field) ? [field] : []));
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});

describe("guessTable", () => {
  it("takes a row of unknown words for a header when it differs from what stands under it", () => {
    const table = guessTable(rows(["Etunimi", "Poczta"], ["Ada", "a@example.com"], ["Bea", "b@example.com"]));
    expect(table).toMatchObject({ headerRow: 1, firstIndex: 1 });
  });

  it("takes a corrected mapping for the same headers again", () => {
    const table = rows(["Etunimi", "Mail"], ["Ada", "a@example.com"]);
    const corrected: ColumnMapping = {
      columns: [
        { header: "Etunimi", field: "name" },
        { header: "Mail", field: "email" },
      ],
    };
    const remembered = new Map([[headerSetKey(["etunimi ", "Mail:"]), corrected]]);
    expect(guessTable(table, remembered).mapping).toBe(corrected);
    expect(guessTable(table).mapping.columns[0]?.field).toBeNull();
  });
});
