import { createServer } from "node:net";
import { type NetworkInterfaceInfo, networkInterfaces } from "node:os";

/** The port that nats-servers listen on everywhere (registered with IANA). */
export const USUAL_PORT = 4222;

const MOST_ADDRESSES = 8;

/** This machine's addresses in its networks, those first by which the laptops beside it reach it most likely; at most eight. */
export function lanAddresses(interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces()): string[] {
  const found = Object.entries(interfaces).flatMap(([name, infos = []]) =>
    infos.filter(({ internal }) => !internal).map((info) => ({ address: info.address, rank: rankOf(name, info) })),
  );
  const reachable = found.filter(({ rank }) => rank < UNREACHABLE).sort((a, b) => a.rank - b.rank);
  return [...new Set(reachable.map(({ address }) => address))].slice(0, MOST_ADDRESSES);
}

/** Bridges and tunnels of containers, virtual machines and private networks: seldom where the other desks are. */
const VIRTUAL = /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|tun|tap|tailscale|zt|wg|utun|podman|cni|lxc)/i;

const UNREACHABLE = 100;

function rankOf(name: string, { address, family }: NetworkInterfaceInfo): number {
  // An address of the link alone is not to be had without naming the other laptop's own network card.
  if (address.toLowerCase().startsWith("fe80:")) return UNREACHABLE;
  const virtual = VIRTUAL.test(name) ? 10 : 0;
  if (family === "IPv6") return 5 + virtual;
  if (address.startsWith("169.254.")) return 4 + virtual;
  return (isPrivate(address) ? 0 : 1) + virtual;
}

/** RFC 1918. */
const isPrivate = (address: string): boolean => /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(address);

/**
 * Some ports to try where the usual one is taken and the next start should find it free again: below those that systems give to lines that go
 * out (from 32768 on Linux, from 49152 elsewhere).
 */
export const quietPorts = (): number[] => Array.from({ length: 5 }, () => 20_000 + Math.floor(Math.random() * 10_000));

/** Where a server may listen for others of its kind: the usual port first, or not. */
export const routePorts = (isUsual: boolean): number[] => [...(isUsual ? [USUAL_ROUTE_PORT] : []), ...quietPorts(), 0];

const USUAL_ROUTE_PORT = 6222;

/** A port that is free on an address of this machine: the first of these that is, 0 standing for any; null: none of them. */
export async function freePort(listen: string, wanted: readonly number[]): Promise<number | null> {
  for (const port of wanted) {
    const free = await tryPort(listen, port);
    if (free !== null) return free;
  }
  return null;
}

function tryPort(host: string, port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      const taken = typeof address === "object" && address ? address.port : null;
      server.close(() => resolve(taken));
    });
  });
}
