// The input of a run as an attempt sends it: JSON stays JSON, and what is no template stays as it is.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filledInput } from "../../src/payload/filled-input.ts";
import type { PlaceOf } from "../../src/payload/schedule-arn.ts";

const run = {
  kind: "scheduled",
  tenant: "default",
  groupName: "default",
  name: "daily",
  scheduledAt: new Date("2026-11-25T06:00:00Z"),
  timezone: "UTC",
  runId: "01976c1e-8a10-7cc3-b1a2-0123456789ab",
  attempt: 1,
  inputIsJson: true,
} as const;

const arn = "<aws.scheduler.schedule-arn>";
const atHome = "arn:aws:scheduler:us-east-1:000000000000:schedule/default/";
const date = "<aws.scheduler.scheduled-date-minus-1d>";

const placeOf: PlaceOf = async (tenant) =>
  tenant === "default"
    ? { region: "us-east-1", account: "000000000000" }
    : { region: "eu-central-1", account: "123456789012" };

async function filled(input: string, part: Partial<Parameters<typeof filledInput>[0]> = {}): Promise<string> {
  const end = await filledInput({ ...run, input, ...part }, placeOf);
  if ("fault" in end || end.input === null) throw new Error("Expected an input, got none.");
  return end.input;
}

/** With `arn` and `date` replaced in every text and name of a JSON value. */
function replaced(value: unknown, becomes: string): unknown {
  const text = JSON.stringify(value);
  const quoted = JSON.stringify(becomes).slice(1, -1);
  return JSON.parse(text.replaceAll(arn, () => quoted).replaceAll(date, "2026-11-24"));
}

const words = fc.array(fc.oneof(fc.constantFrom(arn, date), fc.string())).map((parts) => parts.join(""));
const json = fc.jsonValue().chain((value) => fc.dictionary(words, fc.oneof(words, fc.constant(value))));

describe("a filled input", () => {
  test("security row 46: that is JSON stays JSON with the same shape, whatever the schedule is called", async () => {
    await fc.assert(
      fc.asyncProperty(json, fc.string({ unit: "binary" }), async (value, name) => {
        const input = await filled(JSON.stringify(value), { name });
        expect(JSON.parse(input)).toEqual(replaced(value, `${atHome}${name}`));
      }),
    );
  });

  test("that is text takes the values as they are", async () => {
    expect(await filled(`${arn}"`, { inputIsJson: false, name: 'a"b' })).toBe(`${atHome}a"b"`);
  });

  test("names its schedule as AWS would, in the region and account of its tenant", async () => {
    expect(await filled(arn)).toBe("arn:aws:scheduler:us-east-1:000000000000:schedule/default/daily");
    expect(await filled(arn, { groupName: "g", tenant: "acme@eu-central-1" })).toBe(
      "arn:aws:scheduler:eu-central-1:123456789012:schedule/g/daily",
    );
  });

  test("of a call is what the caller sent: data, not a template", async () => {
    expect(await filled("<aws.scheduler.nonsense>", { kind: "call" })).toBe("<aws.scheduler.nonsense>");
  });

  test("is none where there is none", async () => {
    expect(await filledInput({ ...run, input: null }, placeOf)).toEqual({ input: null, inputIsJson: true });
  });

  test("has a fault for an attribute that nothing can fill", async () => {
    for (const [input, part] of [
      ["<aws.scheduler.nonsense>", {}],
      [arn, { name: null }],
    ] as const)
      expect(await filledInput({ ...run, ...part, input }, placeOf)).toEqual({ fault: expect.any(String) });
  });
});
