import {
  CertificateChoice,
  CertificateCount,
  CertificateNow,
  CertificateReply,
  GuideReply,
} from "../certificateShapes.ts";
import { ChangeReply } from "../shapes.ts";
import { command, nothing } from "./command.ts";

/** What is printed for people beside badges: certificates of attendance, the volunteers' guide. */
export const paperworkCommands = {
  /** A page for everybody chosen, in one file; answered when it is whole. */
  "certificates.run": command(CertificateChoice, CertificateReply),
  "certificates.count": command(CertificateChoice, CertificateCount),
  "certificates.now": command(nothing, CertificateNow),
  "certificates.cancel": command(nothing, ChangeReply),

  /** One page in each language; answered when the file is whole. */
  "guide.make": command(nothing, GuideReply),
};
