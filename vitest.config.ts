import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

/** Tests that start a print service of their own take a minute: they are not part of `npm run check`. */
const PRINT_SERVICE = ["cups", "queue", "lines"].map((name) => `test/electron/printing/${name}.test.ts`);

/** Vitest keeps one core for itself, of which it needs little once files are read: too much where there are two. */
const WORKERS = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers: WORKERS,
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: ["test/app/**", "test/torture/**", "test/package/**", ...PRINT_SERVICE],
          setupFiles: ["test/renderer/patience.ts"],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: "printing",
          include: PRINT_SERVICE,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "torture",
          include: ["test/torture/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: "package",
          include: ["test/package/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: "app",
          include: ["test/app/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A busy machine's window takes more than vitest's one second to answer a key.
          expect: { poll: { timeout: 10_000 } },
        },
      },
    ],
  },
});
