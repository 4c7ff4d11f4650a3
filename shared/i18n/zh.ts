import type { Language } from "../words/language.ts";
import * as archive from "./zh/archive.ts";
import * as asking from "./zh/asking.ts";
import * as autostart from "./zh/autostart.ts";
import * as backup from "./zh/backup.ts";
import * as badges from "./zh/badges.ts";
import * as batch from "./zh/batch.ts";
import * as camera from "./zh/camera.ts";
import * as certificates from "./zh/certificates.ts";
import * as checkIn from "./zh/checkIn.ts";
import * as closing from "./zh/closing.ts";
import * as designer from "./zh/designer.ts";
import * as disk from "./zh/disk.ts";
import * as eventForm from "./zh/eventForm.ts";
import * as eventReport from "./zh/eventReport.ts";
import * as exports from "./zh/exports.ts";
import * as gate from "./zh/gate.ts";
import * as guide from "./zh/guide.ts";
import * as help from "./zh/help.ts";
import * as imports from "./zh/imports.ts";
import * as keeping from "./zh/keeping.ts";
import * as kiosk from "./zh/kiosk.ts";
import * as lock from "./zh/lock.ts";
import * as paper from "./zh/paper.ts";
import * as people from "./zh/people.ts";
import * as peopleList from "./zh/peopleList.ts";
import * as person from "./zh/person.ts";
import * as pin from "./zh/pin.ts";
import * as preflight from "./zh/preflight.ts";
import * as printing from "./zh/printing.ts";
import * as privacy from "./zh/privacy.ts";
import * as program from "./zh/program.ts";
import * as rehearsal from "./zh/rehearsal.ts";
import * as roster from "./zh/roster.ts";
import * as sessions from "./zh/sessions.ts";
import * as setUp from "./zh/setUp.ts";
import * as stations from "./zh/stations.ts";
import * as supervisor from "./zh/supervisor.ts";
import * as support from "./zh/support.ts";
import * as tickets from "./zh/tickets.ts";
import * as tour from "./zh/tour.ts";
import * as verdicts from "./zh/verdicts.ts";

/** Everything the program says, in Chinese; its type is the catalogue every other language must fill. */
export const zh = {
  language: "zh" as Language,
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
