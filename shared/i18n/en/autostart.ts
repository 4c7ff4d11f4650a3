import type * as zh from "../zh/autostart.ts";

/** Whether the program begins by itself. */
export const autostart: typeof zh.autostart = {
  title: "Start with the computer",
  hint: "The program opens by itself once somebody is logged in; a kiosk whose power was cut comes back as a kiosk. Logging in by itself is a setting of the system.",
  notKept: "The system did not take this setting.",
};
