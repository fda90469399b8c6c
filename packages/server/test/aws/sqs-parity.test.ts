// Every row of parity that is said to hold has its test.
import { expect, test } from "vitest";
import { parityOfSqs } from "./parity-sqs.ts";
import { unprovedRows } from "./unproved-rows.ts";

test("every row that holds is proved, and no two rows say the same", async () => {
  expect(await unprovedRows(parityOfSqs, /^(?:sqs|region).*\.test\.ts$/)).toEqual([]);
});
