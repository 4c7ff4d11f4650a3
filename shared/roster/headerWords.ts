import { foldText } from "../words/text.ts";

/** What a roster's column can say of a person; a column that says none of these is kept as an extra field. */
export const ROSTER_FIELDS = [
  "name",
  "givenName",
  "familyName",
  "nickname",
  "email",
  "phone",
  "company",
  "jobTitle",
  "role",
  "ticketType",
  "ticketCode",
  "orderId",
  "status",
  "checkedIn",
  "guests",
  "note",
] as const;
export type RosterField = (typeof ROSTER_FIELDS)[number];

/** How sure a header word is, 0 to 110; several fields may be meant, the content then decides. */
export type HeaderMeaning = { field: RosterField; weight: number };

/**
 * What a header cell may mean: exact words of five languages first, then words inside a question such as
 * `2、请填写您的手机号码：*`. Someone else's column (buyer, invoice, whoever filled the form in) weighs little, so that it
 * serves only where the table has no better one; a column about something else (company size, emergency contact) nothing.
 */
export function headerMeanings(header: string): HeaderMeaning[] {
  const words = plainHeader(header);
  if (words === "" || NEVER.test(words)) return [];
  const { own, rest } = takeAttendee(words);
  const weight = (base: number) => (SOMEONE_ELSE.test(words) ? base * 0.15 : base + (own ? 10 : 0));
  const exact = EXACT.get(rest) ?? EXACT.get(words);
  if (exact) return exact.map((meaning) => ({ field: meaning.field, weight: weight(meaning.weight) }));
  return WITHIN.filter(([, pattern]) => pattern.test(words)).map(([field, , base]) => ({
    field,
    weight: weight(base),
  }));
}

/**
 * A header without what forms put around it: question numbers, the mark of required fields, `请填写您的`, colons, brackets
 * with hints; snake_case and camelCase become words, letters are folded.
 */
export function plainHeader(header: string): string {
  return foldText(header.replace(/([a-z])([A-Z])/g, "$1 $2"))
    .replace(/[_\-–—/\\]+/g, " ")
    .replace(/^(?:q|question|frage|第)?\s*\d{1,3}\s*(?:题|[.、:)])\s*/, "")
    .replace(/[*#:?。!"'“”‘’]+/g, " ")
    .replace(
      /[([{【〔「](?:必填|选填|選填|必須|任意|required|optional|pflichtfeld|obligatoire|自动|自動|単一行).*?[)\]}】〕」]/g,
      " ",
    )
    .replace(/^(?:请|請)?(?:输入|填写|填寫|留下|提供|选择|問)?(?:您|你)?(?:的)?(?=.)/, "")
    .replace(
      /^(?:your|please enter your|enter your|what is your|what's your|ihre?|votre|あなたの|ご|お)\s*(?=.{2})/,
      "",
    )
    .replace(/(?:是什么|是多少|是|を入力してください)$/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** `Attendee email`, `参会人手机`: the attendee's own, to be preferred over a bare `Email`. */
function takeAttendee(words: string): { own: boolean; rest: string } {
  const rest = words.replace(ATTENDEE, "").trim();
  return rest !== "" && rest !== words ? { own: true, rest } : { own: false, rest: words };
}

const ATTENDEE =
  /^(?:attendee|participant|guest|ticket ?holder|registrant|delegate|visitor|member|teilnehmer(?:in)?|gast|participante?|invité|参会人员?|参会者|参会嘉宾|與會者|与会者|参与者|参加者|嘉宾|来宾|学员|报名人|报名者|用户|个人)(?:'s|s)?\s*[:的の]?\s*/;

/** Columns of the person who paid, filled in or owns the account. */
const SOMEONE_ELSE =
  /buyer|purchas|billing|invoice|payer|booker|booked by|customer|submitter|submitted by|respondent|username|orderer|^order (?:first|last|full|e ?mail|name|phone|company)|^contact (?:name|person)|购买|购票人|下单|付款人|发票|开票|抬头|提交|填写|填表|创建|收件|微信|来自|購入者|請求|注文者|rechnung|käufer|besteller|kunde|acheteur|factur|commanditaire|^联系人/;

/** Columns that hold a field's word and are about something else. */
const NEVER =
  /紧急|緊急|emergency|推荐|介绍人|邀请|referr|invited by|同行人姓名|随行人员姓名|家长|parent|规模|行业|网址|网站|税号|税务|性质|简介|传真|\bfax\b|(?:公司|单位|联系|通讯|收货|邮寄|家庭|住)地址|company (?:size|address|type|industry|website|phone|registration)|\bsize\b|website|homepage|\bvat\b|\btax|身份证|证件|护照|passport|phone type|country|prefix|anrede|salutation|honorific|civilité|敬称|称谓|gender|性别|\bage\b|生日|geburt|price|amount|discount|coupon|voucher|价格|金额|优惠|\bip\b|^(?:是否|有无)(?!签到|到场|付|缴|支付|已|参加|出席|审核|通过|取消)|为什么|为何|怎么|如何|希望|想要|想听|感兴趣|建议|how did|why |what do|dietary|t ?shirt|food|忌口|饮食|name: (?:title|salutation|degree)|name on card|event name|活动名|イベント名|file name|项目名|课程名|user ?agent|consent|marketing|newsletter/;

const list = (words: string): string[] => words.split("|");

/** Field, weight, words. The first field of a word that stands in several lists is tried first. */
const WORDS: [RosterField, number, string[]][] = [
  [
    "name",
    100,
    list(
      "姓名|真实姓名|名字|参会人|参会者|参会人员|参加者名|参加者氏名|中文姓名|姓名全称|氏名|名前|お名前|名 前|name|full name|fullname|complete name|real name|attendee|attendee name|participant|participant name|guest|guest name|ticket holder|ticket full name|vollständiger name|vor und nachname|vorname nachname|teilnehmer|teilnehmername|name des teilnehmers|nom complet|nom et prénom|nom prénom|prénom et nom|nom du participant|이름|성명|참가자|first and last name|姓 名|报名人|学员|嘉宾|嘉賓姓名|來賓姓名|voller name|name of attendee|badge holder",
    ),
  ],
  ["name", 60, list("联系人|聯絡人|客户|用户|user|表示名|display name|ユーザー名|称呼|names")],
  [
    "givenName",
    100,
    list(
      "first name|firstname|given name|given names|forename|vorname|vornamen|prénom|prenom|prénoms|ticket first name|名|名（名字）|attendee name given name|name given name|name: given name",
    ),
  ],
  [
    "familyName",
    100,
    list(
      "last name|lastname|family name|surname|nachname|familienname|zuname|nom de famille|ticket last name|姓|姓氏|성|attendee name family name|name family name|name: family name",
    ),
  ],
  ["familyName", 20, list("nom")],
  ["name", 90, list("nom")],
  [
    "nickname",
    100,
    list(
      "花名|昵称|网名|艺名|暱稱|nickname|nick name|nick|preferred name|preferred first name|badge name|name on badge|name tag|胸牌姓名|胸卡姓名|胸牌名|ニックネーム|spitzname|rufname|surnom|pseudo|pseudonyme|别名|alias|닉네임|calling name|参会昵称",
    ),
  ],
  ["nickname", 50, list("表示名|display name|ユーザー名|英文名|英文姓名|english name|handle|github|github id")],
  [
    "email",
    100,
    list(
      "邮箱|电子邮箱|电子邮件|邮件|邮箱地址|邮件地址|电子邮件地址|电子邮箱地址|联系邮箱|常用邮箱|工作邮箱|公司邮箱|e mail|email|email address|e mail address|mail|mail address|work email|ticket email|メール|メールアドレス|eメール|e mail adresse|email adresse|mailadresse|courriel|adresse e mail|adresse email|adresse électronique|adresse mail|電子郵件|電子信箱|信箱|電郵|이메일|이메일 주소",
    ),
  ],
  [
    "phone",
    100,
    list(
      "手机|手机号|手机号码|电话|电话号码|联系电话|移动电话|本人手机|手机电话|手机 电话|联系手机|mobile|mobile phone|mobile number|mobile no.|cell phone|cellphone|cell|phone|phone number|phone no.|telephone|telephone number|tel|tel.|contact number|cell phone number|work phone|ticket phone number|携帯|携帯電話|携帯番号|電話|電話番号|お電話番号|telefon|telefonnummer|handy|handynummer|mobil|mobiltelefon|mobilnummer|téléphone|telephone portable|téléphone portable|portable|numéro de téléphone|手機|手機號碼|聯絡電話|行動電話|전화|전화번호|휴대폰|휴대전화|연락처",
    ),
  ],
  ["phone", 70, list("联系方式|聯絡方式|contact|联络方式|whatsapp|连絡先|連絡先")],
  ["email", 40, list("联系方式|聯絡方式|contact|連絡先")],
  [
    "company",
    100,
    list(
      "公司|单位|公司名|公司名称|单位名称|工作单位|所在公司|所在单位|所属单位|所属公司|就职公司|任职公司|企业|企业名称|机构|机构名称|组织|公司 单位|公司 学校|单位 学校|学校 单位|公司 组织|公司 机构|company|company name|organization|organisation|organization name|organisation name|affiliation|employer|institution|institute|ticket company name|work company|company organization|company organisation|firma|firmenname|unternehmen|institution|société|entreprise|organisme|établissement|nom de l'entreprise|会社|会社名|御社名|貴社名|勤務先|所属|ご所属|所属先|所属団体|会社名 団体名|회사|회사명|소속|직장|公司名稱|單位|服務單位|機構",
    ),
  ],
  ["company", 60, list("学校|学校名称|院校|university|school|部门单位")],
  [
    "jobTitle",
    100,
    list(
      "职位|职务|岗位|职称|头衔|职位 职务|职务 职位|职位名称|职业|工作岗位|担任职务|job title|jobtitle|job position|position|job|occupation|profession|designation|job role|ticket job title|work job title|beruf|funktion|berufsbezeichnung|stellenbezeichnung|fonction|poste|intitulé du poste|profession|役職|役職名|職種|職業|肩書|肩書き|お役職|직책|직위|직함|職稱|職位|職務",
    ),
  ],
  ["jobTitle", 70, list("title|titel|titre")],
  [
    "role",
    100,
    list(
      "身份|角色|参会身份|参会角色|身份 角色|角色 身份|参会类型|参会人类型|人员类型|人员类别|嘉宾类型|嘉宾身份|嘉宾类别|报名身份|attendee type|participant type|guest type|registrant type|person type|attendee category|rolle|rôle|参加区分|参加者区分|区分|역할|身分|participant role|event role|speaker type",
    ),
  ],
  ["role", 60, list("role|type|category|类别|分类|kategorie|catégorie|分组")],
  [
    "ticketType",
    100,
    list(
      "票种|票类|票型|票务类型|门票类型|门票|门票名称|票名|票种名称|票券|票券名稱|票種|票劵|票卷类型|购票类型|票务名称|ticket type|ticket|ticket name|ticket class|ticket title|ticket tier|ticket category|ticket types|registration type|product|product name|item|admission|pass type|参加枠|参加枠名|チケット|チケット種別|チケット名|チケット種類|チケットタイプ|ticketart|ticketkategorie|tickettyp|produkt|type de billet|billet|tarif|catégorie de billet|nom du billet|티켓|티켓 종류|报名类型|报名项目|票价类型",
    ),
  ],
  ["ticketType", 50, list("variation|类型|category|category name|kategorie")],
  [
    "ticketCode",
    100,
    list(
      "票号|票码|门票号|门票编号|门票编码|门票码|电子票号|电子票码|签到码|报到码|参会码|参会编码|入场码|入场券号|二维码|二维码内容|二维码链接|核销码|验票码|检票码|凭证码|凭证号|券码|条码|条形码|参会凭证|票券號碼|票券编号|qr碼|barcode|barcode no.|barcode no|barcode number|barcode #|barcodes|ticket code|ticket secret|secret|qr|qr code|qr code url|qrcode|qr code value|check in code|checkin code|ticket number|ticket no.|ticket no|ticket #|ticket reference|ticket public id|ticket hash|unique ticket url|ticket url|ticket link|check in url|チケット番号|受付番号|qrコード|ticketnummer|ticketcode|numéro de billet|code barres|code barre|code billet|티켓 번호",
    ),
  ],
  ["ticketCode", 70, list("ticket id|ticket uuid|public id|uuid|attendee public id|attendee reference|ticket key")],
  ["ticketCode", 30, list("code|id|编码|编号|attendee id|guest id")],
  [
    "orderId",
    100,
    list(
      "订单号|订单编号|订单id|订单|报名编号|报名号|报名订单号|交易号|order id|order no.|order no|order number|order code|order #|order|order reference|order ref|booking reference|booking id|booking number|registration id|registration number|registration code|reservation id|reservation number|bestellnummer|bestellung|bestellcode|auftragsnummer|buchungsnummer|numéro de commande|commande|référence de commande|réservation|注文番号|申込番号|予約番号|訂單編號|訂單號碼|주문번호",
    ),
  ],
  ["orderId", 40, list("reference|confirmation number|确认号")],
  [
    "status",
    100,
    list(
      "状态|报名状态|审核状态|审批状态|参会状态|订单状态|票状态|门票状态|参加状态|确认状态|是否参加|是否出席|status|attendee status|registration status|approval status|ticket status|guest status|rsvp|rsvp status|state|参加ステータス|ステータス|状態|申込状況|参加状況|申込ステータス|상태|참가상태|statut|anmeldestatus|teilnahmestatus|狀態|報名狀態|審核狀態|是否审核|是否通过|是否取消",
    ),
  ],
  [
    "status",
    85,
    list(
      "order status|order state|支付状态|付款状态|缴费状态|缴费情况|付费状态|是否付款|是否缴费|是否支付|是否付费|是否已付款|是否已缴费|是否已支付|payment status|paid|payment state|bezahlt|zahlungsstatus|bestellstatus|payé|statut du paiement|statut de la commande|支払状況|入金状況|입금",
    ),
  ],
  [
    "checkedIn",
    100,
    list(
      "签到|签到状态|是否签到|是否已签到|已签到|签到情况|到场|到场状态|是否到场|签到时间|入场时间|核销状态|核销时间|验票状态|checked in|check in|checkin|check in status|checkin status|checked in status|is checked in|checked in at|check in time|check in date|checked in date|checkin time|checkin date|check in timestamp|first check in|date checked in|arrived|arrived at|attended|attendance|attendance status|has arrived|出席|出欠|出欠ステータス|受付状況|受付済み|チェックイン|eingecheckt|anwesend|check in zeit|présent|présence|enregistré|簽到|簽到狀態|報到狀態|체크인|출석",
    ),
  ],
  [
    "guests",
    100,
    list(
      "同行人数|携带人数|带人|带人数|陪同人数|随行人数|附加人数|同伴人数|guests|guest|number of guests|no. of guests|guest count|plus ones|plus one|plus|additional guests|extra guests|begleitpersonen|anzahl begleitpersonen|accompagnants|nombre d'accompagnants|同伴者数|同行者数|동반인원|携伴人數",
    ),
  ],
  [
    "note",
    100,
    list(
      "备注|备注信息|备注说明|留言|附言|note|notes|comment|comments|remark|remarks|internal notes|internal note|备注栏|備考|備考欄|備註|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|notiz|notizen|remarque|remarques|commentaire|commentaires|비고|메모|客服备注|管理员备注|order comment|checkin comment",
    ),
  ],
];

const EXACT = new Map<string, HeaderMeaning[]>();
for (const [field, weight, words] of WORDS)
  for (const word of words) EXACT.set(word, [...(EXACT.get(word) ?? []), { field, weight }]);

/** Words inside a longer header, for questions of forms. */
const WITHIN: [RosterField, RegExp, number][] = [
  [
    "name",
    /姓名|真实名字|氏名|お名前|\bfull name\b|\b(?:attendee|participant)'?s? name\b|성명|nom complet|^name\b/,
    70,
  ],
  ["givenName", /\b(?:first|given) name\b|vorname|prénom/, 80],
  ["familyName", /\b(?:last|family) name\b|surname|nachname|nom de famille/, 80],
  ["nickname", /花名|昵称|网名|暱稱|nickname|ニックネーム/, 60],
  ["email", /邮箱|电子邮件|邮件地址|\be ?mail\b|メール|courriel|電子郵件|이메일/, 70],
  ["phone", /手机|电话|手機|電話|携帯|\bmobile\b|\b(?:tele)?phone\b|telefon|handynummer|téléphone|전화/, 70],
  [
    "company",
    /公司|单位|企业|机构|company|organi[sz]ation|affiliation|employer|会社|所属|勤務先|firma|unternehmen|entreprise|société|회사|소속/,
    60,
  ],
  ["jobTitle", /职位|职务|岗位|头衔|job title|position|役職|職稱|berufsbezeichnung|funktion|fonction|직책/, 60],
  ["role", /(?:参会|报名|嘉宾|人员)(?:身份|角色|类型)|attendee type|participant type/, 60],
  ["ticketType", /票种|门票类型|票型|ticket type|ticket class|チケット種|type de billet|ticketart|参加枠/, 60],
  ["ticketCode", /签到码|电子票号|票码|核销码|barcode|ticket (?:code|secret|number)|チケット番号/, 60],
  ["orderId", /订单编?号|order (?:id|number|code|no)|bestellnummer|注文番号/, 60],
  ["status", /报名状态|审核状态|registration status|approval status|参加ステータス/, 60],
  ["checkedIn", /是否签到|签到时间|签到状态|checked? ?in/, 60],
  ["guests", /(?:同行|携带|陪同|随行).*人数|number of (?:additional )?guests|how many guests|plus ones/, 60],
  ["note", /备注|備考|備註|^(?:other )?(?:notes?|comments?|remarks?)\b|bemerkung|remarque/, 50],
];
