import { EventEmitter } from "node:events";
import type { Bonjour, Service } from "bonjour-service";
import { z } from "zod";
import type { StationKey } from "../../shared/stations/engine.ts";
import { EventId, StationId } from "../../shared/words/ids.ts";
import { thrownText } from "../../shared/words/thrown.ts";
import { verifySignature } from "./stationKey.ts";

/** A hub that says in its network that it is there. */
export type FoundHub = {
  event: EventId;
  theme: string;
  station: StationId;
  /** IPv4 before IPv6. */
  addresses: string[];
  port: number;
  /** The certificate of its authority, DER in base64, and the signature of its own station over all of this but names and addresses; "": an older program. */
  authority: string;
  signature: string;
};

export type Ad = Pick<FoundHub, "event" | "theme" | "port" | "authority"> & { key: StationKey };

/** `_lanyard._tcp` (DNS-SD, RFC 6763). */
const KIND = "lanyard";

const Piece = z.string().max(255).default("");
/** A text record holds 255 bytes with its key (RFC 6763, 6.1): a certificate takes several. */
const PIECE = 250;
const MOST_PIECES = 8;

const Said = z.object({
  ...{ v: z.literal("1"), event: EventId, theme: z.string().max(200), station: StationId },
  ...Object.fromEntries(Array.from({ length: MOST_PIECES }, (_, i) => [`a${i}`, Piece])),
  signature: Piece,
});

/** What a hub's station signs of what it says. */
const signedBytes = ({ event, station, port, authority }: Omit<FoundHub, "theme" | "addresses" | "signature">) =>
  Buffer.from(JSON.stringify(["lanyard hub 1", event, station, port, authority]));

/** Whether the station that a hub says it is of says so, by the key it is known by. */
export const isSaidBy = (publicKey: string, hub: FoundHub): boolean =>
  hub.authority !== "" && verifySignature(publicKey, signedBytes(hub), hub.signature);

/**
 * Says by mDNS that a hub is here, until `end`. Many venues' Wi-Fi lets no such word through: finding is a comfort and never
 * the only way. Nothing is thrown where the network has no multicast.
 */
export function advertise({ event, theme, port, authority, key }: Ad, warn: (text: string) => void): { end(): void } {
  const { station } = key;
  return start(warn, (bonjour) => {
    const signature = key.sign(signedBytes({ event, station, port, authority }));
    const txt = { v: "1", event, theme: cut(theme, 200), station, signature, ...inPieces(authority) };
    const service = bonjour.publish({
      name: `Lanyard ${station} ${event}`.slice(0, 60),
      type: KIND,
      port,
      txt,
      probe: false,
    });
    service.on("error", (problem: Error) => warn(`discovery: ${thrownText(problem)}`));
    return (then) => bonjour.unpublishAll(then);
  });
}

/** Looks for hubs in this network until `end`; `hear` gets all that are there each time one comes or goes. */
export function lookForHubs(
  hear: (hubs: readonly FoundHub[]) => void,
  warn: (text: string) => void = () => undefined,
): { end(): void } {
  const found = new Map<string, FoundHub>();
  return start(warn, (bonjour) => {
    const browser = bonjour.find({ type: KIND });
    const tell = () => hear([...found.values()]);
    const take = (service: Service) => {
      const hub = readService(service);
      if (hub === null) return;
      found.set(service.fqdn, hub);
      tell();
    };
    browser.on("up", take);
    browser.on("txt-update", take);
    browser.on("down", (service: Service) => {
      if (found.delete(service.fqdn)) tell();
    });
    return (then) => {
      browser.stop();
      then();
    };
  });
}

/** The library is loaded when it is wanted; whatever it cannot do is a line in the log. `use` gives what is to be done before the end. */
function start(warn: (text: string) => void, use: (bonjour: Bonjour) => (then: () => void) => void): { end(): void } {
  let isEnded = false;
  let end = (): void => undefined;
  const complain = (problem: unknown) => warn(`discovery: ${thrownText(problem)}`);
  import("bonjour-service")
    .then(({ default: library }) => {
      if (isEnded) return;
      const bonjour = new library.Bonjour({}, complain);
      hearErrors(bonjour, complain);
      const leave = use(bonjour);
      end = () => leave(() => bonjour.destroy());
    })
    .catch(complain);
  return {
    end: () => {
      isEnded = true;
      try {
        end();
      } catch (problem) {
        complain(problem);
      }
    },
  };
}

/** Where its port is taken the library's own part for packets says so to nobody, which would end this program. */
function hearErrors(bonjour: Bonjour, complain: (problem: unknown) => void): void {
  const server: unknown = Reflect.get(bonjour, "server");
  const packets: unknown = typeof server === "object" && server !== null ? Reflect.get(server, "mdns") : null;
  if (packets instanceof EventEmitter) packets.on("error", complain);
}

function readService({ txt, addresses, port }: Service): FoundHub | null {
  const said = Said.safeParse(txt);
  if (!said.success || !addresses || addresses.length === 0) return null;
  const { event, theme, station, signature } = said.data;
  const record: Record<string, unknown> = said.data;
  const authority = Array.from({ length: MOST_PIECES }, (_, i) => record[`a${i}`]).join("");
  const isV6 = (address: string) => Number(address.includes(":"));
  const inOrder = [...addresses].sort((a, b) => isV6(a) - isV6(b));
  return { event, theme, station, port, addresses: inOrder, authority, signature };
}

const inPieces = (text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: Math.ceil(text.length / PIECE) }, (_, i) => [`a${i}`, text.slice(i * PIECE, (i + 1) * PIECE)]),
  );

/** At most so many bytes of a text, no character halved. */
function cut(text: string, bytes: number): string {
  let kept = text;
  while (Buffer.byteLength(kept) > bytes) kept = [...kept].slice(0, -1).join("");
  return kept;
}
