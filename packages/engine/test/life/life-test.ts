// A test in a world of its own, whose history is held against the guarantee's invariants when it has ended.
import { createTestDatabase } from "@punctual/testing";
import { test } from "vitest";
import { engineMigrations } from "../../src/index.ts";
import { violationsOf } from "./violations.ts";
import { World, type Place } from "./world.ts";

interface Life {
  readonly place: Place;
  readonly world: World;
}

export const lifeTest = test.extend<Life>({
  // oxlint-disable-next-line no-empty-pattern
  place: async ({}, use) => {
    const own = await createTestDatabase({ migrations: [engineMigrations] });
    await use(own);
    await own.drop();
  },
  world: async ({ place }, use) => {
    const world = await World.open(place);
    await use(world);
    const violations = violationsOf(await world.history().finally(() => world.close()));
    if (violations.length > 0)
      throw new Error(`Expected every invariant to hold, got:\n${violations.join("\n")}`);
  },
});

/** For a process to start, work and end on a loaded machine. */
export const lifeTimeoutMs = 60_000;
