import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { FILES } from "./hubConfig.ts";

/** How long a server may take to end by itself, ms. */
const ENDING = 5_000;

const LINES_KEPT = 40;

/** On Linux the server is told when this program dies, however it dies; elsewhere the next start ends it. */
const TIED = existsSync("/usr/bin/setpriv") ? ["/usr/bin/setpriv", "--pdeathsig", "TERM"] : [];

/** A nats-server as a child of this program, started in the hub's folder. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #lines: string[] = [];
  readonly #ears = new Set<(line: string) => void>();
  /** Done when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
  #isEnded = false;

  constructor(server: string, folder: string) {
    const [program = server, ...args] = [...TIED, server, "-c", join(folder, FILES.config)];
    this.#child = spawn(program, args, { cwd: folder, stdio: ["ignore", "ignore", "pipe"] });
    this.ended = new Promise((resolve) => {
      this.#child.once("exit", resolve);
      this.#child.once("error", resolve);
    }).then(() => {
      this.#isEnded = true;
    });
    const endToo = () => this.#child.kill("SIGTERM");
    process.once("exit", endToo);
    void this.ended.then(() => process.off("exit", endToo));
    if (this.#child.stderr) createInterface(this.#child.stderr).on("line", (line) => this.#hear(line));
  }

  get pid(): number | null {
    return this.#child.pid ?? null;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** The last lines it said, for a log. */
  said(): string {
    return this.#lines.join("\n");
  }

  onLine(hear: (line: string) => void): () => void {
    this.#ears.add(hear);
    return () => void this.#ears.delete(hear);
  }

  /** Has it read its configuration again; whether it took it, within `ms`. Where there are no signals (Windows): false. */
  reload(ms: number): Promise<boolean> {
    if (process.platform === "win32" || this.#isEnded) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (isTaken: boolean) => {
        clearTimeout(late);
        forget();
        resolve(isTaken);
      };
      const late = setTimeout(() => end(false), ms);
      const forget = this.onLine((line) => {
        if (/Reloaded server configuration/i.test(line)) end(true);
        else if (/Failed to reload/i.test(line)) end(false);
      });
      this.#child.kill("SIGHUP");
    });
  }

  /** Ends it, by force when it takes longer than `ms`. */
  async end(ms = ENDING): Promise<void> {
    if (this.#isEnded) return;
    this.#child.kill("SIGTERM");
    const late = setTimeout(() => this.#child.kill("SIGKILL"), ms);
    await this.ended;
    clearTimeout(late);
  }

  #hear(line: string): void {
    this.#lines.push(line);
    if (this.#lines.length > LINES_KEPT) this.#lines.shift();
    for (const hear of this.#ears) hear(line);
  }
}
