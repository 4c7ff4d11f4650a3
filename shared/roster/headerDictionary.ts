import type { RosterField } from "./rosterField.ts";

/**
 * Header words by field, as `plainHeader` leaves them: Chinese, English, German and French, Japanese, Korean; one weight
 * for words that are certain (100) down to those that only serve where a table has nothing better. Taken from the exports
 * of Eventbrite, Meetup, pretix, Luma, Tito, Hi.Events, Attendize, Indico, alf.io, Google and Microsoft Forms, 问卷星,
 * 腾讯文档, 腾讯问卷, 金数据, 钉钉, 活动行 and connpass, and from sheets made by hand.
 */
export const HEADER_DICTIONARY: [field: RosterField, weight: number, words: string][] = [
  [
    "name",
    100,
    `姓名 | 真实姓名 | 名字 | 参会人 | 参会者 | 参会人员 | 参加者名 | 参加者氏名 | 中文姓名 | 姓名全称 | 氏名
     名前 | 名 前 | 姓 名 | 嘉賓姓名 | 來賓姓名 | 提交人 | 提交者 | 填写人 | 填写者 | 填表人 | 购票人
     购票人姓名 | 下单人 | 购买人 | 报名者 | 与会者 | 氏名 漢字
     name | full name | fullname | complete name | real name | attendee name | participant | participant name
     guest name | ticket holder | ticket full name | vollständiger name | vor und nachname | vorname nachname
     teilnehmer | teilnehmername | name des teilnehmers | nom complet | nom et prénom | nom prénom
     prénom et nom | nom du participant | first and last name | voller name | name of attendee | badge holder
     buyer | buyer name | purchaser | purchaser name | billing name | invoice name | order name | customer name
     chinese name | legal name | local name | native name | passport name | attendee full name | registrant name | contact full name | name surname | surname name
     teilnehmername | name vorname | vorname name | nachname vorname | nom et prénoms | prénoms et nom
     お名前 | お名前 漢字
     이름 | 성명 | 성함 | 참가자`,
  ],
  [
    "name",
    95,
    `学员 | 报名人 | 嘉宾
     attendee | guest`,
  ],
  ["name", 90, "nom"],
  [
    "name",
    65,
    `表示名 | 名札表示名
     display name`,
  ],
  [
    "name",
    60,
    `联系人 | 聯絡人 | 客户 | 用户 | 申込者 | 申込者名 | 申込者氏名 | 来場者名 | 学生姓名 | 人员 | 成员 | 队员 | 会员
     会员姓名 | 员工姓名 | 客户姓名 | 学员姓名 | 宾客 | 宾客姓名 | 来宾 | 来宾姓名 | 志愿者 | 志愿者姓名 | 收货人 | 收货人姓名 | 参会代表 | 代表 | 与会代表
     user | names | person | people | member | member name`,
  ],
  [
    "name",
    55,
    `演讲嘉宾 | 主讲人 | 演讲人 | 讲师 | 讲者 | 分享人 | 分享嘉宾 | 圆桌嘉宾 | 讲师姓名 | 讲者姓名 | 登壇者
     speaker | speaker name | volunteer | volunteer name`,
  ],
  [
    "name",
    30,
    `名称 | 称呼
     ユーザー名`,
  ],
  [
    "givenName",
    100,
    `名 | 名（名字）
     first name | firstname | given name | given names | forename | vorname | vornamen | prénom | prenom
     prénoms | ticket first name | fname | attendee name given name | name given name | name: given name`,
  ],
  [
    "familyName",
    100,
    `姓 | 姓氏
     last name | lastname | family name | surname | nachname | familienname | zuname | nom de famille
     ticket last name | lname | attendee name family name | name family name | name: family name
     성`,
  ],
  ["familyName", 20, "nom"],
  [
    "nickname",
    100,
    `花名 | 昵称 | 网名 | 艺名 | 暱稱 | 胸牌姓名 | 胸卡姓名 | 胸牌名 | 别名 | 参会昵称 | 昵称 花名 | 花名 昵称
     nickname | nick name | nick | preferred name | preferred first name | badge name | name on badge | name tag
     spitzname | rufname | surnom | pseudo | pseudonyme | alias | calling name | nickname for badge
     badge nickname | goes by | known as | nom d'usage | nom sur le badge | name auf dem badge | badgename
     ニックネーム
     닉네임`,
  ],
  [
    "nickname",
    50,
    `表示名 | 英文名 | 英文姓名
     display name | english name | handle | github | github id`,
  ],
  [
    "email",
    100,
    `邮箱 | 电子邮箱 | 电子邮件 | 邮件 | 邮箱地址 | 邮件地址 | 电子邮件地址 | 电子邮箱地址 | 联系邮箱 | 常用邮箱
     工作邮箱 | 公司邮箱 | 電子郵件 | 電子信箱 | 信箱 | 電郵 | 电子邮箱 email | 邮箱 email | email 邮箱 | 邮箱号
     邮箱账号
     e mail | email | email address | e mail address | mail | mail address | work email | ticket email
     e mail adresse | email adresse | mailadresse | courriel | adresse e mail | adresse email
     adresse électronique | adresse mail | adresse de messagerie | e mail adresse des teilnehmers
     teilnehmer e mail | mail id | email id | e mail id | business email | e mail professionnel | email professionnel
     email du contact | contact email | primary email | personal email
     メール | メールアドレス | eメール
     이메일 | 이메일 주소`,
  ],
  [
    "email",
    40,
    `联系方式 | 聯絡方式 | 連絡先
     contact`,
  ],
  [
    "phone",
    100,
    `手机 | 手机号 | 手机号码 | 电话 | 电话号码 | 联系电话 | 移动电话 | 本人手机 | 手机电话 | 手机 电话
     联系手机 | 携帯 | 携帯電話 | 携帯番号 | 電話 | 電話番号 | 手機 | 手機號碼 | 聯絡電話 | 行動電話
     手机号码 微信 | 电话 微信 | 联络电话 | 聯絡手機 | 手機號 | 电话号 | 手机号码 必填 | 手机号 微信 | 手机 微信 | 手机号 必填 | 电话 手机 | 手机 电话号码 | 日中連絡先
     mobile | mobile phone | mobile number | mobile no. | cell phone | cellphone | cell | phone | phone number
     phone no. | telephone | telephone number | tel | tel. | contact number | cell phone number
     ticket phone number | telefon | telefonnummer | handy | handynummer | mobil | mobiltelefon | mobilnummer
     téléphone | telephone portable | téléphone portable | portable | numéro de téléphone | handphone
     mobile no | phone no | tel no | contact no | contact phone | phone 1 | mobil nr. | telefonnr. | telefon mobil
     tél | tél. | tél portable | mobile professionnel | numéro de portable | numéro de mobile | n de téléphone
     whatsapp number | phone mobile | mobile phone number
     お電話番号 | ご連絡先電話番号
     전화 | 전화번호 | 휴대폰 | 휴대폰 번호 | 휴대폰번호 | 핸드폰 | 핸드폰 번호 | 휴대전화 | 연락처`,
  ],
  [
    "phone",
    70,
    `联系方式 | 聯絡方式 | 联络方式 | 连絡先 | 連絡先
     contact | whatsapp`,
  ],
  [
    "phone",
    60,
    `座机 | 固定电话
     home phone | work phone`,
  ],
  [
    "company",
    100,
    `公司 | 单位 | 公司名 | 公司名称 | 单位名称 | 工作单位 | 所在公司 | 所在单位 | 所属单位 | 所属公司 | 就职公司
     任职公司 | 企业 | 企业名称 | 机构 | 机构名称 | 组织 | 公司 单位 | 公司 学校 | 单位 学校 | 学校 单位
     公司 组织 | 公司 机构 | 会社 | 会社名 | 御社名 | 貴社名 | 勤務先 | 所属 | 所属先 | 所属団体 | 会社名 団体名
     公司名稱 | 單位 | 服務單位 | 機構 | 公司 单位名称 | 公司 机构名称 | 学校 公司 | 公司全称 | 单位全称
     所在企业 | 单位 部门 | 公司 部门 | 公司 机构 学校 | 所在单位 公司 | 工作单位 学校 | 公司 团队 | 任职机构 | 服務公司
     任職公司 | 公司 學校 | 單位名稱 | 機構名稱 | 会社名 所属 | 所属 会社名 | 会社名 学校名 | 所属組織 | 所属会社 | 所属機関 | 勤務先 学校名
     company | company name | organization | organisation | organization name | organisation name | affiliation
     employer | institution | institute | ticket company name | work company | company organization
     company organisation | firma | firmenname | unternehmen | société | entreprise | organisme | établissement
     nom de l'entreprise | company name organization | company school | company institution | arbeitgeber
     company firm | firm | institution company | workplace | where do you work | raison sociale | nom de la société
     nom de la structure | société organisme | organisation unternehmen | unternehmen organisation | verein | hochschule
     organisation firma | employeur | structure
     ご所属 | 勤め先 | お勤め先
     회사 | 회사명 | 소속 | 직장`,
  ],
  [
    "company",
    60,
    `学校 | 学校名称 | 院校 | 部门单位
     university | school`,
  ],
  [
    "jobTitle",
    100,
    `职位 | 职务 | 岗位 | 职称 | 头衔 | 职位 职务 | 职务 职位 | 职位名称 | 职业 | 工作岗位 | 担任职务 | 役職
     役職名 | 職種 | 職業 | 肩書 | 職稱 | 職位 | 職務
     job title | jobtitle | job position | position | job | occupation | profession | designation | job role
     ticket job title | designation title | work job title | beruf | funktion | berufsbezeichnung | stellenbezeichnung | fonction
     poste | intitulé du poste | métier | titre du poste | poste occupé | intitulé de poste | stellung | position im unternehmen
     work title | current role | current position | job function | tagline
     肩書き | お役職
     직책 | 직위 | 직함`,
  ],
  ["jobTitle", 70, "title | titel | titre"],
  ["jobTitle", 45, "role | your role"],
  [
    "role",
    100,
    `身份 | 角色 | 参会身份 | 参会角色 | 身份 角色 | 角色 身份 | 参会类型 | 参会人类型 | 人员类型 | 人员类别
     嘉宾类型 | 嘉宾身份 | 嘉宾类别 | 报名身份 | 参加区分 | 参加者区分 | 区分 | 身分
     attendee type | participant type | guest type | registrant type | person type | attendee category | rolle
     rôle | participant role | event role | speaker type
     역할`,
  ],
  [
    "role",
    60,
    `分组
     role | type`,
  ],
  [
    "role",
    55,
    `类别 | 分类
     category | kategorie | catégorie`,
  ],
  [
    "ticketType",
    100,
    `票种 | 票类 | 票型 | 票务类型 | 门票类型 | 门票 | 门票名称 | 票名 | 票种名称 | 票券 | 票券名稱 | 票種 | 票劵
     票卷类型 | 购票类型 | 票务名称 | 参加枠 | 参加枠名 | 报名类型 | 报名项目 | 票价类型 | 票劵名称 | 票券名称
     票别 | 报名票种 | 购票票种 | 商品名称 | 票務類型 | 票種名稱 | 门票种类 | 活动票种
     ticket type | ticket | ticket name | ticket class | ticket title | ticket tier | ticket category
     ticket types | registration type | product | product name | item | admission | pass type | ticketart
     ticketkategorie | tickettyp | produkt | type de billet | billet | tarif | catégorie de billet
     nom du billet | ticketsorte | ticketbezeichnung | type de tarif | nom du tarif | produit | formule | type d'inscription
     ticket type name | ticket option | admission type | registration category | registration option | entry type
     チケット | チケット種別 | チケット名 | チケット種類 | チケットタイプ
     티켓 | 티켓 종류`,
  ],
  [
    "ticketType",
    50,
    `类型 | 类别
     variation | category | category name | kategorie | catégorie | 产品 | tier`,
  ],
  [
    "ticketType",
    40,
    `参会类型 | 参会人类型 | 人员类型 | 人员类别 | 嘉宾类型 | 嘉宾类别 | 参加区分 | 参加者区分 | 区分
     attendee type | participant type | guest type | registrant type | attendee category`,
  ],
  [
    "ticketCode",
    100,
    `票号 | 票码 | 门票号 | 门票编号 | 门票编码 | 门票码 | 电子票号 | 电子票码 | 签到码 | 报到码 | 参会码
     参会编码 | 入场码 | 入场券号 | 二维码 | 二维码内容 | 二维码链接 | 核销码 | 验票码 | 检票码 | 凭证码 | 凭证号
     券码 | 条码 | 条形码 | 参会凭证 | 票券號碼 | 票券编号 | qr碼 | 受付番号 | 门票序列号 | 票券序號 | 签到二维码
     入场二维码 | 凭证编号 | 门票密钥 | 票券密钥 | 密钥 | 票据密钥 | 验票凭证 | 报名二维码 | 取票码 | 换票码 | 参会证号
     參會碼 | 報到序號 | 報到編號 | 受付コード | チケットコード | 入場コード | 整理番号
     barcode | barcode no. | barcode no | barcode number | barcode # | barcodes | ticket code | ticket secret
     secret | qr | qr code | qr code url | qrcode | qr code value | check in code | checkin code | ticket number
     ticket no. | ticket no | ticket # | ticket reference | ticket public id | ticket hash | unique ticket url
     ticket url | ticket link | check in url | ticketnummer | ticketcode | numéro de billet | code barres
     code barre | code billet | ticket barcode | ticket qr code | qr code content | code du billet
     ticket geheimnis | geheimnis | check in link | barcode nr. | barcode nr | barcodenummer | strichcode
     numéro du code barres | numéro de code barres | numéro billet | numéro du billet | referenz des tickets | ticket nr.
     security code | scan code | einlasscode | eintrittscode | zutrittscode | code d'entrée | code d'accès | entry code | qr value | admission code | e ticket | e ticket number
     チケット番号 | qrコード | チケットid | 电子码 | 消费码 | 核销券码 | 门票二维码 | 电子票二维码 | 入场凭证 | 凭证 | 签到凭证
     报名码 | 报到二维码
     티켓 번호`,
  ],
  [
    "ticketCode",
    70,
    "ticket id | ticket uuid | public id | uuid | attendee public id | attendee reference | ticket key",
  ],
  [
    "ticketCode",
    50,
    `确认码 | 兑换码 | 领取码 | 预约码
     confirmation code | confirmation # | confirmation no | confirmation no. | redemption code | redeem code`,
  ],
  [
    "ticketCode",
    30,
    `编码 | 编号
     code | id | attendee id | guest id | # | billet`,
  ],
  [
    "orderId",
    100,
    `订单号 | 订单编号 | 订单id | 订单 | 报名编号 | 报名号 | 报名订单号 | 交易号 | 注文番号 | 申込番号 | 予約番号
     订单代码 | 订单码 | 订单序号 | 商户订单号 | 申込id | 注文コード | お申込番号 | 予約id
     訂單編號 | 訂單號碼 | 注文id
     order id | order no. | order no | order number | order code | order # | order | order reference | order ref
     booking reference | booking id | booking number | registration id | registration number | registration code
     reservation id | reservation number | bestellnummer | bestellung | bestellcode | auftragsnummer
     buchungsnummer | buchungscode | reservierungscode | reservierungsnummer | numéro de réservation | code de réservation | numéro de commande | commande | référence de commande | réservation | bestellnr
     bestellnr. | reservierung | bestellreferenz | auftragsnr. | buchung | buchungsnr. | numéro commande
     référence commande | code de commande | code commande | réf. commande | référence de la commande | transaction id | transaction number | booking
     purchase id | order uuid | registration no. | registration no | booking no. | invoice order number
     주문번호`,
  ],
  [
    "orderId",
    40,
    `确认号 | 确认码 | 预约码
     reference | confirmation number | confirmation code | confirmation # | confirmation no | confirmation no.`,
  ],
  [
    "status",
    100,
    `状态 | 报名状态 | 审核状态 | 审批状态 | 参会状态 | 订单状态 | 票状态 | 门票状态 | 参加状态 | 确认状态
     是否参加 | 是否出席 | 状態 | 申込状況 | 参加状況 | 狀態 | 報名狀態 | 審核狀態 | 是否审核 | 是否通过
     是否取消 | 参会意向 | 报名审核状态 | 出席意愿 | 参会确认 | 参与状态 | 报名情况 | 是否已取消 | 是否参会 | 是否确认
     是否退款 | 退款状态 | 取消时间 | 取消状态 | 是否有效 | 有效状态 | 交易状态 | 出席回覆 | 出席意願 | 參加狀態
     status | attendee status | registration status | approval status | ticket status | guest status | rsvp
     rsvp status | state | statut | anmeldestatus | teilnahmestatus | registration state | void status
     invitee status | 訂單狀態 | teilnehmerstatus | statut du participant | invitation status | registrant status | booking status
     waitlisted | on waitlist | waitlist | is waitlisted | 是否候补 | warteliste | void | voided | cancelled | canceled | cancelled at | canceled at | cancelled on | canceled on | date cancelled
     cancellation date | cancelled date | is cancelled | refunded | is refunded
     storniert | storniert am | stornodatum | annulé | annulé le
     date d'annulation | statut de l'inscription | statut de réservation
     参加ステータス | ステータス | 申込ステータス
     상태 | 참가상태 | 참석여부 | 참가여부 | 신청상태 | 참석 여부 | 참가 여부`,
  ],
  [
    "status",
    85,
    `出欠 | 出欠確認 | 出欠回答 | 参加可否 | 参加有無 | キャンセル日時 | 支払いステータス | 支払い | 決済状況 | 付款狀態 | 繳費狀態
     是否繳費 | 支付情况 | 付款情况 | 收款状态 | 支付状态 | 付款状态 | 缴费状态 | 缴费情况 | 付费状态 | 是否付款 | 是否缴费 | 是否支付 | 是否付费
     是否已付款 | 是否已缴费 | 是否已支付 | 支払状況 | 入金状況
     response | attending | going | will attend | zusage | teilnahme | antwort | rückmeldung | réponse
     order status | order state | payment status | paid | payment state | bezahlt | zahlungsstatus | bezahlstatus
     bestellstatus | payment | zahlung | zahlungseingang | paiement | statut paiement | statut de paiement
     statut commande | payé | statut du paiement | statut de la commande
     입금`,
  ],
  [
    "checkedIn",
    100,
    `签到 | 签到状态 | 是否签到 | 是否已签到 | 已签到 | 签到情况 | 到场 | 到场状态 | 是否到场 | 签到时间
     入场时间 | 核销状态 | 核销时间 | 验票状态 | 報到 | 签到与否 | 到场情况 | 到场与否 | 到会 | 到会与否 | 入场情况 | 报到情况 | 实到 | 实到情况
     验票时间 | 检票状态
     检票时间 | 是否核销 | 核销 | 是否入场 | 到会情况 | 出席情况 | 签到日期 | 簽到時間 | 報到時間 | 入場日時 | 来場 | 出席 | 受付状況 | 簽到 | 簽到狀態 | 報到狀態 | 出席日時
     checked in | check in | checkin | check in status | checkin status | checked in status | is checked in
     checked in at | check in time | check in date | checked in date | checkin time | checkin date
     check in timestamp | first check in | date checked in | arrived | arrived at | attended | attendance
     attendance status | has arrived | eingecheckt | anwesend | check in zeit | présent | présence | enregistré
     checked in by time | scanned | scanned at | scan time | scan date | used | used at | redeemed | redeemed at
     check ins | checkins | attended at | present at | check in datum | einlass | einlasszeit | anwesenheit | gescannt
     contrôlé | date de contrôle | utilisé | date d'utilisation | scanné
     scanné le | pointage | émargement
     出欠ステータス | チェックイン済み | チェックイン済 | 来場済み | 受付 | 来場日時 | 受付済み | チェックイン | チェックイン日時
     체크인 | 출석`,
  ],
  [
    "checkedIn",
    60,
    `入场状态
     arrival time | checkin | checkin at`,
  ],
  [
    "guests",
    100,
    `同行人数 | 携带人数 | 带人 | 带人数 | 陪同人数 | 随行人数 | 附加人数 | 同伴人数 | 同伴者数 | 同行者数
     携伴人數
     携伴 | 同行人數 | 携带家属人数 | 随行人员数 | 加人数 | 附带人数
     +1 | + 1 | guests allowed | accompanying | accompanying guests | accompanying persons | companions | begleitung
     begleiter | anzahl begleitung | anzahl gäste | gäste | nombre d'invités | invités | nombre d'accompagnateurs
     guests | guest | number of guests | no. of guests | guest count | plus ones | plus one | plus
     additional guests | extra guests | begleitpersonen | anzahl begleitpersonen | accompagnants
     nombre d'accompagnants
     동반인원`,
  ],
  [
    "note",
    100,
    `备注 | 备注信息 | 备注说明 | 留言 | 附言 | 备注栏 | 備考 | 備考欄 | 備註 | 客服备注 | 管理员备注
     bestellkommentar | bestellungs kommentar | 订单备注 | 訂單備註 | observations | message to organizer
     note | notes | comment | comments | remark | remarks | internal notes | internal note | bemerkung
     bemerkungen | anmerkung | anmerkungen | kommentar | notiz | notizen | remarque | remarques | commentaire
     commentaires | order comment | checkin comment
     비고 | 메모`,
  ],
];
