// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, test } from "vitest";
import { greet, openFront } from "../../../renderer/desk/openFront.ts";
import { BatchEnd } from "../../../renderer/parts/BatchEnd.tsx";
import { CertificatesEnd } from "../../../renderer/parts/CertificatesEnd.tsx";
import { Written } from "../../../renderer/parts/ExportCard.tsx";
import { MadeFile } from "../../../renderer/parts/MadeFile.tsx";
import { ReportPdf } from "../../../renderer/parts/report/ReportPdf.tsx";
import { TicketFileNote } from "../../../renderer/parts/TicketFileNote.tsx";
import { WorkDone } from "../../../renderer/parts/WorkEnd.tsx";
import type { BatchReply } from "../../../shared/contract/batchShapes.ts";
import { words } from "../../../shared/i18n/say.ts";
import { aHello, aStatus, farDesk } from "../made.ts";
import { show } from "../show.tsx";

afterEach(cleanup);

const { lock } = words("en");
const file = "/data/a.pdf";
const batch: BatchReply = { what: "written", file, badges: 1, pages: 1, isNoted: true, leftOut: [] };
const MADE: Record<string, ReactNode> = {
  "a list or a check's report": <Written reply={{ what: "written", file, rows: 3 }} />,
  tickets: <TicketFileNote reply={{ what: "written", file, rows: 3 }} />,
  "a batch of badges": <BatchEnd reply={batch} />,
  certificates: <CertificatesEnd reply={{ what: "written", file, people: 1, leftOut: [] }} />,
  "the sign-in sheet": <WorkDone file={file} said="" testId="made" isPlain />,
  "the report": <ReportPdf reply={{ what: "written", file, pages: 1 }} />,
};
const CLOSED: Record<string, ReactNode> = {
  "an archive, a file for support": <MadeFile file={file} />,
  "the guide for volunteers": <WorkDone file={file} said="" testId="made" />,
  "the keys under a passphrase": <Written reply={{ what: "written", file, rows: 3 }} isPlain={false} />,
};

async function made(part: ReactNode, isLocked: boolean) {
  const status = aStatus();
  const event = status.event && { ...status.event, ...(isLocked && { isLocked }) };
  const front = openFront(
    farDesk({ "app.hello": () => aHello({ status: { ...status, event } }), "badges.jobs": () => [] }).bridge,
    () => undefined,
  );
  await greet(front);
  show(front, part);
}

describe.each(Object.entries(MADE))("%s", (_, part) => {
  test("says of a locked event that this file is not", async () => {
    await made(part, true);
    expect(screen.getByTestId("plain-export").textContent).toBe(lock.plainExport);
    expect(screen.getByText(/a\.pdf/)).toBeTruthy();
  });

  test("says nothing of it where nothing is locked", async () => {
    await made(part, false);
    expect(screen.queryByTestId("plain-export")).toBeNull();
  });
});

test.each(Object.entries(CLOSED))("%s shows no guests to whoever has it, and nothing is said", async (_, part) => {
  await made(part, true);
  expect(screen.getByText(/a\.pdf/)).toBeTruthy();
  expect(screen.queryByTestId("plain-export")).toBeNull();
});
