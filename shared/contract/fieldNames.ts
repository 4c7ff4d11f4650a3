import { z } from "zod";

/** Every name that a field of some shapes has, at any depth; keys of records, which are data, are not among them. */
export function fieldNames(shapes: readonly z.core.$ZodType[]): ReadonlySet<string> {
  const names = new Set<string>();
  const seen = new Set<unknown>();
  const waiting: unknown[] = [...shapes];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    if (!(one instanceof z.core.$ZodType) || seen.has(one)) continue;
    seen.add(one);
    const { def } = one._zod;
    for (const part of Object.values(def)) waiting.push(...(Array.isArray(part) ? part : [part]));
    if (one instanceof z.ZodObject)
      for (const [name, field] of Object.entries(one.shape)) {
        names.add(name);
        waiting.push(field);
      }
  }
  return names;
}
