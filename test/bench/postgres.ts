import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { endLater } from "../build/leftovers.ts";

const VERSIONS = "/usr/lib/postgresql";

/** Starts a PostgreSQL of this run's own, with Debian's defaults; the folder of its socket, or null: there is none on this machine. */
export async function startPostgres(): Promise<string | null> {
  const [version] = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort().reverse() : [];
  const programs = join(VERSIONS, version ?? "", "bin");
  if (process.getuid?.() !== 0 || !version || !existsSync(join(programs, "initdb"))) return null;
  const folder = mkdtempSync(join(tmpdir(), "lanyard-postgres-"));
  const data = join(folder, "data");
  const [uid, gid] = ["-u", "-g"].map((which) => Number(execFileSync("id", [which, "postgres"], { encoding: "utf8" })));
  if (uid === undefined || gid === undefined) return null;
  chownSync(folder, uid, gid);
  const as = { uid, gid, cwd: folder, stdio: "ignore" as const };
  execFileSync(join(programs, "initdb"), ["-D", data, "-U", "bench", "--auth=trust"], as);
  const options = `-c listen_addresses= -c unix_socket_directories=${folder} -c max_connections=120`;
  execFileSync(join(programs, "pg_ctl"), ["-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start"], as);
  endLater(() => {
    execFileSync(join(programs, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], as);
    rmSync(folder, { recursive: true, force: true });
  });
  const client = new Client({ host: folder, user: "bench", database: "postgres" });
  await client.connect();
  await client.query("create table acts (seq bigserial primary key, act text not null)");
  await client.end();
  return folder;
}

/** Adds an act and tells everybody, in one transaction: they hear of it once it is flushed. */
export const addAct = (client: Client, act: string): Promise<unknown> =>
  client.query(
    "with added as (insert into acts (act) values ($1) returning act) select pg_notify('acts', act) from added",
    [act],
  );

/** About as many characters as a check-in has. */
export const payloadOf = (id: string, station: string): string =>
  JSON.stringify({ id, station, kind: "arrived", rest: "x".repeat(500) });
