import { createRunnableDevEnvironment, resolveConfig } from "vite";

/**
 * A TypeScript module of the checkout, and what it imports later on (`await import(…)`), until `close`; Vite's own `runnerImport` is over
 * once the module is there, so that nothing could be imported after.
 */
export async function importTypeScript(file) {
  const inline = {
    consumer: "server",
    dev: { moduleRunnerTransform: true },
    resolve: { external: true, mainFields: [], conditions: ["node"] },
  };
  const config = { configFile: false, envDir: false, cacheDir: process.cwd(), logLevel: "error" };
  const resolved = await resolveConfig({ ...config, environments: { inline } }, "serve");
  const options = { runnerOptions: { hmr: { logger: false } }, hot: false };
  const environment = createRunnableDevEnvironment("inline", resolved, options);
  await environment.init();
  return { module: await environment.runner.import(file), close: () => environment.close() };
}
