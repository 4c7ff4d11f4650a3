import type * as zh from "../zh/tickets.ts";

export const tickets: typeof zh.tickets = {
  one: "Ticket",
  show: "Show QR code",
  hide: "Hide QR code",
  title: (name) => `${name}'s ticket`,
  hint: "Scan it from the screen, or let the guest take a picture of it.",
  digits: "In digits",
  number: "Ticket number",
  reissue: "Issue a new ticket",
  reissueWhy: "Why a new one? The old code and the one on a printed badge will no longer be valid.",
  reissueReasons: ["Lost phone", "Passed on to somebody else", "Sent to the wrong person"],
  confirmReissue: "Issue",
  reissued:
    "A new ticket was issued; the old one no longer counts. The badge's code changed too: print the badge again.",
  revoke: "Revoke",
  revokeWhy: "Why revoke it? They will have no ticket that counts; you can issue another at any time.",
  revokeReasons: ["Refunded", "Stolen", "Sent to the wrong person"],
  confirmRevoke: "Revoke",
  revoked: "This ticket was revoked and no other issued. A scan says “Revoked”; they can be checked in by name.",
  wasReplaced: "New ticket issued",
  wasRevoked: "Ticket revoked",
  export: "Export tickets (CSV)",
  exportHint: "One code per person, to send out by mail merge. Codes the roster brought along work as well.",
  fileName: "tickets",
  columns: ["Name", "Nickname", "E-mail", "Phone", "Ticket code"],
  keyFileName: (theme) => `ticket-keys-${theme}`,
  folder: "images",
  packColumns: ["Name", "Nickname", "Company", "E-mail", "Phone", "Ticket number", "Ticket code", "File"],
};

export const ticketPage: typeof zh.ticketPage = {
  advice: "Please show this code at the sign-in desk. It is yours alone: do not pass it on.",
  number: "Ticket no.",
  agenda: "Agenda",
  more: (rows) => `and ${rows} more`,
};
