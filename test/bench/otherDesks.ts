import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { JoinCode } from "../../shared/stations/joinCode.ts";
import { endLater } from "../build/leftovers.ts";
import { ROOT } from "../build/paths.ts";

/**
 * What a process of its own is to be: `desks` that joined a hub, whose people come one every `pace` ms at each; `postgres`: programs that
 * listen at a database, each of which adds as much; `joiner`: a desk that joins, leaves, and comes back at the end: what it saw is how long each took.
 */
export type OthersOrder = { count: number; folder: string; pace: number } & (
  | { kind: "desks" | "joiner"; code: JoinCode }
  | { kind: "postgres"; socket: string }
);

/** When one of them had something that another process did: its id, and the machine's clock, ms; a joiner's: what, and how many ms. */
export type Seen = { id: string; at: number };

/** Milliseconds of the machine's own clock, the same in all processes. */
export const machineNow = (): number => Number(process.hrtime.bigint() / 1_000n) / 1_000;

/** The other desks of a measurement, in a process of their own; `seen` ends them. */
export class OtherDesks {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async start(order: OthersOrder): Promise<OtherDesks> {
    const child = spawn(process.execPath, ["--input-type=module", "--eval", START, PLACES, JSON.stringify(order)], {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
      cwd: ROOT,
    });
    endLater(() => child.kill("SIGKILL"));
    const [said] = await Promise.race([once(child, "message"), once(child, "exit")]);
    if (said !== "ready") throw new Error(`the other desks did not come: ${said}`);
    return new OtherDesks(child);
  }

  /** Begins what they do themselves. */
  begin(): void {
    this.#child.send("begin");
  }

  /** What they saw; they are gone then. */
  async seen(): Promise<Seen[]> {
    const told = once(this.#child, "message");
    this.#child.send("end");
    const [seen] = await told;
    this.#child.kill("SIGKILL");
    return seen as Seen[];
  }
}

const PLACES = JSON.stringify({
  loader: pathToFileURL(join(ROOT, "scripts", "setup", "typescript.mjs")).href,
  file: join(ROOT, "test", "bench", "otherDesksChild.ts"),
});

const START = `
const [, places, order] = process.argv.slice(process.argv.length - 3);
const { loader, file } = JSON.parse(places);
const { importTypeScript } = await import(loader);
const { module } = await importTypeScript(file);
await module.beOthers(JSON.parse(order));
`;
