/** What a page is to ask: `calls` times one command, by chances of `seed`. */
export type PageOrder = {
  command: string;
  /** The JSON schema of its input. */
  schema: unknown;
  calls: number;
  seed: number;
  /** All at once instead of a few at a time. */
  flood: boolean;
  /** Values that mean something to the desk, by the name of the field; bytes as base64. */
  known: Record<string, (string | number)[]>;
  hostile: string[];
};

/** `faults`: how often each was answered; `bridge`: calls that could not even be sent; `troubles`: what must not be. */
export type PageReport = {
  ok: number;
  faults: Record<string, number>;
  bridge: number;
  slowest: number;
  troubles: string[];
};

/**
 * Runs inside a window, so it names nothing outside of itself: payloads as the schema has them, most of them broken in one
 * to three places by whatever a page can hold, sent through the window's own bridge; every answer is looked at.
 */
export async function callsInPage(order: PageOrder): Promise<PageReport> {
  type Schema = { [key: string]: unknown };
  type Box = Record<PropertyKey, unknown>;
  const { lanyard } = globalThis as unknown as { lanyard: { call(name: unknown, input: unknown): Promise<unknown> } };
  const report: PageReport = { ok: 0, faults: {}, bridge: 0, slowest: 0, troubles: [] };
  const FAULTS = ["stranger", "unknown-command", "kiosk", "bad-input", "failed"];
  /** Before what only a supervisor may: the answer names what the PIN is wanted for. */
  const isPin = ({ fault, reason }: { fault?: unknown; reason?: unknown }) =>
    fault === "pin" && typeof reason === "string";
  const LATE = 60_000;

  let state = order.seed;
  const chance = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(chance() * end);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const listOf = (value: unknown) => (Array.isArray(value) ? value : []);

  const KEYS = [
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "hasOwnProperty",
    "then",
    "toJSON",
    "length",
    "",
    "0",
  ];
  const own = (box: object, key: PropertyKey, value: unknown) =>
    Object.defineProperty(box, key, { value, enumerable: true, configurable: true, writable: true });

  const deep = (levels: number, list: boolean) => {
    let value: unknown = 1;
    for (let at = 0; at < levels; at++) value = list ? [value] : { a: value };
    return value;
  };
  const cyclic = () => {
    const ring: Box = { a: [] };
    ring.self = ring;
    (ring.a as unknown[]).push(ring);
    return ring;
  };
  const EXOTIC: (() => unknown)[] = [
    ...[
      undefined,
      null,
      true,
      false,
      0,
      -0,
      Number.NaN,
      Infinity,
      -Infinity,
      2 ** 53,
      -1,
      0.5,
      1e308,
      10n,
      -(2n ** 70n),
    ].map((value) => () => value),
    ...["", " ", "\0", "a\0b", "\ud800", "\udfff\ud800", "\u202e", "\r\n", "null", "__proto__", "1e999"].map(
      (value) => () => value,
    ),
    () => pick(order.hostile),
    () => "语".repeat(pick([10, 2_001, 100_000])),
    () => (chance() < 0.05 ? "x".repeat(2 ** 20 + below(2 ** 20)) : "x".repeat(8_001)),
    () => new Date(pick([0, Number.NaN, 8.64e15])),
    () => new Map([["__proto__", 1]]),
    () => new Set([1]),
    () => /(a+)+$/,
    () => new Uint8Array(pick([0, 1, 70_000])),
    () => new Float64Array([Number.NaN]),
    () => new ArrayBuffer(8),
    () => new DataView(new ArrayBuffer(8)),
    () => new Error("e"),
    () => new Blob(["b"]),
    () => () => 1,
    () => Symbol("s"),
    () => Promise.reject(new Error("never heard")).catch(() => 1),
    () => new WeakMap(),
    () => document.body,
    () =>
      new (class Odd {
        a = 1;
      })(),
    () => Object.create(null),
    () => ({ toString: 1, valueOf: 1 }),
    () => ({
      get a(): never {
        throw new Error("getter");
      },
    }),
    () => own({}, "then", 1),
    () => JSON.parse('{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}}'),
    () =>
      new Proxy(
        {},
        {
          ownKeys: () => ["a", "b"],
          getOwnPropertyDescriptor: () => ({ configurable: true, enumerable: true, value: 1 }),
        },
      ),
    () => new Array(pick([1, 1_000, 100_000])),
    () => Array.from({ length: pick([100, 20_000]) }, () => "x"),
    () => deep(pick([10, 90, 900, 5_000]), chance() < 0.5),
    cyclic,
    () => [],
    () => ({}),
  ];

  const text = (schema: Schema, key: string): string => {
    const known = order.known[key];
    // A PIN that nobody knows any more would end the run.
    const isSecret = key === "pin" || key === "current";
    if (known && known.length > 0 && (isSecret || chance() < 0.7)) return String(pick(known));
    const pattern = typeof schema.pattern === "string" ? schema.pattern : "";
    if (pattern.includes("\\d{4}-\\d{2}-\\d{2}T")) return "2026-11-22T13:00";
    if (pattern.includes("\\d{4}")) return pick(["2026-11-22", "0000-00-00", "9999-99-99"]);
    if (pattern.includes("\\d{2}:")) return pick(["13:00", "99:99", "00:00"]);
    if (pattern.startsWith("^zpl:")) return "zpl:a";
    if (pattern.startsWith("^extra:")) return `extra:${pick(KEYS)}`;
    if (pattern.includes("A-Za-z0-9_-")) return pick(["aaaaaaaa", "constructor", "__proto__", `n${below(1e9)}abcdefg`]);
    const most = typeof schema.maxLength === "number" ? schema.maxLength : 300;
    const least = typeof schema.minLength === "number" ? schema.minLength : 0;
    const value =
      chance() < 0.5
        ? pick(order.hostile)
        : pick(["a", "贾岛", "=1+1", "13800000000", "z@example.com", "true", "x".repeat(most)]);
    return value.slice(0, most).padEnd(least, "a");
  };
  const bytes = (): Uint8Array => {
    const packed = pick(order.known.bytes ?? [""]);
    const made = Uint8Array.from(atob(String(packed)), (char) => char.charCodeAt(0));
    for (let at = below(4); at > 0 && made.length > 0; at--) made[below(made.length)] = below(256);
    return chance() < 0.1 ? made.subarray(0, below(made.length + 1)) : made;
  };
  const numberOf = (schema: Schema): number => {
    const low = typeof schema.minimum === "number" ? schema.minimum : 0;
    const high = typeof schema.maximum === "number" ? Math.min(schema.maximum, low + 1_000) : low + 1_000;
    const value = pick([low, high, low + chance() * (high - low)]);
    return schema.type === "integer" ? Math.floor(value) : value;
  };
  const sample = (schema: Schema, key: string): unknown => {
    if (typeof schema.$ref === "string") {
      const name = schema.$ref.split("/").at(-1) ?? "";
      return chance() < 0.7
        ? sample(((order.schema as Schema).$defs as Record<string, Schema>)?.[name] ?? {}, key)
        : null;
    }
    if ("const" in schema) return schema.const;
    if (Array.isArray(schema.enum)) return pick(schema.enum);
    const choices = listOf(schema.anyOf ?? schema.oneOf ?? schema.allOf);
    if (choices.length > 0) return sample(pick(choices), key);
    const type = Array.isArray(schema.type) ? pick(schema.type) : schema.type;
    if (type === "string") return text(schema, key);
    if (type === "integer" || type === "number")
      return order.known[key] && chance() < 0.7 ? Number(pick(order.known[key])) : numberOf({ ...schema, type });
    if (type === "boolean") return chance() < 0.5;
    if (type === "null") return null;
    if (type === "array") return arrayOf(schema, key);
    if (type === "object") return objectOf(schema);
    return key === "bytes" ? bytes() : pick(EXOTIC)();
  };
  const arrayOf = (schema: Schema, key: string): unknown[] => {
    const least = typeof schema.minItems === "number" ? schema.minItems : 0;
    const items = listOf(schema.prefixItems);
    if (items.length > 0) return items.map((item) => sample(item, key));
    const most = typeof schema.maxItems === "number" ? schema.maxItems : 1_000;
    const length = Math.min(most, chance() < 0.02 ? 300 : least + below(3));
    return Array.from({ length }, () => sample((schema.items as Schema) ?? {}, key));
  };
  const objectOf = (schema: Schema): Box => {
    const made: Box = {};
    const needed = new Set(listOf(schema.required));
    for (const [key, part] of Object.entries((schema.properties ?? {}) as Record<string, Schema>))
      if (needed.has(key) || chance() < 0.5) made[key] = sample(part, key);
    if (typeof schema.additionalProperties === "object" && schema.additionalProperties !== null)
      for (let at = below(3); at > 0; at--)
        own(
          made,
          chance() < 0.3 ? pick(KEYS) : text({}, "key"),
          sample(schema.additionalProperties as Schema, "value"),
        );
    return made;
  };

  /** Every place of a payload that can be broken: a holder and a key. */
  const places = (value: unknown, found: [Box, PropertyKey][] = []): [Box, PropertyKey][] => {
    if (found.length > 400 || typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return found;
    for (const key of Object.keys(value).slice(0, 40)) {
      found.push([value as Box, key]);
      places((value as Box)[key], found);
    }
    return found;
  };
  const broken = (root: { payload: unknown }): unknown => {
    for (let times = 1 + below(3); times > 0; times--) {
      // What was put in before may throw when it is looked at.
      try {
        breakOnce(root);
      } catch {
        break;
      }
    }
    return root.payload;
  };
  const breakOnce = (root: { payload: unknown }) => {
    const [holder, key] = pick(places(root)) ?? [root, "payload"];
    const way = chance();
    if (way < 0.55) own(holder, key, pick(EXOTIC)());
    else if (way < 0.7) delete holder[key];
    else if (way < 0.85) {
      const inner = holder[key];
      if (typeof inner === "object" && inner !== null) own(inner, pick(KEYS), pick(EXOTIC)());
      else own(holder, pick(KEYS), pick(EXOTIC)());
    } else own(holder, key, chance() < 0.5 ? [holder[key]] : { value: holder[key] });
  };
  const NAMES: (() => unknown)[] = [
    ...[
      ...KEYS,
      "valueOf",
      "isPrototypeOf",
      "__defineGetter__",
      "app.Hello",
      "app.hello ",
      "app.hello\0",
      "call",
      "news",
    ].map((name) => () => name),
    ...EXOTIC,
  ];

  const show = (value: unknown): string => {
    try {
      const seen = new Set<unknown>();
      const line = JSON.stringify(value, (_key, inner) => {
        if (typeof inner === "bigint" || typeof inner === "function" || typeof inner === "symbol")
          return `<${typeof inner}>`;
        if (typeof inner === "string") return inner.length > 60 ? `${inner.slice(0, 60)}…${inner.length}` : inner;
        if (ArrayBuffer.isView(inner)) return `<${inner.byteLength} bytes>`;
        if (typeof inner === "object" && inner !== null && seen.size > 200) return "…";
        if (typeof inner === "object" && inner !== null && seen.has(inner)) return "<again>";
        seen.add(inner);
        return inner;
      });
      return `${line}`.slice(0, 600);
    } catch (error) {
      return `<${String(error).slice(0, 60)}>`;
    }
  };
  const trouble = (what: string, input: unknown) => {
    if (report.troubles.length < 20) report.troubles.push(`${order.command}: ${what} for ${show(input)}`);
  };
  const judge = (reply: unknown, input: unknown) => {
    const { ok, value, fault, reference } = (reply ?? {}) as {
      ok?: unknown;
      value?: unknown;
      fault?: unknown;
      reference?: unknown;
    };
    if (ok === true && value !== undefined) report.ok++;
    else if (ok === false && FAULTS.includes(String(fault)) && /^[0-9a-f]{8}$/.test(String(reference))) {
      report.faults[String(fault)] = (report.faults[String(fault)] ?? 0) + 1;
      if (fault === "failed") trouble(`"failed" ${reference}`, input);
    } else if (ok === false && isPin((reply ?? {}) as object)) report.faults.pin = (report.faults.pin ?? 0) + 1;
    else trouble(`no reply, but ${show(reply)}`, input);
  };

  const one = async () => {
    const payload = sample(order.schema as Schema, "input");
    const input = chance() < 0.2 ? payload : broken({ payload });
    const name = order.command === "?" ? pick(NAMES)() : order.command;
    const began = performance.now();
    let stop: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<"late">((resolve) => {
      stop = setTimeout(resolve, LATE, "late");
    });
    try {
      const reply = await Promise.race([lanyard.call(name, input), late]);
      if (reply === "late") trouble(`no answer within ${LATE} ms`, input);
      else judge(reply, input);
    } catch (error) {
      // What the bridge cannot copy never left the page; what the other side threw is no reply.
      if (String(error).includes("remote method"))
        trouble(`rejected: ${String(error).slice(0, 200)}`, order.command === "?" ? name : input);
      else report.bridge++;
    } finally {
      clearTimeout(stop);
    }
    report.slowest = Math.max(report.slowest, performance.now() - began);
  };

  const natives = () =>
    [Object, Array, Function, String, Promise, Map]
      .map(({ prototype }) => Reflect.ownKeys(prototype).map(String).join())
      .join();
  const before = natives();
  const width = order.flood ? order.calls : 20;
  for (let at = 0; at < order.calls; at += width)
    await Promise.all(Array.from({ length: Math.min(width, order.calls - at) }, one));
  if (natives() !== before || "polluted" in {}) trouble("prototypes changed in the page", null);
  return report;
}
