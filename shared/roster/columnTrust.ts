import { looksLikeEmail, looksLikeHonorific, looksLikeName, looksLikeNumber, looksLikePhone } from "./cellKinds.ts";
import { guestsOf, statedText } from "./cellValues.ts";
import type { Content } from "./columnContent.ts";
import { type HeaderMeaning, plainHeader } from "./headerWords.ts";
import type { RosterField } from "./rosterField.ts";
import { isKnownRole, statusOf } from "./valueWords.ts";

/** What a header means over just this content: words for a ticket head a column of ticket numbers too. */
export function meantBy({ field, weight }: HeaderMeaning, content: Content): HeaderMeaning {
  const isCode = field === "ticketType" && content.filled > 1 && content.distinct === 1;
  return isCode && content.share(isTicketNumber) >= 0.9
    ? { field: "ticketCode", weight: weight * 0.9 }
    : { field, weight };
}

/** `T-001`, `88411200`, `K7Q2M9XA`. */
const isTicketNumber = (cell: string) =>
  /^(?:[A-Za-z]{1,6}[-_#.]?\d{2,12}|#\s?\d{2,12}|\d{4,}|(?=\S*\d)(?=\S*[A-Z])[A-Z\d-]{8,40})$/.test(cell);

/** How far the content bears a header's word out, 0 to 1; an empty column says nothing against it but comes second. */
export function trust(field: RosterField, content: Content, header: string): number {
  if (content.filled === 0) return 0.7;
  if (field === "email") return content.share((cell) => cell.includes("@")) >= 0.3 ? 1 : 0.05;
  if (field === "phone") return trustPhone(content);
  if (field === "guests")
    return content.share(BRINGS_ONE.test(plainHeader(header)) ? saysGuest : saysGuests) >= 0.5 ? 1 : 0;
  if (field === "jobTitle") return content.share(isNoJob) >= 0.5 ? 0 : 1;
  if (field === "ticketType") return content.share(isNoTicketType) >= 0.6 ? 0.1 : 1;
  if (field === "ticketCode") return content.distinct > 0.8 && content.share(isCounter) < 0.8 ? 1 : 0.1;
  if (field === "name" || field === "nickname") return content.share(isNoName) >= 0.6 ? 0.05 : 1;
  if (field === "status") return content.share((cell) => statusOf(cell, "") !== null) >= 0.5 ? 1 : 0.09;
  if (field === "role" && content.share(isTicket) >= 0.6) return 0.3;
  if (field === "role") return content.share(isKnownRole) >= 0.3 ? 1 : 0.6;
  return 1;
}

function trustPhone(content: Content): number {
  if (content.share((cell) => /\d{3}/.test(cell.replace(/[\s\u3000().+/-]+/g, ""))) >= 0.3) return 1;
  return content.share((cell) => /\d/.test(cell)) > 0 ? 0.2 : 0.05;
}

const saysGuests = (cell: string) => cell.length < 3 || guestsOf(cell) > 0 || statedText(cell) === null;

/** `Plus one`: a count, or who it is; under `Guest` a name is that of the attendee. */
const BRINGS_ONE = /^(?:\+ ?1|plus ?ones?|plus|companions?|begleitung|begleitperson|携伴|带人|同伴|同行|随行)/;

const saysGuest = (cell: string) => saysGuests(cell) || looksLikeName(cell);

/** 教授 is how somebody is addressed and what somebody is. */
const isNoJob = (cell: string) => (looksLikeHonorific(cell) && !/^(?:教授|博士)$/.test(cell)) || looksLikeNumber(cell);

const isNoTicketType = (cell: string) => /^(?:\d{4,}|https?:\/\/.*)$/.test(cell);

export const isLatin = (cell: string) => /\p{Script=Latin}/u.test(cell);

/** `早鸟票`, `Standard`: `参会类型` and `Category` head tickets in one export and roles in another; VIP is either. */
const isTicket = (cell: string) =>
  /票$|票[（(]|ticket|\bpass$|チケット|billet|^(?:standard|regular|general(?: admission)?|early[ -]?bird|student|premium|basic|gold|silver|free|普通|标准|標準|早鸟|早鳥|学生|學生|免费|免費|一般|vip.*)$/i.test(
    cell,
  );

export const isCounter = (cell: string) => /^\d{1,5}$/.test(cell);

const isNoName = (cell: string) =>
  looksLikeEmail(cell) ||
  looksLikeNumber(cell) ||
  looksLikePhone(cell) ||
  /^(?:anonymous|匿名|yes|no|true|false|是|否|ja|nein|oui|non)$/i.test(cell);
