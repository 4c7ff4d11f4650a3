import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const CALLS = "connect,bind,listen,sendto,sendmsg,sendmmsg";
const TABLES = ["tcp", "tcp6", "udp", "udp6", "raw", "raw6", "icmp", "icmp6"] as const;

/** Whether calls of programs can be written down here: strace is there and may look. */
export const canTrace = (): boolean =>
  process.platform === "linux" && spawnSync("strace", ["-f", "-e", "trace=connect", "true"]).status === 0;

/**
 * A program that starts `executable` and writes what it and its children ask of sockets into `folder`/trace. To be named
 * in ELECTRON_EXEC_PATH before a launch.
 */
export function tracedProgram(executable: string, folder: string): string {
  const file = join(folder, "traced.sh");
  const trace = `strace -f -yy -qq -s 80 --seccomp-bpf -e trace=${CALLS} -o "${join(folder, "trace")}"`;
  writeFileSync(file, `#!/bin/sh\nexec ${trace} "${executable}" "$@"\n`);
  chmodSync(file, 0o755);
  return file;
}

/** What was asked of the network, be it only prepared; the machine's own sockets and its loopback are none. */
export const askedOfNetwork = (folder: string): string[] =>
  linesOf(folder).filter((line) => /AF_INET|<(TCP|UDP|RAW|ICMP)/.test(line) && !isLoopback(line));

/** Of that, what leaves the machine: connections begun, and anything sent. A datagram's `connect` sends nothing. */
export const sentToNetwork = (folder: string): string[] =>
  askedOfNetwork(folder).filter((line) => /\bsend/.test(line) || (/\bconnect\(/.test(line) && !/<UDP/.test(line)));

/** How much was written down: none is a trace that saw nothing. */
export const tracedCalls = (folder: string): number => linesOf(folder).length;

const linesOf = (folder: string): string[] =>
  readFileSync(join(folder, "trace"), "latin1")
    .split("\n")
    .filter((line) => /\b(connect|bind|listen|send\w+)\(/.test(line));

/** Both ends are this machine; the debugger that drives the tests is there. */
const isLoopback = (line: string): boolean =>
  /inet_addr\("127\.|AF_INET6.*"::1"|<(TCP|UDP)(v6)?:\[(127\.\S+|::1\S*)(->(127\.\S+|::1\S*))?\]>/.test(line);

/** Sockets of any network that a program and its children hold now, listening or not, a line of the kernel's table each. */
export function heldSockets(pid: number): string[] {
  const inodes = new Set(family(pid).flatMap(socketsOf));
  return TABLES.flatMap((table) =>
    readFileSync(`/proc/net/${table}`, "utf8")
      .split("\n")
      .slice(1)
      .filter((line) => inodes.has(line.trim().split(/\s+/)[9] ?? ""))
      .map((line) => `${table} ${line.trim()}`),
  );
}

/** The processes of a program that was started in a group of its own. */
export const family = (pid: number): number[] =>
  execFileSync("ps", ["-eo", "pid=,pgid="], { encoding: "utf8" })
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .flatMap(([own = 0, group]) => (group === pid ? [own] : []));

function socketsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return [];
      }
    });
  } catch {
    return [];
  }
}
