import { expect, it } from "vitest";
import { ArchiveReply, ArchiveTrouble } from "../../../shared/contract/archiveShapes.ts";
import { KeysTrouble } from "../../../shared/contract/ticketShapes.ts";
import {
  ARCHIVE_HELP,
  ARCHIVING_HELP,
  FOLDER_HELP,
  KEYS_HELP,
  LOCK_HELP,
  TICKET_FILE_HELP,
} from "../../../shared/i18n/fileHelp.ts";
import { words } from "../../../shared/i18n/say.ts";

const keysCodes = KeysTrouble.options.flatMap(({ shape: { code } }) => ("value" in code ? [code.value] : code.options));

it("is there for every archive, file of keys and file of tickets that staff can be refused", () => {
  const { help, lock, tickets } = words("en");
  expect(Object.keys(ARCHIVE_HELP).toSorted()).toEqual(ArchiveTrouble.options.toSorted());
  expect(Object.keys(KEYS_HELP).toSorted()).toEqual(keysCodes.toSorted());
  expect(Object.keys(LOCK_HELP).toSorted()).toEqual(Object.keys(lock.trouble).toSorted());
  expect(Object.keys(TICKET_FILE_HELP).toSorted()).toEqual(Object.keys(tickets.fileTrouble).toSorted());
  for (const why of Object.keys(ARCHIVING_HELP))
    expect(ArchiveReply.safeParse({ what: "refused", why, folder: "" }).success, why).toBe(true);
  const maps = [ARCHIVE_HELP, ARCHIVING_HELP, FOLDER_HELP, KEYS_HELP, LOCK_HELP, TICKET_FILE_HELP];
  for (const topic of maps.flatMap((map) => Object.values(map))) expect(Object.keys(help.steps)).toContain(topic);
});
