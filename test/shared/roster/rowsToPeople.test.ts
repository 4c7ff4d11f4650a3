import { describe, expect, it } from "vitest";
import { guessTable } from "../../../shared/roster/columns.ts";
import { rowsToPeople } from "../../../shared/roster/rowsToPeople.ts";

/** Rows of a made-up file, numbered from one. */
function people(...lines: string[][]) {
  const rows = lines.map((cells, i) => ({ row: i + 1, cells }));
  return rowsToPeople(rows, guessTable(rows));
}

const only = (...lines: string[][]) => {
  const [draft] = people(...lines).drafts;
  if (!draft) throw new Error("nobody");
  return draft;
};

describe("names", () => {
  it.each([
    [["姓名"], ["靳文祥（花名贾岛）"], { name: "靳文祥", nickname: "贾岛", familyName: "靳", givenName: "文祥" }],
    [["姓名", "花名"], ["张　三", "三儿"], { name: "张三", nickname: "三儿", familyName: "张", givenName: "三" }],
    [["姓名", "公司"], ["欧阳娜娜", "x"], { name: "欧阳娜娜", familyName: "欧阳", givenName: "娜娜" }],
    [["氏名", "会社"], ["山田 太郎", "x"], { name: "山田太郎", familyName: "山田", givenName: "太郎" }],
    [["姓", "名"], ["诸葛", "亮"], { name: "诸葛亮", familyName: "诸葛", givenName: "亮" }],
    [
      ["First Name", "Last Name"],
      ["Ada", "Lovelace"],
      { name: "Ada Lovelace", familyName: "Lovelace", givenName: "Ada" },
    ],
    [["First Name", "Last Name"], ["磊", "李"], { name: "李磊", familyName: "李", givenName: "磊" }],
    [["Vorname", "Name"], ["Jürgen", "Müller"], { name: "Jürgen Müller", familyName: "Müller" }],
    [["Prénom", "Nom"], ["Zoë", "Dupré"], { name: "Zoë Dupré", familyName: "Dupré" }],
    [["이름", "회사"], ["김민수", "x"], { name: "김민수" }],
    [
      ["Name", "Email"],
      ["Lovelace, Ada", "a@b.cd"],
      { name: "Ada Lovelace", familyName: "Lovelace", givenName: "Ada" },
    ],
    [["Name", "Email"], ["Ada Lovelace, PhD", "a@b.cd"], { name: "Ada Lovelace, PhD", familyName: null }],
    [["Name", "Email"], ["Davis, Jr.", "a@b.cd"], { name: "Davis, Jr." }],
    [["Name", "Email"], ["'Abd al-Rahman", "a@b.cd"], { name: "'Abd al-Rahman" }],
    [["Name", "Email"], ["e\u0301va\u200b Ł 👩‍🚀", "a@b.cd"], { name: "éva Ł 👩‍🚀" }],
    [["Name", "Email"], ["محمد علي", "a@b.cd"], { name: "محمد علي" }],
    [["姓名"], ["靳文祥「贾岛」"], { name: "靳文祥", nickname: "贾岛" }],
    [["花名/姓名", "公司"], ["贾岛/靳文祥", "x"], { name: "靳文祥", nickname: "贾岛" }],
    [["姓名（花名）", "公司"], ["靳文祥 / 贾岛", "x"], { name: "靳文祥", nickname: "贾岛" }],
    [["姓名", "公司"], ["张三/李四", "x"], { name: "张三/李四", nickname: null }],
    [["称呼", "手机"], ["张女士", "13800000001"], { name: "张女士", familyName: null, givenName: null }],
    [["姓名", "公司"], ["小川花", "x"], { name: "小川花", familyName: null }],
    [["姓氏", "名字"], ["欧阳", "娜娜"], { name: "欧阳娜娜", familyName: "欧阳", givenName: "娜娜" }],
    [["Name", "Surname"], ["Ada", "Lovelace"], { name: "Ada Lovelace", familyName: "Lovelace", givenName: "Ada" }],
    [["Name", "First name"], ["Ada Lovelace", "Ada"], { name: "Ada Lovelace", givenName: "Ada", familyName: null }],
    [["First Name", "Last Name"], ["王五", "王五"], { name: "王五", familyName: "王", givenName: "五" }],
    [["First Name", "Last Name"], ["Ada Lovelace", "Lovelace"], { name: "Ada Lovelace", familyName: "Lovelace" }],
    [["花名", "公司"], ["贾岛", "某公司"], { name: "贾岛", nickname: null }],
    [["参会者", "公司"], ["张三", "某公司"], { name: "张三", company: "某公司" }],
    [["与会同仁", "手机"], ["张三", "13800000001"], { name: "张三", phone: "13800000001" }],
    [["与会同仁", "推荐人", "手机"], ["x1", "李四", "13800000001"], { name: "13800000001" }],
  ])("%j %j", (header, row, expected) => {
    expect(only(header, row).details).toMatchObject(expected);
  });
});

describe("values", () => {
  it.each([
    ["'13800000000", "13800000000"],
    ["13800000000\t", "13800000000"],
    ['="13800000000"', "13800000000"],
    ["+86 138 0000 0000", "+86 138 0000 0000"],
    ["'+8613800000000", "+8613800000000"],
    ["１３８００００００００", "13800000000"],
    ["13800000000.0", "13800000000"],
    ["1.3812345678E+10", "13812345678"],
  ])("phone %j is %s", (cell, phone) => {
    const draft = only(["姓名", "手机"], ["张三", cell]);
    expect(draft.details.phone).toBe(phone);
    expect(draft.doubts).toEqual([]);
  });

  it("takes the first telephone that can be dialled, a mobile one before others, and keeps the rest", () => {
    const header = ["Name", "Home Phone", "Cell Phone"];
    const phones = (home: string, cell: string) => {
      const { details, doubts } = only(header, ["Ada", home, cell]);
      return [details.phone, details.extra, doubts];
    };
    const german = only(["Name", "Tel. Büro", "Mobil"], ["Ada", "030 000001", ""], ["Bea", "", "0171 000001"]);
    expect(german.details.phone).toBe("030 000001");
    expect(phones("", "+33 6 00 00 00 01")).toEqual(["+33 6 00 00 00 01", {}, []]);
    expect(phones("+33 1 00 00 00 01", "")).toEqual(["+33 1 00 00 00 01", {}, []]);
    expect(phones("+33 1 00 00 00 01", "+33 6 00 00 00 01")).toEqual([
      "+33 6 00 00 00 01",
      { "Home Phone": "+33 1 00 00 00 01" },
      [],
    ]);
    expect(phones("+33 1 00 00 00 01", "none yet")).toEqual(["+33 1 00 00 00 01", { "Cell Phone": "none yet" }, []]);
  });

  it("flags a phone that a spreadsheet rounded and keeps its text", () => {
    const draft = only(["姓名", "手机"], ["张三", "1.38E+10"]);
    expect(draft.details.phone).toBeNull();
    expect(draft.doubts).toEqual(["unusable-phone"]);
    expect(draft.details.extra).toEqual({ 手机: "1.38E+10" });
  });

  it.each([
    ["状态", "已通过", "active"],
    ["报名状态", "未通过", "cancelled"],
    ["审核状态", "待审核", "pending"],
    ["报名状态", "候补", "waitlist"],
    ["Status", "Paid", "active"],
    ["Attendee Status", "Not Attending", "cancelled"],
    ["RSVP", "No", "cancelled"],
    ["是否付款", "否", "pending"],
    ["Bezahlt", "Nein", "pending"],
    ["approval_status", "pending_approval", "pending"],
    ["参加ステータス", "キャンセル待ち", "waitlist"],
    ["参加ステータス", "参加キャンセル", "cancelled"],
    ["Statut", "en attente", "pending"],
    ["状态", "", "active"],
    ["Status", "Denied", "cancelled"],
    ["Status", "Inactive", "cancelled"],
    ["Status", "Unapproved", "pending"],
    ["Status", "Partially paid", "pending"],
    ["Status", "Partially refunded", "active"],
    ["Voided", "Yes", "cancelled"],
    ["Voided", "No", "active"],
    ["取消时间", "2019-12-20 10:00", "cancelled"],
    ["cancelled_at", "", "active"],
    ["Teilnehmerstatus", "Nimmt nicht teil", "cancelled"],
    ["Teilnehmerstatus", "Nimmt teil", "active"],
    ["Status", "nicht bestätigt", "pending"],
    ["Statut", "Ne participe pas", "cancelled"],
    ["Statut", "non confirmé", "pending"],
    ["狀態", "備取", "waitlist"],
    ["狀態", "正取", "active"],
    ["상태", "불참", "cancelled"],
    ["상태", "입금대기", "pending"],
    ["参加ステータス", "落選", "cancelled"],
  ])("%s: %s is %s", (header, cell, status) => {
    expect(only(["Name", header], ["Ada", cell]).details.status).toBe(status);
  });

  it.each([
    ["Paid", "Cancelled", "cancelled"],
    ["Unpaid", "Attending", "pending"],
    ["Paid", "Attending", "active"],
    ["", "Waitlist", "waitlist"],
  ])("payment %s and attendance %s are %s", (payment, attendance, status) => {
    const draft = only(["Name", "Payment Status", "Attendee Status"], ["Ada", payment, attendance]);
    expect(draft.details).toMatchObject({ status, extra: {} });
  });

  it("keeps a status nobody taught us and says so", () => {
    const draft = only(["姓名", "状态"], ["张三", "薛定谔"]);
    expect(draft.details).toMatchObject({ status: "active", extra: { 状态: "薛定谔" } });
    expect(draft.doubts).toEqual(["unknown-status"]);
  });

  it.each([
    ["演讲嘉宾", "speaker"],
    ["主持人", "host"],
    ["工作人员", "staff"],
    ["观众", "attendee"],
    ["Sponsor", "partner"],
    ["饲养员", "饲养员"],
  ])("role %s is %s", (cell, role) => {
    expect(only(["姓名", "身份"], ["张三", cell]).details.role).toBe(role);
  });

  it.each([
    ["+1", 1],
    ["2人", 2],
    ["两位", 2],
    ["1 位家属", 1],
    ["plus one", 1],
    ["2 guests", 2],
    ["是", 1],
    ["无", 0],
    ["", 0],
  ])("guests %j are %i", (cell, guests) => {
    expect(only(["姓名", "同行人数"], ["张三", cell]).details.guests).toBe(guests);
  });

  it.each([
    ["Checked in", "not_checked_in", false],
    ["Checked in", "Dec 28, 2019", true],
    ["Checked in", "2", true],
    ["签到状态", "待签到", false],
    ["受付", "済", true],
    ["签到时间", "13时05分", true],
    ["Utilisé", "Non", false],
    ["Checked in", "N/A", null],
    ["Attendee Status", "Checked In", true],
    ["Status", "CHECKED_IN", true],
    ["状态", "已核销", true],
    ["状态", "未签到", false],
    ["Status", "Attending", null],
    ["Statut", "présent", null],
    ["Status", "Paid", null],
  ])("%s: %s is checked in: %s", (header, cell, checkedIn) => {
    expect(only(["Name", header], ["Ada", cell]).checkedIn).toBe(checkedIn);
  });

  it("takes a number and an address out of one cell", () => {
    const draft = only(["姓名", "联系方式"], ["张三", "13800000001 / z@example.com"]);
    expect(draft.details).toMatchObject({ phone: "13800000001", email: "z@example.com", extra: {} });
  });

  it("takes State for a status only where it speaks of one", () => {
    expect(only(["Name", "State"], ["Ada", "Confirmed"]).details).toMatchObject({ status: "active", extra: {} });
    const address = only(["Name", "City", "State"], ["Ada", "Munich", "BY"]);
    expect(address).toMatchObject({ doubts: [], details: { status: "active", extra: { State: "BY" } } });
  });

  it("keeps codes of other systems verbatim", () => {
    const link = "https://lu.ma/check-in/evt-abc?pk=g-XYZ";
    expect(only(["name", "qr_code_url"], ["Ada", link]).details.codes).toEqual([link]);
    expect(only(["Name", "Barcode"], ["Ada", "0814847311126137001"]).details.codes).toEqual(["0814847311126137001"]);
    expect(only(["Name", "Barcode"], ["Ada", "5.00110001123E+11"]).details.codes).toEqual(["500110001123"]);
    const rounded = only(["Name", "Barcode"], ["Ada", "8.14847E+17"]);
    expect(rounded.details.codes).toEqual([]);
    expect(rounded.doubts).toEqual(["unusable-code"]);
  });

  it("keeps unknown columns by header, also those without one and those with the same", () => {
    const draft = only(["Name", "Diet", "Diet", "", "__proto__"], ["Ada", "vegan", "nuts", "x", "y", "z"]);
    expect(draft.details.extra).toEqual({ Diet: "vegan", "Diet (2)": "nuts", "#4": "x", _proto_: "y", "#6": "z" });
  });
});

describe("rows", () => {
  it("skips totals, repeated headers, remarks and rows about nobody, with their numbers", () => {
    const { drafts, skipped } = people(
      ["姓名", "手机", "公司", "职位"],
      ["张三", "13800000001", "甲", "乙"],
      ["姓名", "手机", "公司", "职位"],
      ["", "", "某公司", ""],
      ["李四", "13800000002", "", ""],
      ["合计", "2", "", ""],
      ["制表人：王五", "", "", ""],
    );
    expect(drafts.map(({ row }) => row)).toEqual([2, 5]);
    expect(skipped).toEqual([
      { row: 3, reason: "repeated-header" },
      { row: 4, reason: "nobody" },
      { row: 6, reason: "totals" },
      { row: 7, reason: "remark" },
    ]);
  });

  it.each([
    ["合计人数：2", "totals"],
    ["以上共计2人", "totals"],
    ["Total attendees: 2", "totals"],
    ["2 Teilnehmer", "totals"],
    ["制表：王五  日期：2019-12-20", "remark"],
    ["Generated on 2019-12-20", "remark"],
    ["Page 1 of 1", "remark"],
    ["第一组", "remark"],
    ["Speakers", "remark"],
  ])("takes %j alone in its row for nobody (%s)", (text, reason) => {
    const { drafts, skipped } = people(["姓名", "手机"], ["张三", "13800000001"], [text, ""]);
    expect(drafts).toHaveLength(1);
    expect(skipped).toEqual([{ row: 3, reason }]);
  });

  it("keeps people whose names only look like that", () => {
    const { drafts } = people(["Name", "Email"], ["Total Recall", "t@example.com"], ["Page Summers", ""], ["钟一", ""]);
    expect(drafts.map(({ details }) => details.name)).toEqual(["Total Recall", "Page Summers", "钟一"]);
  });

  it("learns from the group header whose columns they are", () => {
    const { drafts } = people(
      ["购票人", "", "参会人", "", ""],
      ["姓名", "手机", "姓名", "手机", "票种"],
      ["王助理", "13900000009", "张三", "13800000001", "普通票"],
    );
    expect(drafts[0]?.details).toMatchObject({
      name: "张三",
      phone: "13800000001",
      ticketType: "普通票",
      extra: { "购票人 姓名": "王助理", "购票人 手机": "13900000009" },
    });
  });

  it("does not take a first row of values for a header", () => {
    const { drafts } = people(["张三", "嘉宾"], ["李四", "观众"], ["王五", "讲师"]);
    expect(drafts.map(({ details }) => details.name)).toEqual(["张三", "李四", "王五"]);
  });

  it("keeps a row without a name and calls it by the next best", () => {
    const draft = only(["姓名", "邮箱"], ["", "ada@example.com"]);
    expect(draft).toMatchObject({ named: false, doubts: ["missing-name"], details: { name: "ada@example.com" } });
  });

  it("does without a header", () => {
    const { drafts } = people(["张三", "13800000001", "a@example.com"], ["李四", "13800000002", "b@example.com"]);
    expect(drafts.map(({ row, details }) => [row, details.name, details.phone, details.email])).toEqual([
      [1, "张三", "13800000001", "a@example.com"],
      [2, "李四", "13800000002", "b@example.com"],
    ]);
  });

  it("finds the header under title rows and merged group headers", () => {
    const { drafts } = people(
      ["Service Mesh 沙龙报名表"],
      ["导出时间：2019-12-20"],
      ["姓名", "联系方式", "", "备注"],
      ["", "手机", "邮箱", ""],
      ["张三", "13800000001", "a@example.com", "早到"],
    );
    expect(drafts.map(({ row, details }) => [row, details.name, details.phone, details.email, details.note])).toEqual([
      [5, "张三", "13800000001", "a@example.com", "早到"],
    ]);
  });
});
