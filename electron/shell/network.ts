import type { CommandLine, Session } from "electron";
import { isOurAddress } from "./protocol.ts";

/**
 * Chromium's switches against errands of its own, each for a reason that was seen (docs/security.md): names are never
 * looked up, no proxy is searched for, no beacons, updates or reports are sent.
 */
const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ["host-resolver-rules", "MAP * ~NOTFOUND"],
  ["no-proxy-server"],
  ["disable-background-networking"],
  ["disable-component-update"],
  ["disable-domain-reliability"],
  ["disable-breakpad"],
  ["disable-quic"],
  ["disable-sync"],
  ["no-pings"],
  ["force-webrtc-ip-handling-policy", "disable_non_proxied_udp"],
];
const FEATURES_OFF = [
  "WebRtcHideLocalIpsWithMdns",
  "MediaRouter",
  "DialMediaRouteProvider",
  "AsyncDns",
  "OptimizationHints",
];

/** Keeps Chromium off the network before it begins. What stands on the command line already stays as it is. */
export function keepOffNetwork(commandLine: CommandLine): void {
  for (const [name, value] of SWITCHES) if (!commandLine.hasSwitch(name)) commandLine.appendSwitch(name, value);
  const off = [commandLine.getSwitchValue("disable-features"), ...FEATURES_OFF].filter(Boolean).join(",");
  commandLine.appendSwitch("disable-features", off);
}

/**
 * The second wall: a session asks for nothing but our own addresses, whatever its pages try, keeps no dictionaries (which
 * Electron fetches from the network even for windows without spell checking) and takes no downloads.
 */
export function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOurAddress(url) }));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.on("will-download", (event) => event.preventDefault());
}
