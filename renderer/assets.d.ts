declare module "*.module.css" {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}

declare module "*.css";

declare module "*.wasm?url" {
  const address: string;
  export default address;
}

interface Window {
  /** Put there by the preload: the whole way to the desk. */
  readonly lanyard: import("../shared/contract/contract.ts").Bridge;
}
