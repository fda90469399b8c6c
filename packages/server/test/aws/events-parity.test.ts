// Every row of parity that is said to hold has its test.
import { expect, test } from "vitest";
import { parityOfEvents } from "./parity-events.ts";
import { unprovedRows } from "./unproved-rows.ts";

test("every row that holds is proved, and no two rows say the same", async () => {
  expect(await unprovedRows(parityOfEvents, /^(?:events|region).*\.test\.ts$/)).toEqual([]);
});
