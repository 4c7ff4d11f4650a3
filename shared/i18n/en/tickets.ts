import type * as zh from "../zh/tickets.ts";

export const tickets: typeof zh.tickets = {
  show: "Show QR code",
  title: (name) => `${name}'s ticket`,
  hint: "Scan it from the screen, or let the guest take a picture of it.",
  digits: "In digits",
  export: "Export tickets (CSV)",
  exportHint: "One code per person, to send out by mail merge. Codes the roster brought along work as well.",
  fileName: "tickets",
  columns: ["Name", "Nickname", "E-mail", "Phone", "Ticket code"],
};
