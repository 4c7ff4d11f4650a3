import { describe, expect, it } from "vitest";
import { guessColumns } from "../../../shared/roster/columns.ts";
import { headerMeanings } from "../../../shared/roster/headerWords.ts";

const fields = (...header: string[]) => guessColumns(header, []).columns.map(({ field }) => field);

/** Headers parted by ` | `, by what they ask for. */
const ASKED: [field: string, headers: string][] = [
  [
    "name",
    `怎么称呼您？ | 请问如何称呼您 | 我们该怎么称呼您？ | 您怎么称呼？ | 請問如何稱呼您？ | 您贵姓？ | 您叫什么名字？ | 1. 请问您的姓名是？
     您的姓名是什么 | 请填写您的真实姓名 | 您的称呼 | 请留下您的大名 | What's your name? | What is your full name?
     Please enter your name | May we have your name? | Your name | お名前をご記入ください | お名前を教えてください
     ご氏名は何ですか | Wie heißen Sie? | Wie ist Ihr Name? | Ihr Name | Votre nom
     Quel est votre nom ? | Comment vous appelez-vous ? | 성함을 입력해주세요 | ¿Cómo te llamas?`,
  ],
  [
    "company",
    `Where do you work? | Which company do you work for? | Name of your company
     What company are you from? | 您在哪家公司工作？ | 请问您的公司是？ | 您所在的单位名称 | 您目前就职于哪家公司 | 您在哪里高就？
     請問您的公司名稱 | ご所属を教えてください | お勤め先をご入力ください | Wo arbeiten Sie?
     Für welches Unternehmen arbeiten Sie? | Name Ihres Unternehmens | Où travaillez-vous ?
     Nom de votre entreprise | Votre société`,
  ],
  [
    "jobTitle",
    `What's your job title? | What do you do? | 您的职位是？ | 您是做什么工作的？ | 您担任什么职务
     Was ist Ihre Position? | Was machen Sie beruflich? | Quelle est votre fonction ?
     役職を教えてください`,
  ],
  [
    "email",
    `What's your email address? | 请留下您的邮箱 | 麻烦填写您的电子邮箱 | メールアドレスをご入力ください
     Wie lautet Ihre E-Mail-Adresse? | Quelle est votre adresse e-mail ? | 請輸入您的電子信箱
     이메일을 입력해주세요`,
  ],
  [
    "phone",
    `请输入您的手机号 | What is your phone number? | お電話番号をお願いします | Ihre Telefonnummer | 您的聯絡電話`,
  ],
  [
    "nickname",
    `What should we call you? | How would you like to be called? | 您希望我们怎么称呼您
     Preferred name | 名字怎么写在胸牌上`,
  ],
  [
    "ticketCode",
    `票券編號 | 核銷碼 | 驗票碼 | 電子票號 | 簽到碼 | 憑證碼 | 确认码 Confirmation Code | 兌換碼 | Confirmation #
     Ticket # | Barcode | Einlasscode`,
  ],
  ["orderId", `Code de commande | Buchungscode | 訂單編號 | 报名号 Registration ID`],
  [
    "guests",
    `您打算带几位朋友？ | 您会携带家属吗 | Are you bringing a guest? | How many people are you bringing?
     Bringen Sie jemanden mit?`,
  ],
];

describe("headers that ask", () => {
  it.each(ASKED.flatMap(([field, headers]) => headers.split(/[|\n] */).map((header) => [header.trim(), field])))(
    "%s is %s",
    (header, field) => {
      const best = headerMeanings(header).sort((a, b) => b.weight - a.weight)[0];
      expect(best?.field).toBe(field);
    },
  );

  it.each([
    ...[
      "怎么称呼您的紧急联系人",
      "填写者昵称",
      "您从哪里得知本次活动？",
      "您希望听到什么",
      "How did you hear about us?",
      "What do you want to learn?",
    ],
    ...[
      "Why do you want to come?",
      "您对活动有什么建议",
      "想对我们说的话",
      "您的公司規模",
      "緊急聯絡電話",
      "推薦人",
      "性別",
    ],
    ...["Who referred you?", "Was erwarten Sie?", "Qu'attendez-vous de nous ?"],
  ])("%s is nothing of a person's", (header) => {
    expect(headerMeanings(header)).toEqual([]);
  });

  it("are names of people who call themselves otherwise too only where nothing better says so", () => {
    expect(fields("姓名", "怎么称呼您？")).toEqual(["name", "nickname"]);
    expect(fields("First name", "Last name", "What should we call you?")).toEqual([
      "givenName",
      "familyName",
      "nickname",
    ]);
    expect(fields("What should we call you?", "Email")).toEqual(["name", "email"]);
  });

  it("are no names for their short answers, nor are the places and topics people choose", () => {
    const mapped = (header: string[], ...sample: string[][]) =>
      guessColumns(header, sample).columns.map(({ field }) => field);
    expect(mapped(["想对大家说", "手机"], ["加油", "13700000001"], ["高兴", "13700000002"])[0]).toBeNull();
    expect(mapped(["有什么问题吗", "手机"], ["王者", "13700000001"], ["高兴", "13700000002"])[0]).toBeNull();
    expect(mapped(["一句寄语栏", "手机"], ["加油", "13700000001"], ["", "13700000002"])[0]).toBeNull();
    expect(
      mapped(["Where from (city)", "Email"], ["New York", "a@example.com"], ["San Jose", "b@example.com"])[0],
    ).toBeNull();
    const people = [
      ["加油", "李雷", "13700000001"],
      ["高兴", "韩梅梅", "13700000002"],
    ];
    expect(mapped(["口号", "来的同学", "手机"], ...people)).toEqual([null, "name", "phone"]);
    expect(mapped(["口号", "徽章上的名字", "手机"], ...people)).toEqual([null, "name", "phone"]);
  });

  it("take a confirmation code for the ticket's only where there is no better one", () => {
    expect(fields("Name", "Confirmation code")).toEqual(["name", "ticketCode"]);
    expect(fields("Name", "Confirmation code", "Barcode")).toEqual(["name", "orderId", "ticketCode"]);
    expect(fields("Name", "Order #", "Confirmation code", "QR code")).toEqual(["name", "orderId", null, "ticketCode"]);
  });
});
