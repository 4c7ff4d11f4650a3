import * as archive from "./en/archive.ts";
import * as asking from "./en/asking.ts";
import * as autostart from "./en/autostart.ts";
import * as backup from "./en/backup.ts";
import * as badges from "./en/badges.ts";
import * as batch from "./en/batch.ts";
import * as camera from "./en/camera.ts";
import * as certificates from "./en/certificates.ts";
import * as checkIn from "./en/checkIn.ts";
import * as closing from "./en/closing.ts";
import * as designer from "./en/designer.ts";
import * as disk from "./en/disk.ts";
import * as eventForm from "./en/eventForm.ts";
import * as eventReport from "./en/eventReport.ts";
import * as exports from "./en/exports.ts";
import * as gate from "./en/gate.ts";
import * as guide from "./en/guide.ts";
import * as help from "./en/help.ts";
import * as imports from "./en/imports.ts";
import * as keeping from "./en/keeping.ts";
import * as kiosk from "./en/kiosk.ts";
import * as lock from "./en/lock.ts";
import * as paper from "./en/paper.ts";
import * as people from "./en/people.ts";
import * as peopleList from "./en/peopleList.ts";
import * as person from "./en/person.ts";
import * as pin from "./en/pin.ts";
import * as preflight from "./en/preflight.ts";
import * as printing from "./en/printing.ts";
import * as privacy from "./en/privacy.ts";
import * as program from "./en/program.ts";
import * as rehearsal from "./en/rehearsal.ts";
import * as roster from "./en/roster.ts";
import * as sessions from "./en/sessions.ts";
import * as setUp from "./en/setUp.ts";
import * as stations from "./en/stations.ts";
import * as supervisor from "./en/supervisor.ts";
import * as support from "./en/support.ts";
import * as tickets from "./en/tickets.ts";
import * as tour from "./en/tour.ts";
import * as verdicts from "./en/verdicts.ts";
import type { zh } from "./zh.ts";

/** Everything the program says, in English. */
export const en: typeof zh = {
  language: "en",
  ...archive,
  ...asking,
  ...autostart,
  ...backup,
  ...badges,
  ...batch,
  ...camera,
  ...certificates,
  ...checkIn,
  ...closing,
  ...designer,
  ...disk,
  ...exports,
  ...gate,
  ...guide,
  ...help,
  ...imports,
  ...eventForm,
  ...eventReport,
  ...keeping,
  ...kiosk,
  ...lock,
  ...paper,
  ...people,
  ...peopleList,
  ...person,
  ...pin,
  ...preflight,
  ...printing,
  ...privacy,
  ...program,
  ...rehearsal,
  ...roster,
  ...sessions,
  ...setUp,
  ...stations,
  ...supervisor,
  ...support,
  ...tickets,
  ...tour,
  ...verdicts,
};
