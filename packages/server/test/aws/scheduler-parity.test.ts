// Every row of parity that is said to hold has its test.
import { expect, test } from "vitest";
import { parityOfScheduler } from "./parity-scheduler.ts";
import { unprovedRows } from "./unproved-rows.ts";

test("every row that holds is proved, and no two rows say the same", async () => {
  expect(await unprovedRows(parityOfScheduler, /^(?:scheduler-|region).*\.test\.ts$/)).toEqual([]);
});
