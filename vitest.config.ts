// One embedded PostgreSQL serves the whole run; each test file clones its database from a template (packages/testing).
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "packages/*/test/**/*.test.ts",
      "workloads/*/test/**/*.test.ts",
      "apps/*/test/**/*.test.ts",
      "deploy/*/test/**/*.test.ts",
      "examples/test/**/*.test.ts",
      "tools/test/**/*.test.ts",
      "bench/test/**/*.test.ts",
    ],
    globalSetup: ["packages/testing/src/global-setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // A poll ends as soon as it sees what it waits for; on a busy machine the default second is too short to call it missing.
    expect: { poll: { timeout: 10_000 } },
    reporters: ["default"],
  },
});
