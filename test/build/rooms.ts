import { type Import, importsOf } from "./imports.ts";

/** What the files of one room may import. */
export interface Room {
  /** Folders (with a slash) and files of the checkout it reads. */
  readonly reads: readonly string[];
  /** Of those, the ones it may only take types from. */
  readonly onlyTypesOf?: readonly string[];
  readonly packages: readonly string[];
  /** Whether Node's own modules may be used. */
  readonly node: boolean;
}

/** The house's rules, each a plain table. Folders end with a slash. */
export interface House {
  /** Room by folder or file; the longest that fits a path counts. */
  readonly rooms: Readonly<Record<string, Room>>;
  /** Folders from the ground up: a floor may use itself and what is below. */
  readonly floors: readonly (readonly string[])[];
  /** Files nobody may import. */
  readonly tops: readonly string[];
  /** Packages that must not end up in what is built from a folder, however far down the imports they are. */
  readonly neverBundled: readonly { readonly from: string; readonly package: string }[];
}

type Imports = ReadonlyMap<string, readonly Import[]>;

/** Every breach of the house's rules in these files (text by path), one line each; an empty list is a clean house. */
export function breaches(house: House, textByPath: ReadonlyMap<string, string>): string[] {
  const imports = new Map([...textByPath].map(([path, text]) => [path, importsOf(path, text)]));
  const each = [...imports].flatMap(([path, list]) => list.flatMap((one) => breachesOf(house, imports, path, one)));
  const homeless = [...imports.keys()].filter((path) => roomOf(house, path) === undefined);
  return [
    ...homeless.map((path) => `${path} belongs to no room`),
    ...each,
    ...cycles(imports),
    ...house.neverBundled.flatMap((rule) => bundled(rule, imports)),
  ];
}

function breachesOf(house: House, imports: Imports, path: string, one: Import): string[] {
  const room = roomOf(house, path);
  if (room === undefined) return [];
  const says = (what: string) => [`${path} ${what}`];
  if (one.builtin !== undefined) return room.node ? [] : says(`uses Node (${one.builtin})`);
  if (one.package !== undefined)
    return room.packages.includes(one.package) ? [] : says(`uses the package ${one.package}`);
  const file = one.file ?? "";
  if (isCode(file) && !imports.has(file)) return says(`imports ${file}, which is not there`);
  if (house.tops.includes(file)) return says(`imports ${file}, which nobody may`);
  if (!isUnder(file, room.reads)) return says(`reaches into ${file}`);
  if (!one.isType && isUnder(file, room.onlyTypesOf ?? [])) return says(`takes more than types from ${file}`);
  return floorOf(house, file) > floorOf(house, path) ? says(`looks up to ${file}`) : [];
}

function roomOf(house: House, path: string): Room | undefined {
  const names = Object.keys(house.rooms).filter((name) => isUnder(path, [name]));
  const name = names.reduce((longest, other) => (other.length > longest.length ? other : longest), "");
  return house.rooms[name];
}

/** The floor of a path; what stands on none looks up to nothing. */
function floorOf(house: House, path: string): number {
  const floor = house.floors.findIndex((folders) => isUnder(path, folders));
  return floor === -1 ? Number.POSITIVE_INFINITY : floor;
}

function isUnder(path: string, names: readonly string[]): boolean {
  return names.some((name) => (name.endsWith("/") ? path.startsWith(name) : path === name));
}

function isCode(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** Rings of files that import each other, types included, each told once. */
function cycles(imports: Imports): string[] {
  const done = new Set<string>();
  const rings: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) rings.push(`a ring of imports: ${[...trail.slice(at), path].join(" → ")}`);
    if (at >= 0 || done.has(path)) return;
    for (const file of filesOf(imports, path)) walk(file, [...trail, path]);
    done.add(path);
  };
  for (const path of imports.keys()) walk(path, []);
  return rings;
}

/** The shortest way by which a package gets into what is built from a folder. */
function bundled(rule: House["neverBundled"][number], imports: Imports): string[] {
  const ways = [...imports.keys()].filter((path) => path.startsWith(rule.from)).map((path) => [path]);
  const seen = new Set(ways.flat());
  for (const way of ways) {
    const path = way.at(-1) ?? "";
    if (imports.get(path)?.some((one) => one.package === rule.package && !one.isType)) {
      return [`${rule.package} gets into ${rule.from} by ${way.join(" → ")}`];
    }
    for (const file of filesOf(imports, path, (one) => !one.isType)) {
      if (!seen.has(file)) ways.push([...way, file]);
      seen.add(file);
    }
  }
  return [];
}

function filesOf(imports: Imports, path: string, counts: (one: Import) => boolean = () => true): string[] {
  const list = imports.get(path) ?? [];
  return list.flatMap((one) => (one.file !== undefined && imports.has(one.file) && counts(one) ? [one.file] : []));
}
