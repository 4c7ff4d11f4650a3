import type * as zh from "../zh/pin.ts";

/** This desk's PIN, and the question for it. */
export const pin: typeof zh.pin = {
  title: "PIN of this desk",
  about:
    "With a PIN, only staff can leave the self-service kiosk, and volunteers can be kept to the work of the desk. It counts on this computer only.",
  isSet: "A PIN is set",
  isNotSet: "No PIN yet",
  set: "Set a PIN",
  change: "Change PIN",
  remove: "Remove PIN",
  fresh: "New PIN",
  repeat: "New PIN once more",
  rule: "4 to 12 digits or letters. Digits only for a kiosk without a keyboard.",
  notAPin: "Needs 4 to 12 digits or letters",
  differs: "The two are not the same",
  save: "Save PIN",
  saved: "The PIN is saved",
  removed: "The PIN is removed",
  notKept: "Not saved: the disk did not take it. Everything is as before.",
  forOverrides: "Ask for the PIN before letting somebody in against a verdict",
  forOverridesHint:
    "Letting somebody in against a verdict at this desk needs the PIN then; the records say that it was asked.",
  question: "PIN of this desk, please",
  why: {
    leave: "Leave the self-service kiosk",
    change: "Change the PIN",
    remove: "Remove the PIN",
    rules: "Change what needs the PIN",
    override: (name) => `Let in ${name}`,
  },
  field: "PIN",
  confirm: "OK",
  wrong: "That is not the PIN",
  wait: (seconds) => `Next try in ${seconds} s`,
  goOn: "Go on",
  reset: "The PIN is gone: a reset file was in the event's folder. Set a new one where you need it.",
  forgotten: "PIN forgotten?",
  forgottenHow: (file) =>
    `Have the organiser put a file named ${file} (any content) into this event's folder, then open this question again. The PIN is gone then, everything else stays.`,
  digit: (digit) => `Digit ${digit}`,
  erase: "Erase one",
};
