import type { EventId, StationId } from "../../shared/words/ids.ts";
import {
  actsOf,
  DOMAIN,
  DOOR_INBOX,
  everyActOf,
  everyKeepingOf,
  everyPresenceOf,
  inboxOf,
  joinOf,
  KEEPER_INBOX,
  keepingInboxOf,
  keepingOf,
  presenceOf,
  serverNameOf,
  streamOf,
  venueNameOf,
} from "./names.ts";

/** A station that may come in, by the public half of its key ("U…"). */
export type Member = { station: StationId; publicKey: string };

/**
 * Three (or five) servers that keep one record, for big events: it survives one of three. `routes`: where the others listen for servers, `host:port`;
 * `password`: the same on all. Each has a folder of its own and a certificate of the event's authority.
 */
export type Cluster = {
  name: string;
  port: number;
  routes: readonly string[];
  password: string;
  /** How many servers keep each message: 3. */
  replicas: number;
};

/**
 * A server at another venue that hands on what the desks there say (a leaf node of NATS). `address`, `port`: where it reaches the hub, a host's name or
 * IP address; `listen`: the port of the hub itself, which a firewall may call otherwise.
 */
export type Venue = { address: string; port: number; listen: number; password: string };

export type ConfigParts = {
  event: EventId;
  hub: Member;
  /** The station on whose laptop this server runs. */
  runsAt: StationId;
  members: readonly Member[];
  listen: string;
  port: number;
  /** Public halves: of the program that looks after the hub, and of the joining code; null: nobody may ask to join now. */
  keeper: string;
  door: string | null;
  /** Of the store's files on the disk, 32 bytes in hex. */
  storeKey: string;
  /** The folder of the record, in the hub's own. */
  store: string;
  isSyncing: boolean;
  /** How large the record may grow, bytes; the same for as long as the server runs. */
  largestRecord: number;
  cluster: Cluster | null;
  /** The server of another venue that may hand on what the desks there say; null: there is none. */
  venue: Venue | null;
};

/** Files of the hub's folder, as its configuration names them; the server is started in that folder. */
export const FILES = {
  config: "nats.conf",
  authority: "authority.crt",
  authorityKey: "authority.key",
  certificate: "hub.crt",
  key: "hub.key",
  store: "store",
  secrets: "secrets.json",
  running: "running.json",
} as const;

/** The biggest message of a record, bytes: a station publishes parcels of 256 KiB. */
export const LARGEST_MESSAGE = 1_048_576;

/** The configuration of an event's nats-server: who may come in, and what each may do there. */
export function writeConfig(parts: ConfigParts): string {
  const { event, runsAt, listen, port, storeKey, isSyncing, largestRecord, cluster, venue } = parts;
  const store = [`store_dir: ${q(parts.store)}`, `max_file: ${largestRecord}`];
  const jetstream = [...store, "cipher: chachapoly", `key: ${q(storeKey)}`];
  if (venue) jetstream.push(`domain: ${DOMAIN}`);
  if (isSyncing) jetstream.push("sync_interval: always");
  return [
    "# Written by Lanyard each time its hub starts or its stations change.",
    `server_name: ${q(serverNameOf(event, runsAt))}`,
    `listen: ${q(placeIn(listen, port))}`,
    `max_payload: ${LARGEST_MESSAGE + 65_536}`,
    'write_deadline: "5s"',
    'ping_interval: "5s"',
    "ping_max: 2",
    `tls { ${TLS}, timeout: 5 }`,
    `jetstream { ${jetstream.join(", ")} }`,
    `authorization { timeout: 5, users: [\n${usersOf(parts).join("\n")}\n] }`,
    ...(venue ? [venueDoor(venue, listen)] : []),
    ...(cluster ? [clusterOf(cluster, listen)] : []),
    "",
  ].join("\n");
}

/**
 * The configuration of the server at another venue: the same stations may do the same there, and it hands it on to the hub. It keeps nothing.
 * Where it listens, whoever runs it may change.
 */
export function writeVenueConfig(parts: ConfigParts, { address, port, password }: Venue): string {
  const url = `tls://venue:${encodeURIComponent(password)}@${placeIn(address, port)}`;
  return [
    "# Written by Lanyard's hub whenever its stations change: bring it to the other venue's server again, and have that read it again.",
    `server_name: ${q(venueNameOf(parts.event))}`,
    `listen: ${q("0.0.0.0:4222")}`,
    `max_payload: ${LARGEST_MESSAGE + 65_536}`,
    'write_deadline: "5s"',
    `tls { ${TLS}, timeout: 5 }`,
    `authorization { timeout: 5, users: [\n${stationsOf(parts, `$JS.${DOMAIN}.API`).join("\n")}\n] }`,
    `leafnodes { reconnect: 1, remotes: [{ url: ${q(url)}, tls { ${TLS}, timeout: 5 } }] }`,
    "",
  ].join("\n");
}

const placeIn = (host: string, port: number): string => `${host.includes(":") ? `[${host}]` : host}:${port}`;

const TLS = `cert_file: ${q(FILES.certificate)}, key_file: ${q(FILES.key)}, ca_file: ${q(FILES.authority)}`;

function usersOf(parts: ConfigParts): string[] {
  const { event, keeper, venue } = parts;
  return [
    user(keeper, keeperRights(event)),
    ...stationsOf(parts, "$JS.API"),
    ...(venue ? [venueUser(event, venue.password)] : []),
  ];
}

/** `api`: where they ask JetStream. */
function stationsOf({ event, hub, members, door }: ConfigParts, api: string): string[] {
  const others = members.filter(({ station }) => station !== hub.station);
  return [
    user(hub.publicKey, hubRights(event, hub.station, { others, api })),
    ...others.map((member) => user(member.publicKey, memberRights(event, member.station, api))),
    ...(door === null ? [] : [user(door, { publish: [joinOf(event)], subscribe: [`${DOOR_INBOX}.>`] })]),
  ];
}

type Rights = { publish: readonly string[]; subscribe: readonly string[] };

const memberRights = (event: EventId, station: StationId, api: string): Rights => ({
  publish: [
    actsOf(event, station),
    presenceOf(event, station),
    keepingOf(event, station),
    `${api}.STREAM.INFO.${streamOf(event)}`,
    `${api}.CONSUMER.CREATE.${streamOf(event)}`,
    // With which a consumer is told to go on; the server makes these subjects up anew for each question.
    `$JS.FC.${streamOf(event)}.>`,
  ],
  subscribe: [`${inboxOf(station)}.>`, everyPresenceOf(event)],
});

function hubRights(
  event: EventId,
  station: StationId,
  { others, api }: { others: readonly Member[]; api: string },
): Rights {
  const { publish, subscribe } = memberRights(event, station, api);
  const answers = others.map((member) => `${keepingInboxOf(member.station)}.>`);
  return {
    publish: [...publish, `${DOOR_INBOX}.>`, ...answers],
    subscribe: [...subscribe, joinOf(event), everyKeepingOf(event)],
  };
}

const keeperRights = (event: EventId): Rights => ({
  publish: ["CREATE", "UPDATE", "INFO"].map((what) => `$JS.API.STREAM.${what}.${streamOf(event)}`),
  subscribe: [`${KEEPER_INBOX}.>`],
});

/** What comes from the other venue is what its stations may say; what goes there is what they may hear. */
function venueUser(event: EventId, password: string): string {
  const api = ["STREAM.INFO", "CONSUMER.CREATE"].map((what) => `$JS.${DOMAIN}.API.${what}.${streamOf(event)}`);
  const said = [everyActOf(event), everyPresenceOf(event), everyKeepingOf(event), joinOf(event)];
  const publish = [...said, ...api, `$JS.FC.${streamOf(event)}.>`];
  const unheard = ["ev.>", "sv.>", "jo.>", "$SYS.>"];
  const rights = `publish: { allow: ${list(publish)} }, subscribe: { deny: ${list(unheard)} }`;
  return `  { user: venue, password: ${q(password)}, permissions: { ${rights} }, allowed_connection_types: ["LEAFNODE"] }`;
}

const user = (nkey: string, { publish, subscribe }: Rights): string =>
  `  { nkey: ${q(nkey)}, permissions: { publish: { allow: ${list(publish)} }, subscribe: { allow: ${list(subscribe)} } } }`;

/** What a server tells of its own address others take for another way there: it tells the one that they have. */
const venueDoor = ({ address, port, listen }: Venue, at: string): string =>
  [
    `leafnodes { listen: ${q(placeIn(at, listen))}, advertise: ${q(placeIn(address, port))},`,
    `  tls { ${TLS}, verify: true, timeout: 5 } }`,
  ].join("\n");

/** The servers show each other certificates of the event's authority, which name their addresses; the password keeps desks out. */
const clusterOf = ({ name, port, routes, password }: Cluster, listen: string): string =>
  [
    `cluster { name: ${q(name)}, listen: ${q(placeIn(listen, port))}, no_advertise: true,`,
    `  authorization { user: route, password: ${q(password)}, timeout: 5 },`,
    `  tls { ${TLS}, verify: true, timeout: 5 },`,
    `  routes: ${list(routes.map((route) => `nats-route://route:${encodeURIComponent(password)}@${route}`))} }`,
  ].join("\n");

const list = (texts: readonly string[]): string => `[${texts.map(q).join(", ")}]`;

function q(text: string): string {
  return JSON.stringify(text);
}
