import { webcrypto } from "node:crypto";

/** A certificate and its private key, both PEM. */
export type CertificateAndKey = { certificate: string; key: string };

/**
 * A new authority that vouches for an event's hubs and nothing else: ECDSA on P-256 (both Go's and Chromium's TLS take it, and it is
 * small enough for a QR code: some 350 bytes). Laptops' clocks are wrong by days and years, so it holds from 2000 to 2100.
 */
export async function makeAuthority(): Promise<CertificateAndKey> {
  const { X509CertificateGenerator, BasicConstraintsExtension, KeyUsagesExtension, KeyUsageFlags } = await library();
  const keys = await newKeys();
  const made = await X509CertificateGenerator.createSelfSigned({
    name: AUTHORITY,
    serialNumber: newSerial(),
    keys,
    signingAlgorithm: SIGNING,
    ...LIFETIME,
    extensions: [new BasicConstraintsExtension(true, 0, true), new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true)],
  });
  return { certificate: made.toString("pem"), key: await pemOf(keys.privateKey) };
}

/**
 * A certificate for a hub's server, signed by the event's authority; `names`: what it is asked for by, `addresses`: IP addresses by which the
 * servers of a cluster call each other. A new key each time.
 */
export async function makeServerCertificate(
  authority: CertificateAndKey,
  names: readonly string[],
  addresses: readonly string[],
): Promise<CertificateAndKey> {
  const keys = await makeServerKey();
  return { certificate: await certifyServer(authority, keys.publicKey, { names, addresses }), key: keys.key };
}

/** A server's new key: its private half as PEM, which stays where it was made, and its public half for `certifyServer` (SPKI, base64). */
export async function makeServerKey(): Promise<{ key: string; publicKey: string }> {
  const keys = await newKeys();
  const publicKey = Buffer.from(await webcrypto.subtle.exportKey("spki", keys.publicKey)).toString("base64");
  return { key: await pemOf(keys.privateKey), publicKey };
}

/** A certificate for a server whose private key is elsewhere, PEM. Throws where `publicKey` is no key of our kind. */
export async function certifyServer(
  authority: CertificateAndKey,
  publicKey: string,
  { names, addresses }: { names: readonly string[]; addresses: readonly string[] },
): Promise<string> {
  const x509 = await library();
  const issuer = new x509.X509Certificate(authority.certificate);
  const made = await x509.X509CertificateGenerator.create({
    subject: SERVER,
    issuer: issuer.subject,
    serialNumber: newSerial(),
    publicKey: await webcrypto.subtle.importKey("spki", Buffer.from(publicKey, "base64"), CURVE, true, ["verify"]),
    signingKey: await privateKeyOf(authority.key),
    signingAlgorithm: SIGNING,
    ...LIFETIME,
    extensions: [
      new x509.SubjectAlternativeNameExtension([
        ...names.map((value) => ({ type: "dns" as const, value })),
        ...addresses.map((value) => ({ type: "ip" as const, value })),
      ]),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth, x509.ExtendedKeyUsage.clientAuth]),
    ],
  });
  return made.toString("pem");
}

/** A certificate as it stands in a joining code: DER in base64. */
export const certificateToCode = (pem: string): string => pem.replace(/-----[^-]+-----|\s/g, "");

/** The same back as PEM, as TLS wants it. */
export const codeToCertificate = (code: string): string =>
  `-----BEGIN CERTIFICATE-----\n${code.replace(/(.{64})/g, "$1\n").trim()}\n-----END CERTIFICATE-----\n`;

const AUTHORITY = "CN=lanyard";
const SERVER = "CN=hub";
const LIFETIME = { notBefore: new Date("2000-01-01T00:00:00Z"), notAfter: new Date("2099-12-31T00:00:00Z") };
const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const SIGNING = { name: "ECDSA", hash: "SHA-256" };

/** Loaded when a hub is set up: no other desk needs it, and no start of the program waits for it. It wants the first one there before it. */
async function library() {
  await import("reflect-metadata");
  return import("@peculiar/x509");
}

const newKeys = () => webcrypto.subtle.generateKey(CURVE, true, ["sign", "verify"]);

const newSerial = (): string => `01${Buffer.from(webcrypto.getRandomValues(new Uint8Array(8))).toString("hex")}`;

async function pemOf(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey("pkcs8", key)).toString("base64");
  return `-----BEGIN PRIVATE KEY-----\n${der.replace(/(.{64})/g, "$1\n").trim()}\n-----END PRIVATE KEY-----\n`;
}

function privateKeyOf(pem: string): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey("pkcs8", Buffer.from(certificateToCode(pem), "base64"), CURVE, false, ["sign"]);
}
