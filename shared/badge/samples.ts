/** Whose badge a template is looked at with, and why. */
export type Sample<P> = { why: "longest" | "shortest" | "rarest" | "role"; person: P };

/**
 * Of a roster, in one pass: the widest and the narrowest name, the one with the rarest letters, and the first of each
 * role: if their badges are right, the others are. Nobody twice.
 */
export function samplesOf<P extends { name: string; role: string }>(people: Iterable<P>): Sample<P>[] {
  const most = { longest: worst<P>(), shortest: worst<P>(), rarest: worst<P>() };
  const roles = new Map<string, P>();
  for (const person of people) {
    const width = widthOf(person.name);
    most.longest.see(person, width);
    most.shortest.see(person, -width);
    most.rarest.see(person, rarityOf(person.name));
    if (!roles.has(person.role)) roles.set(person.role, person);
  }
  const samples: Sample<P>[] = [];
  const add = (why: Sample<P>["why"], person: P | null) => {
    if (person && !samples.some((sample) => sample.person === person)) samples.push({ why, person });
  };
  add("longest", most.longest.found());
  add("shortest", most.shortest.found());
  add("rarest", most.rarest.found());
  for (const person of roles.values()) add("role", person);
  return samples;
}

function worst<P>() {
  let found: P | null = null;
  let most = Number.NEGATIVE_INFINITY;
  return {
    see(person: P, worth: number) {
      if (worth <= most) return;
      most = worth;
      found = person;
    },
    found: (): P | null => found,
  };
}

/** Roughly, in em: hanzi and their like are a square, other letters little more than half of one. */
function widthOf(name: string): number {
  let width = 0;
  for (const letter of name) width += letter >= "\u2e80" ? 1 : 0.55;
  return width;
}

/** How far a name's letters are from what every font has. */
function rarityOf(name: string): number {
  let rarity = 0;
  for (const letter of name) rarity = Math.max(rarity, rarityOfLetter(letter.codePointAt(0) ?? 0));
  return rarity;
}

const RARITIES: readonly [from: number, to: number, rarity: number][] = [
  [0x00, 0x7f, 0],
  [0x4e00, 0x9fa5, 1],
  [0x80, 0x24f, 2],
  [0x3040, 0x30ff, 3],
  [0xac00, 0xd7a3, 3],
  [0x3400, 0x4dbf, 6],
  [0x20000, 0x323af, 8],
];

const rarityOfLetter = (point: number): number =>
  RARITIES.find(([from, to]) => point >= from && point <= to)?.[2] ?? (point > 0xffff ? 7 : 5);
