import { describe, expect, it } from "vitest";
import { guessColumns } from "../../../shared/roster/columns.ts";
import { RowReader } from "../../../shared/roster/rowDraft.ts";

const fields = (header: string[], ...sample: string[][]) =>
  guessColumns(header, sample).columns.map(({ field }) => field);
const read = (header: string[], cells: string[]) =>
  new RowReader(guessColumns(header, [cells])).read({ row: 2, cells });

describe("what cells hold", () => {
  it.each([
    ["13600000001/13600000002", "13600000001"],
    ["13600000001、010-88880000", "13600000001"],
    ["13600000001 13600000002", "13600000001"],
    ["+44 7700 900123 or +44 7700 900456", "+44 7700 900123"],
  ])("several telephones %s: the first, all of them kept", (cell, phone) => {
    const draft = read(["姓名", "手机"], ["茅小舟", cell]);
    expect(draft?.details).toMatchObject({ phone, extra: { 手机: cell } });
    expect(draft?.doubts).toEqual([]);
  });

  it.each(["+86 136 0000 0001", "010-88880000转8012", "010-88880000/12", "(0571) 8888 0000", "0044 7700 900123"])(
    "one telephone stays whole: %s",
    (cell) => expect(read(["姓名", "手机"], ["茅小舟", cell])?.details).toMatchObject({ phone: cell, extra: {} }),
  );

  it.each([
    ["'茅小舟", "茅小舟"],
    ["'t Hart", "'t Hart"],
    ["'小舟'", "'小舟'"],
  ])("an apostrophe before hanzi guards a cell: %s", (cell, name) =>
    expect(read(["姓名"], [cell])?.details.name).toBe(name),
  );

  it.each([
    ["熊田 大", "熊田", "大"],
    ["林 太郎", "林", "太郎"],
    ["欧阳 小舟", "欧阳", "小舟"],
    ["茅　舟", "茅", "舟"],
  ])("a blank parts family and given name: %s", (cell, familyName, givenName) =>
    expect(read(["氏名"], [cell])?.details).toMatchObject({ name: `${familyName}${givenName}`, familyName, givenName }),
  );

  it.each([
    ["√", true],
    ["×", false],
    ["", null],
  ])("arrival by a mark: %s", (cell, checkedIn) =>
    expect(read(["姓名", "到场情况"], ["茅小舟", cell])?.checkedIn).toBe(checkedIn),
  );

  it("takes titles of a university for positions, forms of address for none", () => {
    expect(fields(["姓名", "职务"], ["茅小舟", "教授"], ["白帆", "副教授"])).toEqual(["name", "jobTitle"]);
    expect(fields(["Title", "Name"], ["Mr", "Tom Hale"], ["Dr", "Ada Reed"])).toEqual([null, "name"]);
  });

  it("takes numbers that all differ for codes, whatever heads them as tickets", () => {
    const codes = (...cells: string[]) => fields(["Ticket", "Name"], ...cells.map((cell, i) => [cell, `Ada R${i}`]))[0];
    expect(codes("T-001", "T-002", "T-003")).toBe("ticketCode");
    expect(codes("88411200", "88411201")).toBe("ticketCode");
    expect(codes("Early bird", "Standard", "VIP")).toBe("ticketType");
    expect(codes("VIP2026", "VIP2026")).toBe("ticketType");
  });

  it("counts a name under `Plus one` as one guest and keeps it", () => {
    const header = ["Name", "Plus one"];
    expect(fields(header, ["Tom Hale", "Mia Voss"])).toEqual(["name", "guests"]);
    expect(read(header, ["Tom Hale", "Mia Voss"])?.details).toMatchObject({
      guests: 1,
      extra: { "Plus one": "Mia Voss" },
    });
    const mapping = guessColumns(header, [["Tom Hale", "Mia Voss"]]);
    expect(new RowReader(mapping).read({ row: 2, cells: ["Tom Hale", "No Thanks"] })?.details.guests).toBe(0);
    expect(fields(["Guest", "E-mail"], ["Tom Hale", "tom@example.org"], ["Mia Voss", "mia@example.org"])[0]).toBe(
      "name",
    );
  });
});
