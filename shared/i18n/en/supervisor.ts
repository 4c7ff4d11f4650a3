import type * as zh from "../zh/supervisor.ts";

/** The supervisor at a volunteers' desk. */
export const supervisor: typeof zh.supervisor = {
  forDesk: "Volunteers' desk",
  forDeskHint:
    "Exports, imports, changes of the event and its rules and the like ask for the PIN first; checking in, printing, finding and correcting guests go on as ever. Given once, it is not asked again for five minutes.",
  why: {
    "data-out": "Lists and tickets as files are the supervisor's",
    import: "Imports and taking them back are the supervisor's",
    event: "Making, opening or changing events is the supervisor's",
    rules: "Changing sessions and entry rules is the supervisor's",
    rehearsal: "Beginning or ending a rehearsal is the supervisor's",
    keys: "Ticket keys and the form of tickets are the supervisor's",
    badges: "Designing badges and making very many is the supervisor's",
    station: "Changing the kiosk or the codes on badges is the supervisor's",
    backup: "Backups and restoring them are the supervisor's",
    stations: "Sharing an event among desks, and shutting one out, is the supervisor's",
    erase: "Erasing personal data is the supervisor's",
  },
  whyOpen: "The supervisor is here: the PIN is not asked for five minutes",
  line: "Supervisor",
  locked: "Volunteers' desk",
  open: "Supervisor",
  left: (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")} left`,
  unlock: "Unlock",
  lock: "Lock again",
};
