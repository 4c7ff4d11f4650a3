import { isBuiltin } from "node:module";
import { posix } from "node:path";
import { parseSync } from "vite";

/** One place where a file names another module. */
export interface Import {
  /** The checkout's file, e.g. "shared/words/ids.ts", for what starts with a dot; else undefined. */
  readonly file: string | undefined;
  /** The npm package, e.g. "zod" or "@mantine/core"; else undefined. */
  readonly package: string | undefined;
  /** A module of Node's own, as it is written; else undefined. */
  readonly builtin: string | undefined;
  /** Gone after compiling: `import type`, `export type … from`, `import("…")` in a type. */
  readonly isType: boolean;
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Every import of a TypeScript file: import and export … from, with and without `type`, import() in code and in types,
 * require() and `new URL("…", import.meta.url)` (a worker). Read from the syntax tree by the parser Vite compiles
 * with, so nothing in a comment or a string counts. `path` is relative to the checkout. Throws on a syntax error.
 */
export function importsOf(path: string, text: string): Import[] {
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new Error(`${path}: ${errors[0].message}`);
  const found: Import[] = [];
  visit(program as unknown as Node, (node) => {
    const [specifier, isType] = named(node);
    if (specifier !== undefined) found.push(resolve(path, specifier, isType));
  });
  return found;
}

/** The specifier a node names, and whether only types come of it. */
function named(node: Node): [string | undefined, boolean] {
  switch (node.type) {
    // `import { type A }` stays as a bare import after compiling (verbatimModuleSyntax): only `import type` is gone.
    case "ImportDeclaration":
      return [text(node.source), node.importKind === "type"];
    case "ExportNamedDeclaration":
    case "ExportAllDeclaration":
      return [text(node.source), node.exportKind === "type"];
    case "ImportExpression":
      return [text(node.source), false];
    case "TSImportType":
      return [text(node.source) ?? text((node.argument as Node | undefined)?.literal), true];
    case "TSExternalModuleReference":
      return [text(node.expression), false];
    case "CallExpression":
      return [isNamed(node.callee, "require") ? firstText(node.arguments) : undefined, false];
    case "NewExpression":
      return [isNamed(node.callee, "URL") ? relative(firstText(node.arguments)) : undefined, false];
    default:
      return [undefined, false];
  }
}

function resolve(from: string, specifier: string, isType: boolean): Import {
  const nothing = { file: undefined, package: undefined, builtin: undefined, isType };
  const bare = specifier.replace(/\?.*$/, "");
  if (bare.startsWith(".")) return { ...nothing, file: posix.join(posix.dirname(from), bare) };
  if (isBuiltin(bare)) return { ...nothing, builtin: specifier };
  const parts = bare.split("/");
  return { ...nothing, package: parts.slice(0, bare.startsWith("@") ? 2 : 1).join("/") };
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}

function isNamed(callee: unknown, name: string): boolean {
  return isNode(callee) && callee.type === "Identifier" && callee.name === name;
}

function firstText(values: unknown): string | undefined {
  return Array.isArray(values) ? text(values[0]) : undefined;
}

function relative(specifier: string | undefined): string | undefined {
  return specifier?.startsWith(".") ? specifier : undefined;
}

function text(node: unknown): string | undefined {
  return isNode(node) && typeof node.value === "string" ? node.value : undefined;
}
