import { describe, expect, it } from "vitest";
import { guessTable } from "../../../shared/roster/columns.ts";
import { inspectRoster } from "../../../shared/roster/inspectRoster.ts";
import type { SheetRead } from "../../../shared/roster/sheet.ts";

/** What scripts see of a table; cells are parted by `|`, people are invented. */
function inspect(header: string, rows: string[]) {
  const table = [header, ...rows].map((line, i) => ({ row: i + 1, cells: line.split(/ ?\| ?/) }));
  const read: SheetRead = {
    ...{ kind: "csv", encoding: "utf-8", encodings: [], delimiter: "|", sheets: [], sheet: 0, warnings: [] },
    rows: table,
  };
  expect(guessTable(table).headerRow).toBe(1);
  return inspectRoster({ ok: true, value: read }, ({ code }) => code);
}

type Case = [system: string, header: string, rows: string[], people: Record<string, unknown>[]];

const CASES: Case[] = [
  [
    "eventbrite german",
    "Bestellnr.|Bestelldatum|Vorname|Nachname|E-Mail-Adresse|Menge|Ticketart|Teilnehmernr.|Barcode-Nr.|Gruppe|Bestellart|Währung|Insgesamt bezahlt|Teilnehmerstatus|Unternehmen|Berufsbezeichnung|Mobiltelefon",
    [
      "1001|01.12.2019|Jürgen|Müller|jm@example.com|1|Frühbucher|5001|500110001123||Kostenlos|EUR|0,00|Nimmt teil|Beispiel GmbH|Ingenieur|0171 2345678",
      "1002|01.12.2019|Änne|Groß|ag@example.com|1|Frühbucher|5002|500110001124||Kostenlos|EUR|0,00|Nimmt nicht teil|Beispiel GmbH|Ärztin|0171 2345679",
    ],
    [
      {
        name: "Jürgen Müller",
        email: "jm@example.com",
        orderId: "1001",
        ticketType: "Frühbucher",
        ticketCode: "500110001123",
        status: "active",
        company: "Beispiel GmbH",
        jobTitle: "Ingenieur",
        phone: "0171 2345678",
      },
      { status: "cancelled" },
    ],
  ],
  [
    "eventbrite french",
    "N° de commande|Date de commande|Prénom|Nom de famille|E-mail|Quantité|Type de billet|N° de participant|N° du code-barres|Statut du participant|Société|Titre du poste|Téléphone portable",
    [
      "1001|01/12/2019|Zoé|Dupré|zoe@example.com|1|Tarif réduit|5001|500110001123|Participe|Exemple SAS|Ingénieure|06 12 34 56 78",
      "1002|01/12/2019|Éric|Noël|eric@example.com|1|Plein tarif|5002|500110001124|Ne participe pas|Exemple SAS|PDG|06 12 34 56 79",
    ],
    [
      {
        name: "Zoé Dupré",
        orderId: "1001",
        ticketType: "Tarif réduit",
        ticketCode: "500110001123",
        status: "active",
        company: "Exemple SAS",
        jobTitle: "Ingénieure",
        phone: "06 12 34 56 78",
      },
      { status: "cancelled" },
    ],
  ],
  [
    "meetup new export",
    "Name|Member ID|Title|Event Host|RSVP Status|Guests|RSVPed on|Joined Group on|Profile URL|Checked in|What company do you work for?",
    [
      "Ada L.|123456|Member||going|1|2019-12-01|2018-05-01|https://www.meetup.com/members/1|yes|Example Ltd",
      "Bob|123457|Member||not_going|0|2019-12-01|2018-05-01|https://www.meetup.com/members/2|no|",
      "Cy|123458|Organizer||waitlist|0|2019-12-01|2018-05-01|https://www.meetup.com/members/3||",
    ],
    [
      { name: "Ada L.", status: "active", guests: 1, checkedIn: true, company: "Example Ltd", jobTitle: null },
      { status: "cancelled", checkedIn: false },
      { status: "waitlist", jobTitle: null },
    ],
  ],
  [
    "pretix german full name scheme",
    "Event-Kurzform|Bestellnummer|Positions-ID|Status|E-Mail-Adresse|Telefonnummer|Bestelldatum|Bestellzeit|Produkt|Variante|Preis|Steuersatz|Teilnehmername|Teilnehmername: Anrede|Teilnehmername: Titel|Teilnehmername: Vorname|Teilnehmername: Nachname|E-Mail-Adresse des Teilnehmers|Firma|Adresse|PLZ|Ort|Gutschein|Pseudonymisierungs-ID|Ticket-Geheimnis|Sitzplatz-ID|Bestellungs-Kommentar|Rechnungsadresse: Firma|Rechnungsadresse: Name",
    [
      "smm9|A1B2C|1|bezahlt|chef@example.com|+49 30 1234567|2019-12-01|10:00:00|Regulär||10,00|19,00|Jürgen Müller|Herr|Dr.|Jürgen|Müller|jm@example.com|Eigene GmbH|||||PSEUDO7|z3fsn8jyufm5kpk768q69gkbyr5f4h6w||vegan|Zahler AG|Petra Zahler",
      "smm9|A1B2D|1|storniert|chef@example.com|+49 30 1234567|2019-12-01|10:00:00|Regulär||10,00|19,00|Uwe Groß|Herr||Uwe|Groß|ug@example.com|Eigene GmbH|||||PSEUDO8|y3fsn8jyufm5kpk768q69gkbyr5f4h6w|||Zahler AG|Petra Zahler",
      "smm9|A1B2E|1|ausstehend|chef@example.com|+49 30 1234567|2019-12-01|10:00:00|Regulär||10,00|19,00|Ute Groß|Frau||Ute|Groß|ute@example.com|Eigene GmbH|||||PSEUDO9|x3fsn8jyufm5kpk768q69gkbyr5f4h6w|||Zahler AG|Petra Zahler",
    ],
    [
      {
        name: "Jürgen Müller",
        givenName: "Jürgen",
        familyName: "Müller",
        email: "jm@example.com",
        company: "Eigene GmbH",
        ticketType: "Regulär",
        ticketCode: "z3fsn8jyufm5kpk768q69gkbyr5f4h6w",
        orderId: "A1B2C",
        status: "active",
        jobTitle: null,
      },
      { status: "cancelled" },
      { status: "pending" },
    ],
  ],
  [
    "pretix chinese",
    "活动短名|订单代码|位置 ID|状态|电子邮件|电话号码|订单日期|订单时间|产品|变体|价格|税率|参会者姓名|参会者姓名: 名|参会者姓名: 姓|参会者电子邮件|公司|地址|邮编|城市|国家|代金券|化名 ID|门票密钥|座位 ID|订单备注",
    [
      "smm9|A1B2C|1|已付款|boss@example.com|+86 138 0000 0001|2019-12-01|10:00:00|普通票||10.00|0|李雷|雷|李|lilei@example.com|示例科技|||||| PSEUDO7|z3fsn8jyufm5kpk768q69gkbyr5f4h6w||素食",
      "smm9|A1B2D|1|已取消|boss@example.com|+86 138 0000 0001|2019-12-01|10:00:00|普通票||10.00|0|韩梅梅|梅梅|韩|hmm@example.com|示例科技|||||| PSEUDO8|y3fsn8jyufm5kpk768q69gkbyr5f4h6w||",
    ],
    [
      {
        name: "李雷",
        givenName: "雷",
        familyName: "李",
        email: "lilei@example.com",
        company: "示例科技",
        ticketType: "普通票",
        ticketCode: "z3fsn8jyufm5kpk768q69gkbyr5f4h6w",
        orderId: "A1B2C",
        status: "active",
      },
      { status: "cancelled", name: "韩梅梅" },
    ],
  ],
  [
    "google forms de",
    "Zeitstempel|E-Mail-Adresse|Vor- und Nachname|Firma / Organisation|Handynummer|Wie viele Begleitpersonen bringst du mit?|Ich bin mit der Datenschutzerklärung einverstanden",
    ["01.12.2019 10:00:00|jm@example.com|Jürgen Müller|Beispiel GmbH|0171 2345678|2|Ja"],
    [{ name: "Jürgen Müller", email: "jm@example.com", company: "Beispiel GmbH", phone: "0171 2345678", guests: 2 }],
  ],
  [
    "google forms ja",
    "タイムスタンプ|メールアドレス|お名前（漢字）|お名前（フリガナ）|ご所属（会社名・学校名）|役職|当日の連絡先電話番号|懇親会に参加しますか？",
    ["2019/12/01 10:00:00|sato@example.com|佐藤 さくら|サトウ サクラ|株式会社例|部長|090-1234-5678|はい"],
    [
      {
        name: "佐藤さくら",
        familyName: "佐藤",
        givenName: "さくら",
        email: "sato@example.com",
        company: "株式会社例",
        jobTitle: "部長",
        phone: "090-1234-5678",
      },
    ],
  ],
  [
    "wenjuanxing",
    "序号|提交答卷时间|所用时间|来源|来源详情|来自IP|1、您的姓名：*|2、您的手机号：*|3、您的邮箱|4、您的公司/学校|5、您的职位|6、您是否参加晚宴？|7、您对哪些方向感兴趣？|总分",
    [
      "1|2019/12/1 10:00:00|35秒|微信|N/A|10.0.0.1(北京-北京)|贾岛|13800000001|jd@example.com|蚂蚁|工程师|是|云原生┋Service Mesh|0",
      "2|2019/12/1 10:01:00|35秒|微信|N/A|10.0.0.1(北京-北京)|李雷|13800000002|(空)|(空)|(跳过)|否||0",
    ],
    [
      {
        name: "贾岛",
        phone: "13800000001",
        email: "jd@example.com",
        company: "蚂蚁",
        jobTitle: "工程师",
        status: "active",
      },
      { name: "李雷", email: null, company: null, jobTitle: null, status: "active" },
    ],
  ],
  [
    "jinshuju",
    "序号|姓名|手机|邮箱|公司|职位|参会人数|提交人|提交时间|更新时间|填写来源|微信昵称|微信性别|微信OpenID|填写设备|操作系统|浏览器|填写地区|IP|总价|交易状态|实付金额",
    [
      "1|靳文祥|13800000001|jwx@example.com|蚂蚁|专家|2|某助理|2019-12-01|2019-12-01|链接|昵称某|男|oX1|手机|iOS|微信|北京|10.0.0.1|0|未支付|0",
      "2|李雷|13800000002|ll@example.com|蚂蚁|专家|1|某助理|2019-12-01|2019-12-01|链接|昵称某|男|oX1|手机|iOS|微信|北京|10.0.0.1|0|已支付|0",
    ],
    [
      {
        name: "靳文祥",
        nickname: null,
        phone: "13800000001",
        email: "jwx@example.com",
        company: "蚂蚁",
        jobTitle: "专家",
        status: "pending",
      },
      { status: "active", name: "李雷" },
    ],
  ],
  [
    "互动吧",
    "姓名|手机号|票券名称|票券价格|购买数量|报名时间|付款状态|验票状态|验票时间|验票码|推荐人|订单号",
    [
      "贾岛|13800000001|免费票|0.00|1|2019-12-01 10:00:00|已付款|未验票||1234567890|王五|O123",
      "李雷|13800000002|免费票|0.00|2|2019-12-01 10:00:00|已退款|已验票|2019-12-28 13:00|1234567891||O124",
    ],
    [
      {
        name: "贾岛",
        ticketType: "免费票",
        ticketCode: "1234567890",
        orderId: "O123",
        checkedIn: false,
        status: "active",
      },
      { checkedIn: true, status: "cancelled" },
    ],
  ],
  [
    "connpass",
    "参加枠名|ユーザー名|表示名|利用開始日|コメント|参加ステータス|出欠ステータス|出席日時|更新日時|受付番号|お名前（受付用）|会社名",
    [
      "一般参加枠|sato_dev|さとさく|2018年|よろしく|参加|出席|2019年12月28日 13:05|2019年12月1日|1234567|佐藤 さくら|例社",
      "一般参加枠|ito|いと|2018年||補欠|未入力||2019年12月1日|1234568|伊藤 健|例社",
      "一般参加枠|abe|あべ|2018年||参加キャンセル|未入力||2019年12月1日|1234569|阿部 翔|例社",
    ],
    [
      {
        name: "佐藤さくら",
        ticketType: "一般参加枠",
        status: "active",
        ticketCode: "1234567",
        company: "例社",
        checkedIn: true,
      },
      { status: "waitlist", checkedIn: false, name: "伊藤健" },
      { status: "cancelled" },
    ],
  ],
  [
    "doorkeeper ja",
    "参加者名|メールアドレス|チケット|ステータス|受付|支払い|登録日時|所属",
    [
      "佐藤 さくら|sato@example.com|一般|参加|済|済|2019-12-01 10:00|例社",
      "鈴木 一郎|suzuki@example.com|一般|キャンセル|||2019-12-01 10:00|例社",
    ],
    [
      {
        name: "佐藤さくら",
        email: "sato@example.com",
        ticketType: "一般",
        status: "active",
        checkedIn: true,
        company: "例社",
      },
      { status: "cancelled" },
    ],
  ],
  [
    "peatix",
    "注文日時|申込番号|申込者名|フリガナ|メールアドレス|チケット名|枚数|金額|支払方法|ステータス|チェックイン日時|氏名|会社名|部署・役職",
    [
      "2019/12/01 10:00|12345678|佐藤 さくら|サトウ サクラ|sato@example.com|一般チケット|1|1000|クレジットカード|支払済み||佐藤 さくら|例社|開発部",
      "2019/12/01 10:00|12345679|鈴木 一郎|スズキ イチロウ|suzuki@example.com|一般チケット|1|1000|コンビニ|支払い待ち||鈴木 一郎|例社|開発部",
    ],
    [
      {
        name: "佐藤さくら",
        email: "sato@example.com",
        ticketType: "一般チケット",
        orderId: "12345678",
        status: "active",
        company: "例社",
      },
      { status: "pending" },
    ],
  ],
  [
    "sessionize",
    "Session Id|Title|Description|Owner|Owner Email|Owner Notes|Session format|Status|Date Submitted|Speaker Id|FirstName|LastName|Email|TagLine|Bio|Twitter|LinkedIn|Profile Picture",
    [
      "101|Mesh in anger|A talk|Bob|bob@example.com||Talk|Accepted|2019-12-01|8a1c2f3e-1111-4222-8333-944445555666|Ada|Lovelace|ada@example.com|Engineer at Example|Ada is …|||https://x/1.jpg",
      "102|Other|A talk|Bob|bob@example.com||Talk|Declined|2019-12-01|8a1c2f3e-1111-4222-8333-944445555667|Bob|Roe|bobr@example.com|Engineer at Example|Bob is …|||https://x/1.jpg",
    ],
    [{ name: "Ada Lovelace", email: "ada@example.com", jobTitle: null, status: "active" }, { status: "cancelled" }],
  ],
  [
    "tickettailor",
    "Order ID|Ticket code|Ticket type|Ticket price|Attendee name|Attendee first name|Attendee last name|Attendee email|Checked in|Checked in at|Voided|Buyer name|Buyer email|Buyer phone|Order date|Payment status|What's your company?",
    [
      "or_1|AbC123|General|0|Ada Lovelace|Ada|Lovelace|ada@example.com|No||No|Bob Boss|boss@example.com|07700 900001|2019-12-01|Paid|Example",
      "or_2|AbC124|General|0|Cy Roe|Cy|Roe|cy@example.com|Yes|2019-12-28 13:00|Yes|Bob Boss|boss@example.com|07700 900001|2019-12-01|Paid|Example",
    ],
    [
      {
        name: "Ada Lovelace",
        ticketCode: "AbC123",
        orderId: "or_1",
        email: "ada@example.com",
        checkedIn: false,
        status: "active",
        company: "Example",
      },
      { status: "cancelled", checkedIn: true },
    ],
  ],
  [
    "humanitix",
    "Order ID|Order date|First name|Last name|Email|Mobile|Ticket type|Ticket ID|Barcode|Price|Status|Checked in|Check in time|Buyer first name|Buyer last name|Buyer email|Organisation|Access code",
    [
      "HSXCXQ3K|2019-12-01|Ada|Lovelace|ada@example.com|0400 000 001|General|65a5f3e1f9bf8c50104241c2|QR123456|0|Complete|No||Bob|Boss|boss@example.com|Example|",
      "HSXCXQ3L|2019-12-01|Cy|Roe|cy@example.com|0400 000 002|General|65a5f3e1f9bf8c50104241c3|QR123457|0|Cancelled|No||Bob|Boss|boss@example.com|Example|",
    ],
    [
      {
        name: "Ada Lovelace",
        email: "ada@example.com",
        phone: "0400 000 001",
        ticketType: "General",
        ticketCode: "65a5f3e1f9bf8c50104241c2",
        orderId: "HSXCXQ3K",
        checkedIn: false,
        company: "Example",
        status: "active",
      },
      { status: "cancelled", name: "Cy Roe" },
    ],
  ],
  [
    "weezevent",
    "Code-barres|N° billet|Tarif|Prix|Nom|Prénom|Email|Date de commande|N° commande|Nom acheteur|Prénom acheteur|Email acheteur|Statut|Contrôlé|Date de contrôle|Société|Téléphone portable",
    [
      "123456789012|987654|Plein tarif|10,00|Dupré|Zoé|zoe@example.com|01/12/2019|C123|Payeur|Paul|paul@example.com|Validé|Non||Exemple SAS|0612345678",
      "123456789013|987655|Plein tarif|10,00|Noël|Éric|eric@example.com|01/12/2019|C124|Payeur|Paul|paul@example.com|Annulé|Oui|28/12/2019 13:00|Exemple SAS|0612345679",
    ],
    [
      {
        name: "Zoé Dupré",
        givenName: "Zoé",
        familyName: "Dupré",
        email: "zoe@example.com",
        ticketCode: "123456789012",
        ticketType: "Plein tarif",
        orderId: "C123",
        status: "active",
        checkedIn: false,
        company: "Exemple SAS",
        phone: "0612345678",
      },
      { status: "cancelled", checkedIn: true },
    ],
  ],
  [
    "helloasso",
    "Référence commande|Date de la commande|Statut de la commande|Nom participant|Prénom participant|Nom payeur|Prénom payeur|Email payeur|Raison sociale|Moyen de paiement|Billet|Numéro de billet|Tarif|Montant tarif|Code Promo|Champ complémentaire 1 Email|Champ complémentaire 2 Numéro de téléphone",
    [
      "123456|01/12/2019 10:00|Validé|Dupré|Zoé|Payeur|Paul|paul@example.com||Carte bancaire|https://www.helloasso.com/billet/1|987654|Adhérent|5,00||zoe@example.com|0612345678",
    ],
    [
      {
        name: "Zoé Dupré",
        givenName: "Zoé",
        familyName: "Dupré",
        email: "zoe@example.com",
        orderId: "123456",
        ticketType: "Adhérent",
        ticketCode: "987654",
        status: "active",
        phone: "0612345678",
      },
    ],
  ],
  [
    "billetweb",
    "Ext_id|Billet|Tarif|Nom|Prénom|Email|Commande|Date|Payé|Utilisé|Prix|Code barre|Acheteur Nom|Acheteur Prénom|Acheteur Email",
    [
      "A-1|1234|Plein|Dupré|Zoé|zoe@example.com|C1|01/12/2019|Oui|Non|10,00|AAA111222|Payeur|Paul|paul@example.com",
      "A-2|1235|Plein|Noël|Éric|eric@example.com|C2|01/12/2019|Non|Non|10,00|AAA111223|Payeur|Paul|paul@example.com",
    ],
    [
      {
        name: "Zoé Dupré",
        email: "zoe@example.com",
        ticketCode: "AAA111222",
        ticketType: "Plein",
        orderId: "C1",
        status: "active",
        checkedIn: false,
      },
      { status: "pending", name: "Éric Noël" },
    ],
  ],
  [
    "german club",
    "Nr.|Anrede|Titel|Name|Vorname|Straße|PLZ|Ort|Telefon privat|Mobil|E-Mail|Mitglied seit|Anmeldestatus|Begleitung",
    [
      "1|Herr|Dr.|Müller|Jürgen|Hauptstr. 1|10115|Berlin|030 1234567|0171 2345678|jm@example.com|1.1.2010|zugesagt|1",
      "2|Frau||Groß|Änne|Hauptstr. 2|10115|Berlin|030 1234568|0171 2345679|ag@example.com|1.1.2010|abgesagt|0",
      "3|Frau||Klein|Ute|Hauptstr. 2|10115|Berlin|030 1234568|0171 2345680|uk@example.com|1.1.2010|unter Vorbehalt|0",
    ],
    [
      {
        name: "Jürgen Müller",
        familyName: "Müller",
        givenName: "Jürgen",
        email: "jm@example.com",
        phone: "0171 2345678",
        status: "active",
        guests: 1,
        jobTitle: null,
      },
      { status: "cancelled" },
      { status: "pending" },
    ],
  ],
  [
    "korean",
    "번호|이름|소속|직책|연락처|이메일|참석여부|비고",
    [
      "1|김민수|주식회사 예시|팀장|010-1234-5678|kim@example.com|참석|",
      "2|이영희|주식회사 예시|사원|010-1234-5679|lee@example.com|불참|",
    ],
    [
      {
        name: "김민수",
        company: "주식회사 예시",
        jobTitle: "팀장",
        phone: "010-1234-5678",
        email: "kim@example.com",
        status: "active",
      },
      { status: "cancelled" },
    ],
  ],
  [
    "eventyay",
    "Order#|Order Date|Status|First Name|Last Name|Email|Country|Payment Type|Ticket Name|Ticket Price|Ticket Type|Check-in|Company|Job Title",
    [
      "O1-abc|2019-12-01|completed|Ada|Lovelace|ada@example.com|DE|Free|General|0|free|No|Example|Dev",
      "O1-abd|2019-12-01|expired|Bob|Roe|bob@example.com|DE|Free|General|0|free|No|Example|Dev",
    ],
    [
      {
        name: "Ada Lovelace",
        orderId: "O1-abc",
        status: "active",
        ticketType: "General",
        company: "Example",
        jobTitle: "Dev",
        checkedIn: false,
      },
      { status: "pending" },
    ],
  ],
  [
    "lilregie snake",
    "id|booking_id|ticket_id|first_name|last_name|contact_phone|email_address|organisation|position|ticket_type_name|attendee_type_name|checked_in_at|cancelled_at",
    [
      "1|10|100|Ada|Lovelace|021 000 001|ada@example.com|Example|Dev|General|Delegate||",
      "2|11|101|Cy|Roe|021 000 002|cy@example.com|Example|Dev|General|Delegate||2019-12-20 10:00",
    ],
    [
      {
        name: "Ada Lovelace",
        phone: "021 000 001",
        email: "ada@example.com",
        company: "Example",
        jobTitle: "Dev",
        ticketType: "General",
        orderId: "10",
        status: "active",
      },
      { status: "cancelled" },
    ],
  ],
  [
    "camelCase api",
    "attendeeId|firstName|lastName|emailAddress|phoneNumber|companyName|jobTitle|ticketTypeName|qrCode|orderNumber|checkInStatus|registrationStatus",
    [
      "1|Ada|Lovelace|ada@example.com|+14155550100|Example|Dev|General|QR-1|O-1|not_checked_in|confirmed",
      "2|Bob|Roe|bob@example.com|+14155550101|Example|Dev|General|QR-2|O-2|checked_in|no_show",
    ],
    [
      {
        name: "Ada Lovelace",
        email: "ada@example.com",
        phone: "+14155550100",
        company: "Example",
        jobTitle: "Dev",
        ticketType: "General",
        ticketCode: "QR-1",
        orderId: "O-1",
        checkedIn: false,
        status: "active",
      },
      { checkedIn: true },
    ],
  ],
  [
    "spanish",
    "Nombre|Apellidos|Correo electrónico|Teléfono|Empresa|Cargo|Tipo de entrada|Estado",
    [
      "José|García Márquez|jose@example.com|612 345 678|Ejemplo SA|Ingeniero|General|Confirmado",
      "Ana|Núñez|ana@example.com|612 345 679|Ejemplo SA|Ingeniera|General|Cancelado",
    ],
    [
      {
        name: "José García Márquez",
        givenName: "José",
        familyName: "García Márquez",
        email: "jose@example.com",
        phone: "612 345 678",
        company: "Ejemplo SA",
        jobTitle: "Ingeniero",
        ticketType: "General",
        status: "active",
      },
      { status: "cancelled" },
    ],
  ],
  [
    "portuguese",
    "Nome Completo|Email|Telefone|Empresa|Cargo|Lote|Check-in|QR Code|Pedido",
    ["João Silva|joao@example.com|+55 11 91234-5678|Exemplo|Dev|Lote 1|Não|QR-1|P-1"],
    [
      {
        name: "João Silva",
        email: "joao@example.com",
        phone: "+55 11 91234-5678",
        company: "Exemplo",
        jobTitle: "Dev",
        ticketCode: "QR-1",
        orderId: "P-1",
        checkedIn: false,
      },
    ],
  ],
  [
    "italian",
    "Nome|Cognome|Email|Cellulare|Azienda|Ruolo|Biglietto",
    ["Luca|Rossi|luca@example.com|347 1234567|Esempio Srl|Ingegnere|Intero"],
    [
      {
        name: "Luca Rossi",
        givenName: "Luca",
        familyName: "Rossi",
        phone: "347 1234567",
        company: "Esempio Srl",
        ticketType: "Intero",
      },
    ],
  ],
  [
    "japanese seminar list",
    "No|受付番号|氏名|フリガナ|会社名|部署名|役職|TEL|E-mail|参加区分|出欠|備考",
    [
      "1|R0001|山田 太郎|ヤマダ タロウ|株式会社例|開発部|部長|03-1234-5678|yamada@example.com|一般|出席|",
      "2|R0002|髙橋 花子|タカハシ ハナコ|株式会社例|開発部|課長|03-1234-5679|takahashi@example.com|講演者|欠席|車椅子",
    ],
    [
      {
        name: "山田太郎",
        ticketCode: "R0001",
        company: "株式会社例",
        jobTitle: "部長",
        phone: "03-1234-5678",
        email: "yamada@example.com",
      },
      { name: "髙橋花子" },
    ],
  ],
  [
    "ms forms ja",
    "ID|開始時刻|完了時刻|メール|名前|最終変更時刻|氏名|会社名|メールアドレス",
    ["1|2019/12/1 10:00|2019/12/1 10:02|anonymous|||山田 太郎|株式会社例|yamada@example.com"],
    [{ name: "山田太郎", email: "yamada@example.com", company: "株式会社例" }],
  ],
  [
    "bagevent 百格",
    "参会者姓名|参会者邮箱|参会者手机|门票名称|订单编号|支付状态|购买时间|签到码|条形码|签到时间|公司|职务|订单联系人|订单联系人手机",
    [
      "贾岛|jd@example.com|13800000001|早鸟票|B20191201|已支付|2019-12-01|123456|6901234567892||蚂蚁|专家|王助理|13900000009",
      "李雷|ll@example.com|13800000002|早鸟票|B20191202|待支付|2019-12-01|123457|6901234567893||蚂蚁|专家|王助理|13900000009",
    ],
    [
      {
        name: "贾岛",
        phone: "13800000001",
        ticketType: "早鸟票",
        orderId: "B20191201",
        ticketCode: "123456",
        status: "active",
        company: "蚂蚁",
        jobTitle: "专家",
        email: "jd@example.com",
      },
      { status: "pending", name: "李雷" },
    ],
  ],
  [
    "chinese meetup hand made",
    "序号|姓名（花名）|单位|职务|联系电话|是否参加晚宴|车牌号|备注",
    ["1|靳文祥（贾岛）|蚂蚁|专家|138 0000 0001|是|京A12345|素食", "2|欧阳娜娜|某大学|学生|138-0000-0002|否||"],
    [
      { name: "靳文祥", nickname: "贾岛", company: "蚂蚁", jobTitle: "专家", phone: "138 0000 0001", status: "active" },
      { name: "欧阳娜娜", familyName: "欧阳", status: "active" },
    ],
  ],
  [
    "bevy/cncf",
    "First name|Last name|Email|Company|Title|Ticket title|Ticket number|Order ID|Checkin date (UTC)|Registration date (UTC)|Ticket status|Attendance type",
    [
      "Ada|Lovelace|ada@example.com|Example|Engineer|General|T-1001|O-1|2024-12-28 05:10:00|2024-12-01 10:00:00|confirmed|in-person",
      "Bob|Roe|bob@example.com|Example|CTO|General|T-1002|O-2||2024-12-01 10:00:00|cancelled|in-person",
    ],
    [
      {
        name: "Ada Lovelace",
        company: "Example",
        jobTitle: "Engineer",
        ticketType: "General",
        ticketCode: "T-1001",
        orderId: "O-1",
        checkedIn: true,
        status: "active",
      },
      { status: "cancelled", checkedIn: null },
    ],
  ],
  [
    "cvent",
    "First Name|Last Name|Email Address|Company Name|Title|Registration Type|Confirmation Number|Invitee Status|Mobile Phone|Participant",
    [
      "Ada|Lovelace|ada@example.com|Example|Engineer|Attendee|ABC123DEF|Accepted|415-555-0100|Yes",
      "Bob|Roe|bob@example.com|Example|Boss|Speaker|ABC123DEG|Cancelled|415-555-0101|No",
    ],
    [
      {
        name: "Ada Lovelace",
        email: "ada@example.com",
        company: "Example",
        jobTitle: "Engineer",
        ticketType: "Attendee",
        status: "active",
        phone: "415-555-0100",
      },
      { status: "cancelled" },
    ],
  ],
  [
    "google contacts",
    "Name|Given Name|Additional Name|Family Name|Nickname|E-mail 1 - Type|E-mail 1 - Value|Phone 1 - Type|Phone 1 - Value|Organization 1 - Name|Organization 1 - Title",
    ["Ada Lovelace|Ada||Lovelace|Countess|Home|ada@example.com|Mobile|+44 20 7946 0000|Example|Engineer"],
    [
      {
        name: "Ada Lovelace",
        givenName: "Ada",
        familyName: "Lovelace",
        nickname: "Countess",
        email: "ada@example.com",
        phone: "+44 20 7946 0000",
        company: "Example",
      },
    ],
  ],
  [
    "eveeno/guestoo de",
    "Anmeldenr|Anmeldezeit|Anrede|Titel|Vorname|Name|Organisation|Funktion|E-Mail|Telefon|Ticket|Status|Anwesend|Bemerkung",
    [
      "7|01.12.2019 10:00|Frau|Dr.|Änne|Groß|Beispiel e.V.|Vorstand|ag@example.com|030 1234|Mitglied|angemeldet|x|vegan",
      "8|01.12.2019 10:00|Herr||Uwe|Klein|Beispiel e.V.||uk@example.com|030 1235|Gast|Warteliste||",
    ],
    [
      {
        name: "Änne Groß",
        givenName: "Änne",
        familyName: "Groß",
        company: "Beispiel e.V.",
        jobTitle: "Vorstand",
        ticketType: "Mitglied",
        status: "active",
        checkedIn: true,
      },
      { status: "waitlist" },
    ],
  ],
  [
    "assoconnect",
    "ID du Contact|Civilité|Nom|Prénom|Email|Téléphone mobile|Date de naissance|Adresse|Code postal|Ville|Formule|Statut du paiement|Organisation",
    ["1|Mme|DUPRÉ|Zoé|zoe@example.com|06 12 34 56 78|01/01/1980|1 rue X|75001|Paris|Adhérent|Payé|Exemple"],
    [
      {
        name: "Zoé DUPRÉ",
        givenName: "Zoé",
        familyName: "DUPRÉ",
        email: "zoe@example.com",
        phone: "06 12 34 56 78",
        ticketType: "Adhérent",
        status: "active",
        company: "Exemple",
      },
    ],
  ],
  [
    "traditional accupass",
    "報名編號|訂單編號|票券名稱|票券序號|參加人姓名|參加人 Email|參加人手機|公司／單位|職稱|報到狀態|報到時間|付款狀態|訂購人姓名|訂購人 Email",
    [
      "R1|O1|一般票|TK001|陳怡君|chen@example.com|0912345678|範例公司|工程師|未報到||已付款|林志明|lin@example.com",
      "R2|O2|一般票|TK002|王小明|wang@example.com|0912345679|範例公司|工程師|已報到|2019/12/28 13:05|未付款|林志明|lin@example.com",
    ],
    [
      {
        name: "陳怡君",
        email: "chen@example.com",
        phone: "0912345678",
        company: "範例公司",
        jobTitle: "工程師",
        ticketType: "一般票",
        ticketCode: "TK001",
        checkedIn: false,
        status: "active",
      },
      { checkedIn: true, status: "pending" },
    ],
  ],
  [
    "kktix",
    "報名序號|票種|姓名|Email|手機|公司名稱|職稱|訂單狀態|報到時間|QR Code|匯款後五碼",
    [
      "1|一般票|陳怡君|chen@example.com|0912345678|範例公司|工程師|已完成||ABCDEF123456|",
      "2|一般票|王小明|wang@example.com|0912345679|範例公司|工程師|已取消||ABCDEF123457|",
    ],
    [
      { name: "陳怡君", ticketType: "一般票", status: "active", checkedIn: null, ticketCode: "ABCDEF123456" },
      { status: "cancelled" },
    ],
  ],
  [
    "techplay",
    "参加枠|お名前|フリガナ|メールアドレス|会社名|部署|役職|参加状況|チェックイン|備考",
    [
      "一般|佐藤 さくら|サトウ サクラ|sato@example.com|例社|開発部|部長|参加確定|済|",
      "一般|鈴木 一郎|スズキ イチロウ|suzuki@example.com|例社|開発部|課長|キャンセル|未|",
    ],
    [
      {
        name: "佐藤さくら",
        email: "sato@example.com",
        company: "例社",
        jobTitle: "部長",
        status: "active",
        checkedIn: true,
        ticketType: "一般",
      },
      { status: "cancelled", checkedIn: false },
    ],
  ],
  [
    "onoffmix ko",
    "번호|이름|이메일|휴대폰|소속|직책|그룹|결제상태|참가상태|신청일|출석",
    ["1|김민수|kim@example.com|010-1234-5678|예시|팀장|일반|결제완료|참가확정|2019-12-01|O"],
    [
      {
        name: "김민수",
        email: "kim@example.com",
        phone: "010-1234-5678",
        company: "예시",
        jobTitle: "팀장",
        status: "active",
      },
    ],
  ],
  [
    "tencent docs questions",
    "提交者(自动)|提交时间(自动)|您的姓名(必填)|您的联系电话(必填)|您来自哪个公司？(必填)|您是从哪里得知本次活动的？(公司内部/朋友/公众号)|想听的话题",
    ["微信用户|2024-12-01|张三|13800000001|甲公司|朋友|云原生"],
    [{ name: "张三", phone: "13800000001", company: "甲公司" }],
  ],
  [
    "bilingual slash",
    "Name/姓名|Company/公司|Title/职位|Mobile/手机|Email/邮箱|Ticket/票种",
    ["张三|甲公司|专家|13800000001|z@example.com|普通票"],
    [
      {
        name: "张三",
        company: "甲公司",
        jobTitle: "专家",
        phone: "13800000001",
        email: "z@example.com",
        ticketType: "普通票",
      },
    ],
  ],
  [
    "bilingual parens",
    "姓名（Name）|单位（Organization）|职务（Position）|电话（Tel.）|电子邮箱（E-mail）",
    ["张三|甲公司|专家|13800000001|z@example.com"],
    [{ name: "张三", company: "甲公司", jobTitle: "专家", phone: "13800000001", email: "z@example.com" }],
  ],
  [
    "pretix scheme columns alt",
    "Order code|Attendee name|Attendee name (Title)|Attendee name (Given name)|Attendee name (Family name)|Attendee email|Product|Ticket secret",
    ["A1|Dr. Jürgen Müller|Dr.|Jürgen|Müller|jm@example.com|Regular|abc123def456"],
    [
      {
        name: "Dr. Jürgen Müller",
        givenName: "Jürgen",
        familyName: "Müller",
        email: "jm@example.com",
        jobTitle: null,
        ticketCode: "abc123def456",
      },
    ],
  ],
  [
    "pretix names Name (Given name)",
    "Order|Name (Given name)|Name (Family name)|E-mail|Product|Secret",
    ["A1|Jürgen|Müller|jm@example.com|Regular|abc123def456"],
    [{ name: "Jürgen Müller", givenName: "Jürgen", familyName: "Müller", orderId: "A1" }],
  ],
  [
    "pretix fr",
    "Code de commande|Nom du participant|Nom du participant : Prénom|Nom du participant : Nom de famille|Produit|Prix|Enregistré|Payé|Secret|E-mail|Entreprise|Commentaire",
    ["A1|Zoé Dupré|Zoé|Dupré|Normal|0|28/12/2019 13:05|Oui|abcdef123456|zoe@example.com|Exemple|"],
    [
      {
        name: "Zoé Dupré",
        givenName: "Zoé",
        familyName: "Dupré",
        orderId: "A1",
        ticketType: "Normal",
        checkedIn: true,
        status: "active",
        ticketCode: "abcdef123456",
        company: "Exemple",
      },
    ],
  ],
  [
    "pretix ja",
    "注文コード|参加者名|参加者名: 名|参加者名: 姓|商品|価格|チェックイン済み|支払い済み|シークレット|メール|会社|コメント",
    ["A1|佐藤 さくら|さくら|佐藤|一般|0|2019/12/28 13:05|はい|abcdef123456|sato@example.com|例社|"],
    [
      {
        name: "佐藤さくら",
        familyName: "佐藤",
        givenName: "さくら",
        orderId: "A1",
        checkedIn: true,
        status: "active",
        email: "sato@example.com",
        company: "例社",
      },
    ],
  ],
  [
    "wjx with nickname decoy",
    "序号|提交答卷时间|所用时间|来源|来源详情|来自IP|微信昵称|1、您的姓名|2、您的电话|3、单位名称及部门|4、您的邮箱地址|5、是否需要开具发票|6、发票抬头|7、是否有其他同行人员，人数",
    ["1|2024/12/1 10:00:00|35秒|微信|N/A|10.0.0.1|风一样|贾岛|13800000001|蚂蚁|jd@example.com|否||1"],
    [{ name: "贾岛", nickname: null, phone: "13800000001", company: "蚂蚁", email: "jd@example.com" }],
  ],
  [
    "waitlist col",
    "Name|Email|Waitlisted|Cancelled|Checked in",
    ["Ada|ada@example.com|Yes|No|No", "Bob|bob@example.com|No|Yes|No", "Cy|cy@example.com|No|No|Yes"],
    [{ status: "waitlist" }, { status: "cancelled" }, { status: "active", checkedIn: true }],
  ],
  [
    "company internal zh",
    "工号|姓名|花名|部门|岗位|邮箱前缀|手机|参会身份|桌号",
    ["10086|靳文祥|贾岛|中间件|专家|wenxiang.jwx|13800000001|讲师|3"],
    [{ name: "靳文祥", nickname: "贾岛", jobTitle: "专家", phone: "13800000001" }],
  ],
];

describe("exports in many languages", () => {
  it.each(CASES)("%s", (_system, header, rows, people) => {
    const { attendees, warnings } = inspect(header, rows);
    expect(attendees).toMatchObject(people);
    expect(warnings).not.toContain("unknown-status");
  });
});
