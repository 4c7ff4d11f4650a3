import { describe, expect, it } from "vitest";
import { guessTable } from "../../../shared/roster/columns.ts";
import type { PersonDraft } from "../../../shared/roster/personDraft.ts";
import { rowsToPeople } from "../../../shared/roster/rowsToPeople.ts";

/** The first person of an export: its header row as the system writes it, and rows of synthetic people. */
function first(header: string, ...rows: string[]): PersonDraft {
  const table = [header, ...rows].map((line, i) => ({ row: i + 1, cells: line.split(/ ?\| ?/) }));
  const [draft] = rowsToPeople(table, guessTable(table)).drafts;
  if (!draft) throw new Error("nobody");
  return draft;
}

type Case = [system: string, header: string, row: string, expected: Record<string, unknown>];

const CASES: Case[] = [
  [
    "Eventbrite",
    "Order # | Order Date | First Name | Last Name | Email | Quantity | Price Tier | Ticket Type | Attendee # | Group | Order Type | Currency | Total Paid | Attendee Status | Barcode # | Company | Job Title | Cell Phone",
    "1001 | 2019-12-01 | Ada | Lovelace | ada@example.com | 1 | | Early bird | 5001 | | Free Order | CNY | 0.00 | Attending | 500110001123 | Example Ltd | Engineer | +86 138 0000 0001",
    {
      name: "Ada Lovelace",
      email: "ada@example.com",
      ticketType: "Early bird",
      orderId: "1001",
      status: "active",
      codes: ["500110001123"],
      company: "Example Ltd",
      jobTitle: "Engineer",
      phone: "+86 138 0000 0001",
    },
  ],
  [
    "Eventbrite with a prefix and a buyer",
    "Order no. | Order date | Prefix | First name | Surname | Email | Buyer Name | Buyer Email | Barcode no. | Attendee status | Home phone | Mobile phone",
    "1 | 1 Dec 2019 | Ms | Ada | Lovelace | ada@example.com | Bob Buyer | bob@example.com | 71234567890 | Not Attending | 010 1234567 | 13800000001",
    {
      name: "Ada Lovelace",
      email: "ada@example.com",
      codes: ["71234567890"],
      status: "cancelled",
      phone: "13800000001",
    },
  ],
  [
    "Meetup",
    "Name | User ID | Title | Event Host | RSVP | Guests | RSVPed on | Joined Group on | URL of Member Profile",
    "Ada L. | user 123456 | Co-organizer | No | Yes | 2 | December 1, 2019 | May 1, 2018 | https://www.meetup.com/x/members/123456/",
    { name: "Ada L.", status: "active", guests: 2, jobTitle: null, codes: [] },
  ],
  [
    "pretix order positions",
    "Event slug | Order code | Position ID | Status | Email | Phone number | Order date | Order time | Product | Variation | Price | Tax rate | Tax rule | Tax value | Attendee name | Attendee name: Given name | Attendee name: Family name | Attendee email | Company | Address | ZIP code | City | Country | State | Voucher | Pseudonymization ID | Ticket secret | Seat ID | Seat name | Order comment | Company | Invoice address name | Address | ZIP code | City | Country | State | VAT ID",
    "smm9 | A1B2C | 1 | Paid | boss@example.com | +49 30 1234567 | 2019-12-01 | 10:00:00 | Regular | | 10.00 | 19.00 | | 1.60 | Jürgen Müller | Jürgen | Müller | jm@example.com | Own GmbH | | | | DE | BY | | PSEUDO7 | z3fsn8jyufm5kpk768q69gkbyr5f4h6w | | | vegan | Payer AG | Petra Payer | | | | | |",
    {
      name: "Jürgen Müller",
      givenName: "Jürgen",
      familyName: "Müller",
      email: "jm@example.com",
      company: "Own GmbH",
      orderId: "A1B2C",
      ticketType: "Regular",
      codes: ["z3fsn8jyufm5kpk768q69gkbyr5f4h6w"],
      status: "active",
      note: "vegan",
    },
  ],
  [
    "pretix check-in list",
    "Order code | Attendee name | Product | Price | Checked in | Checked out | Automatically checked in | Paid | Secret | E-mail | Company | Voucher code | Order date | Comment",
    "A1B2C | Ada Lovelace | Regular | 10.00 | | | No | No | abcdefgh12345678 | ada@example.com | Example Ltd | | 2019-12-01 | ",
    {
      name: "Ada Lovelace",
      email: "ada@example.com",
      status: "pending",
      codes: ["abcdefgh12345678"],
      company: "Example Ltd",
    },
  ],
  [
    "pretix in German",
    "Bestellnummer | Name des Teilnehmers | Produkt | Preis | Eingecheckt | Bezahlt | E-Mail | Firma | Kommentar",
    "A1B2C | Jürgen Müller | Regulär | 10,00 | | Ja | jm@example.com | Beispiel GmbH | ",
    { name: "Jürgen Müller", orderId: "A1B2C", ticketType: "Regulär", status: "active", company: "Beispiel GmbH" },
  ],
  [
    "Luma",
    "api_id | name | first_name | last_name | email | phone_number | created_at | approval_status | checked_in_at | custom_source | qr_code_url | amount | amount_tax | currency | coupon_code | eth_address | ticket_type_id | ticket_name | What is your job title? | What organisation are you affiliated with?",
    "gst-1 | 李雷 | 雷 | 李 | lilei@example.com | +8613800000001 | 2019-12-01T00:00:00Z | pending_approval | 2019-12-28T05:10:00Z | | https://lu.ma/check-in/evt-1?pk=g-1 | $0.00 | | | | | ttype-1 | Standard | Engineer | Example Ltd",
    {
      name: "李雷",
      familyName: "李",
      givenName: "雷",
      phone: "+8613800000001",
      status: "pending",
      codes: ["https://lu.ma/check-in/evt-1?pk=g-1"],
      ticketType: "Standard",
      jobTitle: "Engineer",
      company: "Example Ltd",
    },
  ],
  [
    "Tito",
    "Number | Ticket Created Date | Ticket | Ticket Full Name | Ticket First Name | Ticket Last Name | Ticket Email | Ticket Company Name | Ticket Phone Number | Event | Void Status | Price | Ticket Reference | Tags | Unique Ticket URL | Unique Order URL | Order Reference | Order Name | Order Email | Order Company Name | Order Phone Number | Order IP",
    "1 | 2019-12-01 | Conference | Ada Lovelace | Ada | Lovelace | ada@example.com | Example Ltd | 13800000001 | SMM9 | void | 0.00 | AB12-1 | | https://ti.to/tickets/ti_1 | https://ti.to/orders/o1 | AB12 | Bob Boss | bob@example.com | Boss Ltd | 13900000009 | 10.0.0.1",
    {
      name: "Ada Lovelace",
      email: "ada@example.com",
      company: "Example Ltd",
      phone: "13800000001",
      ticketType: "Conference",
      codes: ["AB12-1", "https://ti.to/tickets/ti_1"],
      orderId: "AB12",
      status: "cancelled",
    },
  ],
  [
    "Hi.Events",
    "ID | First Name | Last Name | Email | Status | Is Checked In | Checked In At | Product ID | Product Name | Event ID | Public ID | Short ID | Created Date | Last Updated Date | Notes",
    "12 | Ada | Lovelace | ada@example.com | ACTIVE | No | | 3 | General | 9 | A-7GH2K | a_x1 | 2019-12-01 | 2019-12-01 | wheelchair",
    { name: "Ada Lovelace", status: "active", ticketType: "General", codes: ["A-7GH2K"], note: "wheelchair" },
  ],
  [
    "Attendize",
    "First Name | Last Name | Email | Ticket ID | Order Reference | Ticket Type | Purchase Date | Has Arrived | Arrival Time",
    "Ada | Lovelace | ada@example.com | 918273645 | ABCDE1 | General | 2019-12-01 | NO | ",
    { name: "Ada Lovelace", codes: ["918273645"], orderId: "ABCDE1", ticketType: "General" },
  ],
  [
    "Indico",
    "ID | Name | Email Address | Affiliation | Position | Title | Phone Number | Registration date | Registration state | Price | Checked in | Check-in date",
    "7 | Ada Lovelace | ada@example.com | CERN | Physicist | Dr. | +41 22 1234567 | 01/12/2019 | Awaiting payment | 0 | No | ",
    {
      name: "Ada Lovelace",
      company: "CERN",
      jobTitle: "Physicist",
      status: "pending",
      phone: "+41 22 1234567",
      codes: [],
    },
  ],
  [
    "alf.io",
    "ID | Creation | Category | Event | Status | OriginalPrice | PaidPrice | Discount | VAT | ReservationID | Full Name | First Name | Last Name | E-Mail | Locked | Language | Confirmation | Billing Address | Payment ID | Payment Method",
    "8a1c2f3e-1111-4222-8333-944445555666 | 2019-12-01 | Early bird | smm9 | TO_BE_PAID | 10 | 10 | 0 | 0 | 6F2A9B | Ada Lovelace | Ada | Lovelace | ada@example.com | No | en | | Rue X | | ",
    {
      name: "Ada Lovelace",
      codes: ["8a1c2f3e-1111-4222-8333-944445555666"],
      ticketType: "Early bird",
      orderId: "6F2A9B",
      status: "pending",
      email: "ada@example.com",
      role: "attendee",
    },
  ],
  [
    "Google Forms",
    "Timestamp | Email Address | Full name | Your e-mail for the badge | Company / School | T-shirt size",
    "2019/12/01 10:00:00 AM GMT+8 | account@example.com | Ada Lovelace | ada@example.com | Example Ltd | M",
    { name: "Ada Lovelace", email: "ada@example.com", company: "Example Ltd" },
  ],
  [
    "Google Forms in Chinese",
    "时间戳记 | 电子邮件地址 | 您的姓名 | 手机号码（用于签到） | 所在公司",
    "2019/12/01 上午10:00:00 | account@example.com | 贾岛 | 13800000001 | 蚂蚁",
    { name: "贾岛", email: "account@example.com", phone: "13800000001", company: "蚂蚁" },
  ],
  [
    "Microsoft Forms",
    "ID | Start time | Completion time | Email | Name | What is your full name? | Work e-mail | Organization",
    "1 | 12/1/19 10:00:00 | 12/1/19 10:02:00 | filler@example.com | Form Filler | Ada Lovelace | ada@example.com | Example Ltd",
    { name: "Ada Lovelace", email: "ada@example.com", company: "Example Ltd", codes: [] },
  ],
  [
    "Microsoft Forms in Chinese, anonymous",
    "ID | 开始时间 | 完成时间 | 电子邮件 | 名称 | 姓名 | 手机号 | 单位",
    "1 | 2019/12/1 10:00 | 2019/12/1 10:02 | anonymous | | 贾岛 | 13800000001 | 蚂蚁",
    { name: "贾岛", email: null, phone: "13800000001", company: "蚂蚁" },
  ],
  [
    "问卷星",
    "序号 | 提交答卷时间 | 所用时间 | 来源 | 来源详情 | 来自IP | 1、您的姓名： | 2、您的手机号码是？ | 3、所在公司 | 4、职位 | 5、您希望听到什么内容？",
    "1 | 2019/12/1 10:00:00 | 35秒 | 微信 | N/A | 10.0.0.1(北京-北京) | 贾岛 | 13800000001 | 蚂蚁 | 工程师 | 公司架构",
    { name: "贾岛", phone: "13800000001", company: "蚂蚁", jobTitle: "工程师", codes: [] },
  ],
  [
    "腾讯文档收集表",
    "提交者（自动） | 提交时间（自动） | 姓名（必填） | 花名（选填） | 手机号（必填） | 公司/学校（必填） | 是否参加晚宴（必填）",
    "微信网友 | 2019-12-01 10:00 | 靳文祥 | 贾岛 | 13800000001 | 蚂蚁 | 是",
    { name: "靳文祥", nickname: "贾岛", phone: "13800000001", company: "蚂蚁", status: "active" },
  ],
  [
    "腾讯问卷",
    "编号 | 开始答题时间 | 结束答题时间 | 答题时长 | 地理位置国家和地区 | 地理位置省 | 地理位置市 | 用户类型 | 用户标识 | 昵称 | 自定义字段 | 1.姓名 | 2.手机 | 3.您的花名",
    "1 | 2019-12-01 10:00:00 | 2019-12-01 10:01:00 | 60 | 中国 | 北京 | 北京 | 微信 | oX1 | 风一样的男子 | | 靳文祥 | 13800000001 | 贾岛",
    { name: "靳文祥", nickname: "贾岛", phone: "13800000001", ticketType: null, codes: [] },
  ],
  [
    "金数据",
    "序号 | 姓名 | 手机 | 邮箱 | 公司 | 职位 | 提交人 | 提交时间 | 更新时间 | 微信昵称 | 微信性别 | 微信OpenID | IP",
    "1 | 靳文祥 | 13800000001 | jwx@example.com | 蚂蚁 | 专家 | 某助理 | 2019-12-01 | 2019-12-01 | 昵称某 | 男 | oX1 | 10.0.0.1",
    {
      name: "靳文祥",
      nickname: null,
      phone: "13800000001",
      email: "jwx@example.com",
      company: "蚂蚁",
      jobTitle: "专家",
    },
  ],
  [
    "钉钉",
    "填写人 | 填写人部门 | 提交时间 | 姓名 | 花名 | 工号 | 手机号码 | 参会身份",
    "助理小王 | 行政部 | 2019-12-01 | 靳文祥 | 贾岛 | 10086 | 13800000001 | 讲师",
    { name: "靳文祥", nickname: "贾岛", phone: "13800000001", role: "speaker" },
  ],
  [
    "活动行",
    "序号 | 报名时间 | 姓名 | 手机 | 邮箱 | 公司 | 职位 | 票种 | 票价 | 订单号 | 电子票号 | 报名状态 | 签到状态 | 签到时间 | 购票人 | 购票人手机",
    "1 | 2019-12-01 | 贾岛 | 13800000001 | jd@example.com | 蚂蚁 | 专家 | 免费票 | 0 | 20191201123456 | 880012345678 | 报名成功 | 未签到 | | 王助理 | 13900000009",
    {
      name: "贾岛",
      phone: "13800000001",
      ticketType: "免费票",
      orderId: "20191201123456",
      codes: ["880012345678"],
      status: "active",
    },
  ],
  [
    "connpass",
    "参加枠名 | ユーザー名 | 表示名 | 利用開始日 | コメント | 参加ステータス | 出欠ステータス | 更新日時 | 受付番号",
    "一般参加枠 | sato_dev | 佐藤 さくら | 2018年 | よろしく | 参加 | 未入力 | 2019年12月1日 | 1234567",
    { name: "佐藤さくら", nickname: null, ticketType: "一般参加枠", status: "active", codes: ["1234567"] },
  ],
  [
    "a French sheet",
    "Prénom | Nom | Adresse e-mail | Société | Fonction | Téléphone | Statut",
    "Zoë | Dupré | zoe@example.com | Exemple SAS | Ingénieure | 06 12 34 56 78 | en attente",
    { name: "Zoë Dupré", company: "Exemple SAS", jobTitle: "Ingénieure", phone: "06 12 34 56 78", status: "pending" },
  ],
  [
    "a Traditional Chinese sheet",
    "編號 | 姓名 | 暱稱 | 手機號碼 | 電子郵件 | 公司名稱 | 職稱 | 票種",
    "1 | 陳怡君 | 小怡 | 0912-345-678 | chen@example.com | 範例公司 | 工程師 | 一般票",
    {
      name: "陳怡君",
      nickname: "小怡",
      phone: "0912-345-678",
      company: "範例公司",
      jobTitle: "工程師",
      ticketType: "一般票",
    },
  ],
];

describe("exports of registration systems", () => {
  it.each(CASES)("%s", (_system, header, row, expected) => {
    expect(first(header, row).details).toMatchObject(expected);
  });

  it("takes the buyer where a table knows nobody else", () => {
    const draft = first("订单号|购票人|购票人手机", "1|贾岛|13800000001");
    expect(draft.details).toMatchObject({ name: "贾岛", phone: "13800000001" });
  });

  it("keeps what the other system says of a check-in apart from arrivals", () => {
    expect(first("Name|Checked in", "Ada|2019-12-28 13:05").checkedIn).toBe(true);
    expect(first("姓名|签到状态", "贾岛|未签到").checkedIn).toBe(false);
    expect(first("姓名|公司", "贾岛|蚂蚁").checkedIn).toBeNull();
  });
});
