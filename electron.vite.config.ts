import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const here = import.meta.dirname;
const at = (path: string) => resolve(here, path);

// Absolute entries: a bare "electron/…" is taken for the electron package. The targets are said outright,
// for the oldest runtime we start on (docs/decisions: Electron's runtime).
export default defineConfig({
  main: {
    build: {
      outDir: at("out/main"),
      target: "node20.18",
      lib: { entry: at("electron/main.ts"), formats: ["es"] },
      rollupOptions: {
        input: {
          main: at("electron/main.ts"),
          drawWorker: at("electron/badges/draw.worker.ts"),
          pressWorker: at("electron/badges/press.worker.ts"),
          readWorker: at("electron/sheets/read.worker.ts"),
          sortWorker: at("electron/search/sort.worker.ts"),
        },
        output: { entryFileNames: "[name].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: at("out/preload"),
      target: "node20.18",
      externalizeDeps: false,
      lib: { entry: at("electron/preload.ts"), formats: ["cjs"] },
      rollupOptions: { input: { preload: at("electron/preload.ts") }, output: { entryFileNames: "[name].cjs" } },
    },
  },
  renderer: {
    root: at("renderer"),
    build: {
      outDir: at("out/renderer"),
      target: "chrome130",
      minify: true,
      rollupOptions: { input: { index: at("renderer/index.html") } },
    },
    plugins: [react()],
  },
});
