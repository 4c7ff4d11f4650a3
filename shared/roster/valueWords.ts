import { foldText } from "../words/text.ts";
import type { PersonStatus } from "./person.ts";

/**
 * The status an export's word means; null for a word nobody taught us. `header` tells what a bare yes or no answers:
 * `Paid: no` is pending, `RSVP: no` is cancelled.
 */
export function statusOf(text: string, header: string): PersonStatus | null {
  const word = foldText(text).replace(/[_\s-]+/g, " ");
  if (word === "") return "active";
  const isAboutLeaving = CANCELLATION.test(foldText(header));
  if (YES.test(word) || NO.test(word)) return bareAnswer(YES.test(word), foldText(header));
  if (isAboutLeaving && DATE.test(word)) return "cancelled";
  for (const [status, pattern] of STATUS) if (pattern.test(word)) return status;
  return null;
}

/** A yes or a no, which only its header gives a meaning. */
export function isBareAnswer(text: string): boolean {
  const word = foldText(text);
  return YES.test(word) || NO.test(word);
}

/** Headers of what ends a registration: `Voided`, `取消时间`, `storniert am`. */
const CANCELLATION = /取消|退款|退票|作废|cancel|void|refund|storn|annul|キャンセル/;

const DATE = /\d{1,4}[-/.:年时時点]\d|\b(?:19|20)\d\d\b/;

function bareAnswer(yes: boolean, header: string): PersonStatus {
  if (CANCELLATION.test(header)) return yes ? "cancelled" : "active";
  if (/wait ?list|候补|候補|補欠|warteliste/.test(header)) return yes ? "waitlist" : "active";
  if (yes) return "active";
  return /付|缴|繳|支|paid|pay|bezahlt|zahl|pagad|pagat|betaald|оплач|审|審|通过|approv|确认|confirm|入金|支払/.test(
    header,
  )
    ? "pending"
    : "cancelled";
}

const YES = /^(?:yes|y|true|1|x|是|是的|√|✓|✔️?|✅|☑️?|対|对|はい|ja|oui|sí|si|sì|sim|да|tak|예|네|○|◯|〇|有|済|済み)$/;
const NO = /^(?:no|n|false|0|否|×|✗|✘|✖️?|❌|☐|不|いいえ|nein|non|nee|não|нет|nie|아니오|아니요|无|未|没有|未済)$/;

/** In this order: a refusal contains the word of the approval (未通过 / 通过, not attending / attending). */
const STATUS: [PersonStatus, RegExp][] = [
  ["active", /partial(?:ly)? refund|部分退/],
  ["pending", /partial(?:ly)? paid|部分付|部分支付/],
  ["blocked", /黑名单|\bblocked\b|\bbanned\b|封禁|拉黑/],
  [
    "waitlist",
    /wait ?list|waiting ?list|候补|候補|等候|等待名单|等位|排队|备选|替补|備取|後補|warteliste|nachrücker|liste d'attente|補欠|キャンセル待ち|^대기$|대기자|예비|standby|lista de espera|lista d'attesa|wachtlijst|лист ожидания/,
  ],
  [
    "cancelled",
    /cancel|refund|transferred|invalid|released|declin|reject|denied|\bvoid|delet|withdrawn|revoked|inactive|deactivated|disabled|unregistered|deregistered|unsuccessful|chargeback|^(?:rsvp|response)[: ]*no$|not (?:attending|going|coming|approved|accepted|selected|valid|registered)|(?:can't|cannot|won't|unable to) (?:attend|come|make)|no show|取消|退款|退票|退订|已退|拒绝|拒絕|未通过|不通过|未通過|驳回|作废|无效|失效|不参加|不参会|不出席|不来|来不了|不去|去不了|未参加|未入选|未录取|未中签|落选|落選|审核失败|审批拒绝|审核拒绝|已关闭|撤销|撤回|注销|请假|爽约|缺席|谢绝|辞退|欠席|不合格|退出|キャンセル|払い戻し|storniert|abgesagt|abgelehnt|abgemeldet|zurückgezogen|erstattet|ungültig|verhindert|entschuldigt|nimmt nicht|nicht (?:dabei|teil|zugelassen|genehmigt|angemeldet|anwesend)|keine teilnahme|annul|rembours|refus|décliné|désinscri|désist|non inscrit|non valide|absent|excusé|ne (?:participe|vien|sera)\S* pas|취소|환불|거절|불참|cancelad|anulad|rechazad|reembols|recusad|annullat|rifiutat|rimborsat|geannuleerd|afgemeld|отмен|отклон|возврат|^c$/,
  ],
  [
    "pending",
    /pending|unpaid|unapproved|unverified|not (?:yet )?(?:paid|confirmed|verified|completed|replied|responded)|no (?:reply|response)|tentative|undecided|interested|requested|provisional|to be confirmed|\btbc\b|\btbd\b|on hold|needs approval|action|unconfirmed|await|offline payment|to be paid|in progress|incomplete|invited|maybe|expired|overdue|draft|reserved|待|过期|過期|逾期|未付|未支付|未缴|未繳|未审|未審|审核中|審核中|审批中|处理中|支付中|付款中|支付失败|付款失败|未完成|未提交|未确认|未確認|未回复|未回答|未定|未回覆|保留|抽選中|邀请中|尚未|申込中|申請中|未入金|未払|承認待ち|仮|ausstehend|unbezahlt|unbestätigt|nicht (?:bezahlt|bestätigt)|vorbehalt|vielleicht|vorgemerkt|reserviert|angefragt|eingeladen|offen|in bearbeitung|abgelaufen|en attente|en cours|impayé|non (?:payé|réglé|confirmé)|à (?:payer|confirmer|valider|régler)|peut être|invité|대기|미결제|미납|미정|pendiente|sin pagar|em espera|aguardando|in attesa|non pagato|in behandeling|onbetaald|ожида|не оплач|^n$/,
  ],
  [
    "active",
    /paid|acquired|confirm|complete|attend|approv|going|accept|valid|active|register|success|issued|redeem|checked|free|sold|granted|processed|placed|\bok\b|已付|已支付|已缴|已繳|正取|中签|当選|已录取|录取|入选|已报到|已報到|已報|报名$|報名$|免审|免審|已領|付款成功|支付成功|成功|通过|通過|已报名|已报|报名|已确认|确认|确定|有效|正常|参加|出席|已签到|已审核|已出票|已领|免费|免費|已完成|完成|已接受|已核销|未签到|未核销|未使用|已使用|待签到|入金済|支払済|支払い済み|参加確定|確定|承認|受付済|申込済|来場|招待|bezahlt|bestätigt|angemeldet|teilgenommen|nimmt teil|zugesagt|zusage|dabei|gültig|anwesend|payé|confirmé|inscrit|validé|valide|présent|accepté|réglé|participe|참가|참석|확정|완료|결제|승인|pagad|pagat|asist|inscrit|aprobad|aprovad|confermat|iscritt|betaald|bevestigd|оплач|подтвержд|принят|^p$/,
  ],
];

/** The role a word means: one of the known ones, or the word as it stood. */
export function roleOf(text: string): string {
  return knownRole(text) ?? text;
}

/** Speakers, staff, press and so on have tickets of their own; an ordinary ticket says nothing of the role. */
export function roleOfTicket(ticketType: string): string {
  const role = /票|ticket|pass|チケット|^\S{1,12}$/i.test(ticketType) ? knownRole(ticketType) : null;
  return role ?? "attendee";
}

/** True for a word that means one of the known roles: tells a column of roles from one of jobs or ticket categories. */
export const isKnownRole = (text: string): boolean => knownRole(text) !== null;

function knownRole(text: string): string | null {
  const word = foldText(text);
  for (const [role, pattern] of ROLES) if (pattern.test(word)) return role;
  return null;
}

const ROLES: [string, RegExp][] = [
  [
    "attendee",
    /^(?:参会者|参会人员?|参会嘉宾|普通.*|观众|听众|学员|与会者|attendee|participant|guest|visitor|delegate|audience|一般.*|参加者|teilnehmer(?:in)?|gast|visiteur|public)$/,
  ],
  // Before the speakers: 嘉宾 alone is one who speaks, 贵宾 and 嘉宾VIP are not.
  ["vip", /vip|贵宾|貴賓/],
  ["host", /主持|\bhost\b|\bmc\b|moderator|司会|animateur|召集人|出品人/],
  [
    "speaker",
    /讲师|講師|演讲|演講|讲者|講者|分享嘉宾|分享者|分享人|圆桌嘉宾|嘉宾|嘉賓|speaker|presenter|panell?ist|登壇|発表者|スピーカー|referent|vortragende|sprecher|intervenant|orateur|conférencier|연사|발표자/,
  ],
  ["organiser", /主办|主辦|组织者|組織者|承办|协办|organi[sz]er|organisator|veranstalter|organisateur|主催|주최/],
  ["staff", /工作人员|工作人員|志愿者|志工|义工|staff|crew|volunteer|helfer|bénévole|スタッフ|운영/],
  ["partner", /合作|赞助|贊助|参展|展商|sponsor|partner|exhibitor|スポンサー|aussteller|exposant/],
  ["press", /媒体|媒體|记者|記者|press|media|presse|journalist|報道|プレス/],
];

/** Whether a cell says that the person was already checked in elsewhere; null for an empty or unknown word. */
export function checkedInOf(text: string): boolean | null {
  const word = foldText(text).replace(/[_\s]+/g, " ");
  if (word === "" || word === "-" || word === "--") return null;
  if (NO.test(word) || NOT_IN.test(word)) return false;
  if (
    YES.test(word) ||
    DATE.test(word) ||
    /^[1-9]\d?$|已|签到|簽到|报到|報到|到场|到場|入场|checked|attended|arrived|present|出席|受付|済|eingecheckt|anwesend|présent|완료|출석|used|redeemed|scanned|核销|验票|参加|来場|validé|contrôlé|utilisé|eingelöst|gescannt|presente|aanwezig|ingecheckt/.test(
      word,
    )
  )
    return true;
  return null;
}

/** The same of a status: only words of arriving count, since `已报到` alone may be a registration's end. */
export function checkedInByStatus(text: string): boolean | null {
  const word = text === "" ? "" : foldText(text).replace(/[_\s-]+/g, " ");
  if (word.length < 3 || word.length > 24) return null;
  if (NOT_CHECKED_IN.test(word)) return false;
  return CHECKED_IN.test(word) ? true : null;
}

const CHECKED_IN =
  /^(?:checked ?in|check ?in done|attended|arrived|used|redeemed|scanned|已签到|已簽到|签到成功|已核销|已核銷|已入场|已入場|已到场|已到場|已使用|已验票|已驗票|已检票|eingecheckt|eingelöst|enregistré|チェックイン済み?|来場済み?|入場済み?|체크인 ?완료)$/;

const NOT_CHECKED_IN =
  /^(?:not checked ?in|un(?:used|checked|scanned)|未签到|未簽到|未核销|未核銷|未入场|未入場|待签到|未到场|未使用)$/;

const NOT_IN =
  /^(?:未|没|不|尚未|待)|^(?:un|in)(?:checked|used|scanned|redeemed|valid)|not |never|no show|no-show|欠席|缺席|nicht|abwesend|absent|pas |^no |^non |미|ausente|afwezig|pending|awaiting|expected/;
