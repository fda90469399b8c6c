// Every command of the guide for those who know AWS, run in its order in one shell.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { installedClis, noCli, openAwsShell, type AwsShell } from "./aws-shell.ts";
import { startShippedPunctual, type ShippedPunctual } from "./shipped-punctual.ts";

// A process and a PostgreSQL take their time to start where other tests run beside them, and so does each call.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const guide = await readFile(join(import.meta.dirname, "../../docs/guides/aws.md"), "utf8");
const blocks = [...guide.matchAll(/```sh\n(.*?)```/gs)].map(([, lines = ""]) => lines);
const clis = await installedClis();
const isMissing = clis.includes(noCli);

describe.skipIf(isMissing).each(clis.slice(0, 1))("by $version", (cli) => {
  let punctual: ShippedPunctual;
  let shell: AwsShell;
  beforeAll(async () => {
    punctual = await startShippedPunctual();
    shell = await openAwsShell(cli, { ...punctual.environment, PUNCTUAL_URL: punctual.url });
  });
  afterAll(async () => {
    await shell.close();
    await punctual.close();
  });

  test("the guide for those who know AWS does what it says", async () => {
    const printed = await shell.run(blocks.join("\n"));
    for (const told of [
      '"Account": "000000000000"',
      "AWS_SECRET_ACCESS_KEY",
      '"FailedEntryCount": 0',
      ":schedule/default/invoices",
      "default\tfintrak-daily-snapshots\tENABLED",
      '"StateValue"',
      "Wrote ",
    ])
      expect(printed).toContain(told);
    const { Messages } = messagesIn(printed);
    expect(Messages).toMatchObject([
      {
        Body: expect.stringMatching(/^\{"day":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"\}$/),
        MessageAttributes: { RETRY_ATTEMPTS: { StringValue: "1" } },
      },
    ]);
    await expect
      .poll(() => punctual.ask("GET", "/api/v1/runs?schedule=default/snapshots-now"), { timeout: 60_000 })
      .toMatchObject({ items: [{ state: "succeeded" }] });
  });
});

interface Received {
  readonly Messages: readonly unknown[];
}

/** Guarantee: the CLI prints what it receives as one object, whose brace alone is at the beginning of a line. */
const messagesIn = (printed: string): Received =>
  JSON.parse(/^\{\n {4}"Messages".*?^\}/ms.exec(printed)?.[0] ?? "null") as Received;
