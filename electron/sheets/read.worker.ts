import { parentPort, workerData } from "node:worker_threads";
import { words } from "../../shared/i18n/say.ts";
import { importReport } from "../../shared/report/importReport.ts";
import {
  type PlannedFile,
  type ReportFile,
  type ReportWish,
  RosterFile,
  type RosterQuestions,
  rosterAnswers,
} from "../../shared/roster/rosterFile.ts";
import { ok } from "../../shared/words/result.ts";
import { readSheet } from "./read.ts";
import type { RosterNews, RosterQuestion, RosterSource } from "./rosterThread.ts";
import { writeCsv } from "./write.ts";

// One roster file's thread: reads it at once, then answers questions about it until it is ended.
const source = workerData as RosterSource;
/** The file itself is let go once it is read: the rows stay. */
const NOTHING = new Uint8Array(0);
const answers = rosterAnswers(reportOf);
const opened = open();

parentPort?.on("message", (question: RosterQuestion) => {
  void opened.then((file) => {
    if (!file) return;
    const answer = answerTo(file, question);
    tell({ what: "answer", id: question.id, answer }, buffersOf(answer));
  });
});

async function open(): Promise<RosterFile | null> {
  const { bytes, encoding, sheet, remembered } = source;
  source.bytes = NOTHING;
  const read = await readSheet(bytes, { encoding, sheet, onProgress: tellSteps });
  if (!read.ok) {
    tell({ what: "read", result: read });
    return null;
  }
  const file = new RosterFile(read.value, new Map(remembered));
  tell({ what: "read", result: ok(file.about()) });
  return file;
}

/** A plan as a CSV file in the language of staff. */
function reportOf(whole: PlannedFile | null, { language, fate }: ReportWish): ReportFile {
  const none = { columns: [], rows: [] };
  const table = whole ? importReport({ ...whole, fate, words: words(language) }) : none;
  return { bytes: writeCsv(table), rows: table.rows.length };
}

let told = 0;

/** One word for every hundredth. */
function tellSteps(done: number, total: number): void {
  if ((done - told) * 100 < total) return;
  told = done;
  tell({ what: "progress", done, total });
}

function answerTo<N extends keyof RosterQuestions>(
  file: RosterFile,
  { name, input }: { name: N; input: RosterQuestions[N]["input"] },
): RosterQuestions[N]["answer"] {
  return answers[name](file, input);
}

/** A report's bytes are handed over, not copied: megabytes of a long list. */
function buffersOf(answer: RosterQuestions[keyof RosterQuestions]["answer"]): ArrayBuffer[] {
  const { buffer } = answer && "bytes" in answer ? answer.bytes : NOTHING;
  return buffer instanceof ArrayBuffer && buffer !== NOTHING.buffer ? [buffer] : [];
}

function tell(news: RosterNews, handedOver: ArrayBuffer[] = []): void {
  parentPort?.postMessage(news, handedOver);
}
