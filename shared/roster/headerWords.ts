import { foldText } from "../words/text.ts";
import { HEADER_DICTIONARY } from "./headerDictionary.ts";
import { HEADER_DICTIONARY_MORE } from "./headerDictionaryMore.ts";
import { askedFor, withoutAsking } from "./headerQuestions.ts";
import type { RosterField } from "./rosterField.ts";
import { simplified } from "./simplified.ts";

/** How sure a header word is, 0 to 110; several fields may be meant, the content then decides. */
export type HeaderMeaning = { field: RosterField; weight: number };

/**
 * What a header cell may mean: exact words first, without the hint in brackets behind them too, then words inside a
 * question such as `2、请填写您的手机号码：*`. Someone else's column (buyer, invoice, whoever filled the form in) weighs little, so that it
 * serves only where the table has no better one; a column about something else (company size, emergency contact) nothing.
 */
export function headerMeanings(header: string): HeaderMeaning[] {
  if (header.length > LONGEST_HEADER) return [];
  const words = plainHeader(header);
  const plain = simplified(words);
  const asked = askedFor(plain);
  if (asked) return asked;
  if (words === "" || NEVER.test(words) || NEVER.test(plain)) return [];
  const own = takeAttendee(withoutHints(plain)).own;
  const exact = exactly(words) ?? exactly(plain);
  const within = exact ?? meaningsWithin(words, withoutHints(words));
  const meanings = within.length > 0 ? within : meaningsWithin(plain, withoutHints(plain));
  const isTheirs = SOMEONE_ELSE.test(words) || SOMEONE_ELSE.test(plain);
  return meanings
    .filter(({ field }) => !isTheirs || !(field === "nickname" || (field === "company" && INVOICE.test(plain))))
    .map(({ field, weight }) => ({ field, weight: isTheirs ? weight * 0.15 : weight + (own ? 10 : 0) }));
}

/** What a header means that is a known word as a whole, with hints, a hint of whose it is or the same in another language beside it. */
function exactly(words: string): HeaderMeaning[] | undefined {
  const bare = withoutHints(words);
  return (
    EXACT.get(words) ??
    namePartIn(words) ??
    EXACT.get(bare) ??
    EXACT.get(bare.replace(BLANK_IN_HAN, "")) ??
    EXACT.get(takeAttendee(bare).rest) ??
    saidTwice(bare)
  );
}

/** `确认码 confirmation code`: the same said in two languages. */
function saidTwice(words: string): HeaderMeaning[] | undefined {
  const [, han, latin] = HAN_THEN_LATIN.exec(words) ?? [];
  const [, first, second] = LATIN_THEN_HAN.exec(words) ?? [];
  const one = EXACT.get(han ?? second ?? "");
  const fields = EXACT.get(latin ?? first ?? "")?.map(({ field }) => field) ?? [];
  const same = one?.filter(({ field }) => fields.includes(field)) ?? [];
  return same.length > 0 ? same : undefined;
}

const HAN_THEN_LATIN = /^([\p{Script=Han} ]+?) ?([\p{Script=Latin}\d#.' ]+)$/u;

const LATIN_THEN_HAN = /^([\p{Script=Latin}\d#.' ]+?) ?([\p{Script=Han} ]+)$/u;

/** `Name (Given name)`: here the brackets say what the column is. */
function namePartIn(words: string): HeaderMeaning[] | undefined {
  const inside = EXACT.get(/\(([^()]+)\)$/.exec(words)?.[1]?.trim() ?? "");
  return inside?.every(({ field }) => field === "givenName" || field === "familyName") ? inside : undefined;
}

/** `职　务` is padded to the width of the words beside it. */
const BLANK_IN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** A longer text is a consent form or a cell of remarks. */
const LONGEST_HEADER = 400;

/** A column of another person or another thing: whoever recommended the event, an emergency contact, the buyer. */
export function isAboutSomethingElse(header: string): boolean {
  if (header.length > LONGEST_HEADER) return true;
  const words = plainHeader(header);
  return [words, simplified(words)].some((each) => NEVER.test(each) || SOMEONE_ELSE.test(each));
}

/** Hints in brackets name things the column is not about, `您从哪里得知（公司、朋友）`: they count beside a short word only. */
function meaningsWithin(words: string, bare: string): HeaderMeaning[] {
  const found = (text: string) => WITHIN.filter(([, pattern]) => pattern.test(text));
  const within = found(bare);
  return (within.length === 0 && bare.length <= 6 ? found(words) : within).map(([field, , weight]) => ({
    field,
    weight,
  }));
}

const withoutHints = (words: string): string =>
  words.replace(/\s*[([{【〔「][^([{【〔「]*[)\]}】〕」]\s*/g, " ").trim() || words;

/**
 * A header without what forms put around it: question numbers, the mark of required fields, `请填写您的`, colons, brackets
 * with hints; snake_case and camelCase become words, letters are folded.
 */
export function plainHeader(header: string): string {
  const spaced = header.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/\bN[°º]\s*/gi, "numéro ");
  const plain = foldText(spaced)
    .replace(/[_\-–—/\\]+/g, " ")
    .replace(/\s*#/g, " #")
    .replace(/^(?:q|question|frage|第)?\s*\d{1,3}\s*(?:题|[.、:)])\s*/, "")
    .replace(/[*:?¿!¡。"“”]+/g, " ")
    .replace(
      /[([{【〔「](?:必填|选填|選填|必須|任意|required|optional|pflichtfeld|obligatoire|自动|自動|単一行|incl|inkl|with |mit |avec |含|包括|格式|例如).*?[)\]}】〕」]/g,
      " ",
    )
    .replace(/\s+/g, " ");
  return withoutAsking(plain);
}

/** `Attendee email`, `参会人手机`: the attendee's own, to be preferred over a bare `Email`. */
export function takeAttendee(words: string): { own: boolean; rest: string } {
  const rest = words.replace(ATTENDEE, "").replace(OF_ATTENDEE, "").trim();
  return rest !== "" && rest !== words ? { own: true, rest } : { own: false, rest: words };
}

const ATTENDEE =
  /^(?:(?:attendee name|teilnehmername|nom du participant|参会者姓名|参会人姓名)(?= \S)|attendee|participant|guest|ticket ?holder|registrant|delegate|visitor|member|teilnehmer(?:in)?|gast|participante?|invité|参会人员?|参会者|参会嘉宾|與會者|与会者|参与者|参加者|嘉宾|来宾|学员|报名人|报名者)(?:'s|s)?\s*\d{0,2}\s*[:的の]?\s*/;

const OF_ATTENDEE =
  /\s*(?:des teilnehmers|der teilnehmerin|des gastes|(?:du |de la |de l')?(?:participante?s?|invitée?)|del (?:asistente|participante)|do participante|(?:of|for) (?:the )?(?:attendee|participant|guest|ticket ?holder))$/;

/** Who is invoiced is a firm of its own, and no better than none. */
const INVOICE = /invoice|billing|发票|开票|抬头|rechnung|factur|請求/;

/** Columns of the person who paid, filled in or owns the account. */
const SOMEONE_ELSE =
  /buyer|purchas|billing|invoice|payer|booker|booked by|customer|submitter|submitted by|respondent|username|orderer|^order (?:first|last|full|e ?mail|name|phone|company|ip)|^contact (?:name|person)|^owner|account (?:name|email)|购买|购票人|下单|付款人|发票|开票|抬头|提交|填写|填表|创建|收件|微信|購入者|請求|注文者|rechnung|käufer|besteller|kunde|acheteur|payeur|factur|commanditaire|comprador|pagador|acquirente|^联系人|订单联系人/;

/** Columns that hold a field's word and are about something else. */
const NEVER =
  /フリガナ|ふりがな|カナ|かな$|読み|よみ|ローマ字|romaji|\bkana\b|拼音|pinyin|phonetic|发音|得知|了解到|获知|渠道|^position ?s? ?id$|紧急|緊急|emergency|推荐|介绍人|邀请|\breferr|invited by|同行人姓名|随行人员姓名|家长|parent|规模|行业|网址|网站|税号|税务|性质|简介|传真|\bfax\b|(?:公司|单位|联系|通讯|收货|邮寄|家庭|住)地址|company (?:size|address|type|industry|website|phone|registration)|\bsize\b|website|homepage|\bvat\b|\btax|身份证|证件|护照|passport|phone type|country|prefix|anrede|salutation|honorific|civilité|敬称|称谓|gender|性别|\bage\b|生日|geburt|price|amount|discount|coupon|voucher|价格|金额|优惠|\bip\b|^(?:是否|有无)(?!签到|到场|付|缴|支付|已|参加|参会|出席|审核|通过|取消|核销|入场|确认|退款|有效|到会)|为什么|为何|怎么|如何|希望|想要|想听|感兴趣|建议|how did|why |what do|dietary|t ?shirt|food|忌口|饮食|name:? ?\(?(?:title|salutation|degree|titel|anrede|titre|civilité|grad)|name on card|event name|活动名|イベント名|file name|项目名|课程名|user ?agent|consent|marketing|newsletter/;

const EXACT = new Map<string, HeaderMeaning[]>();
for (const [field, weight, words] of [...HEADER_DICTIONARY, ...HEADER_DICTIONARY_MORE])
  for (const word of words.split(/[|\n]/).map((each) => each.trim()))
    EXACT.set(word, [...(EXACT.get(word) ?? []), { field, weight }]);

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
  [
    "phone",
    /手机|电话|手機|電話|携帯|\b(?:mobile?|handy|t[eé]l)\b|\b(?:tele)?phone\b|telefon|handynummer|téléphone|전화/,
    70,
  ],
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
  ["status", /(?:状态|狀態|ステータス|상태|status|\bstat(?:ut|o))$/, 45],
  ["status", /报名状态|审核状态|registration status|approval status|参加ステータス|anmeldestatus/, 60],
  ["checkedIn", /是否签到|签到时间|签到状态|checked? ?in|eingecheckt|gescannt|チェックイン/, 60],
  [
    "guests",
    /(?:同行|携带|陪同|随行).*人数|number of (?:additional )?guests|how many guests|plus ones|begleitperson|accompagn/,
    60,
  ],
  ["note", /备注|備考|備註|^(?:other )?(?:notes?|comments?|remarks?)\b|bemerkung|remarque/, 50],
];
