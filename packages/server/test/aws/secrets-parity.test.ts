// Every row of parity that is said to hold has its test.
import { expect, test } from "vitest";
import { parityOfSecretsManager } from "./parity-secrets.ts";
import { parityOfSts } from "./parity-sts.ts";
import { unprovedRows } from "./unproved-rows.ts";

test("every row that holds is proved, and no two rows say the same", async () => {
  expect(await unprovedRows(parityOfSecretsManager, /secrets.*\.test\.ts$/)).toEqual([]);
  expect(await unprovedRows(parityOfSts, /^sts.*\.test\.ts$/)).toEqual([]);
});
