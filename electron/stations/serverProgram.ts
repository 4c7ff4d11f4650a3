import { execFile } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const NAME = process.platform === "win32" ? "nats-server.exe" : "nats-server";

/** Where packages put it that are not on the path of a program started from a menu. */
const ELSEWHERE = ["/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin"];

/** The nats-server of this machine; null: none is installed. */
export function findServer(path: string = process.env.PATH ?? ""): string | null {
  const folders = [...path.split(delimiter).filter((folder) => folder !== ""), ...ELSEWHERE];
  return folders.map((folder) => join(folder, NAME)).find(isProgram) ?? null;
}

/** What a nats-server says its version is, e.g. "2.9.10"; null: it is none. */
export function versionOf(server: string): Promise<string | null> {
  return new Promise((resolve) => {
    execFile(server, ["--version"], { timeout: 5_000 }, (problem, output) => {
      const said = /nats-server: v(\S+)/.exec(output);
      resolve(problem ? null : (said?.[1] ?? null));
    });
  });
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
