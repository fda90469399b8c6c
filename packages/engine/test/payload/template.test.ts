// Input templates: which attributes there are, what they stand for, and that nothing but them is changed.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { attributeNames, opening } from "../../src/payload/context-attribute.ts";
import type { Moment } from "../../src/payload/attribute-value.ts";
import { fillTemplate, longestFilledBytes } from "../../src/payload/fill-template.ts";
import { parseTemplate } from "../../src/payload/parse-template.ts";
import { longestInputBytes } from "../../src/schedule/schedule-definition.ts";

const moment: Moment = {
  scheduleArn: "arn:aws:scheduler:us-east-1:000000000000:schedule/default/daily",
  scheduledAt: new Date("2026-11-25T06:00:00.999Z"),
  timezone: "UTC",
  runId: "01976c1e-8a10-7cc3-b1a2-0123456789ab",
  attempt: 3,
};

function filled(text: string, part: Partial<Moment> = {}): string {
  const template = parseTemplate(text);
  if ("fault" in template) throw new Error(template.fault);
  const end = fillTemplate(template, { ...moment, ...part });
  if ("fault" in end) throw new Error(end.fault);
  return end.text;
}

const attribute = (name: string): string => `${opening}${name}>`;
const fault = (text: string): unknown => expect.objectContaining({ fault: expect.stringContaining(text) });

describe("an attribute", () => {
  test.each([
    ["schedule-arn", "arn:aws:scheduler:us-east-1:000000000000:schedule/default/daily"],
    ["scheduled-time", "2026-11-25T06:00:00Z"],
    ["execution-id", "01976c1e-8a10-7cc3-b1a2-0123456789ab"],
    ["attempt-number", "3"],
    ["scheduled-date", "2026-11-25"],
    ["scheduled-time-minus-1d", "2026-11-24T06:00:00Z"],
    ["scheduled-time-plus-2h", "2026-11-25T08:00:00Z"],
    ["scheduled-time-minus-361m", "2026-11-24T23:59:00Z"],
    ["scheduled-time-plus-0d", "2026-11-25T06:00:00Z"],
    ["scheduled-time-minus-36525d", "1926-11-25T06:00:00Z"],
    ["scheduled-date-minus-1d", "2026-11-24"],
    ["scheduled-date-plus-6d", "2026-12-01"],
    ["scheduled-date-plus-18h", "2026-11-26"],
    ["scheduled-date-minus-361m", "2026-11-24"],
  ])("%s stands for %s", (name, value) => {
    expect(filled(`a ${attribute(name)} b`)).toBe(`a ${value} b`);
  });

  test("that is a date is the one on the wall of the schedule's zone", () => {
    const scheduledAt = new Date("2026-11-25T02:00:00Z");
    const date = attribute("scheduled-date");
    expect(filled(date, { scheduledAt, timezone: "America/Sao_Paulo" })).toBe("2026-11-24");
    expect(filled(date, { scheduledAt, timezone: "asia/tokyo" })).toBe("2026-11-25");
    expect(filled(date, { scheduledAt, timezone: "Pacific/Kiritimati" })).toBe("2026-11-25");
    expect(filled(attribute("scheduled-date-minus-1d"), { scheduledAt, timezone: "America/Sao_Paulo" })).toBe(
      "2026-11-23",
    );
  });

  test("that is a date moves by calendar days, whatever the clocks do, and by hours as they pass", () => {
    // Half past midnight after the day that had 23 hours.
    const after = { scheduledAt: new Date("2026-03-29T22:30:00Z"), timezone: "Europe/Berlin" };
    expect(filled(attribute("scheduled-date"), after)).toBe("2026-03-30");
    expect(filled(attribute("scheduled-date-minus-1d"), after)).toBe("2026-03-29");
    expect(filled(attribute("scheduled-date-minus-24h"), after)).toBe("2026-03-28");
  });

  test("that is a time has whole seconds, and days of 24 hours", () => {
    const scheduledAt = new Date("2026-03-29T22:30:15.250Z");
    expect(filled(attribute("scheduled-time-minus-1d"), { scheduledAt, timezone: "Europe/Berlin" })).toBe(
      "2026-03-28T22:30:15Z",
    );
  });

  test("without a value is a fault: no schedule, or a zone that is not known here", () => {
    for (const [name, part] of [
      ["schedule-arn", { scheduleArn: null }],
      ["scheduled-date-plus-1d", { timezone: "Mars/Olympus" }],
    ] as const) {
      const template = parseTemplate(attribute(name));
      if ("fault" in template) throw new Error(template.fault);
      expect(fillTemplate(template, { ...moment, ...part })).toEqual(fault("got none"));
    }
  });
});

describe("an unknown attribute", () => {
  test.each([
    ["scheduled-tme", "scheduled-time"],
    ["schedule-time", "scheduled-time"],
    ["Scheduled-Time", "scheduled-time"],
    ["execution_id", "execution-id"],
    ["attempt-numer", "attempt-number"],
    ["scheduled-tme-minus-1d", "scheduled-time-minus-1d"],
    ["scheduled-time-minus-1w", "scheduled-time-minus-1d"],
    ["scheduled-time-plus-", "scheduled-time-plus-1d"],
    ["scheduled-date-minus--1d", "scheduled-date-minus-1d"],
    ["scheduled-time-minus-1d-minus-1h", "scheduled-time-minus-1d"],
    ["scheduled-time-plus-36526d", "scheduled-time-plus-1d"],
    ["schedule-arn-minus-1d", "schedule-arn"],
    [" scheduled-time", "scheduled-time"],
  ])("%s is refused with its place, and %s is named", (name, near) => {
    const said = `got "${attribute(name)}" at character 3. Did you mean ${attribute(near)}?`;
    expect(parseTemplate(`abc${attribute(name)}`)).toEqual(fault(said));
  });

  test("that is like none is answered with all, and shown in part and without control characters", () => {
    const hostile = `${opening}\u001b[31m${"x".repeat(1_000)}>`;
    expect(parseTemplate(hostile)).toEqual(fault(`Known are ${attributeNames.join(", ")}.`));
    expect(parseTemplate(hostile)).not.toEqual(fault("\u001b"));
    expect(JSON.stringify(parseTemplate(hostile)).length).toBeLessThan(300);
  });

  test("is also one that never ends", () => {
    expect(parseTemplate(`${opening}scheduled-time`)).toEqual(fault("at character 0"));
    expect(parseTemplate(`${attribute("scheduled-time")}${opening}`)).toEqual(fault("at character 30"));
  });
});

const names = fc.oneof(
  fc.constantFrom(...attributeNames),
  fc
    .tuple(
      fc.constantFrom("scheduled-time", "scheduled-date"),
      fc.constantFrom("minus", "plus"),
      fc.nat(36_525),
      fc.constantFrom("d", "h", "m"),
    )
    .map(([name, direction, count, unit]) => `${name}-${direction}-${count}${unit}`),
);
const texts = fc.string({ unit: "binary" }).filter((text) => !text.includes(opening));
/** Text and attributes in turn, none of which becomes another where they meet. */
const pieces = fc.array(
  fc.oneof(
    texts.map((text) => ({ text })),
    names.map((name) => ({ name })),
  ),
);

describe("security row 46: a template", () => {
  test("changes nothing but its attributes, each where it stands", () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const text = given.map((piece) => ("text" in piece ? piece.text : attribute(piece.name))).join("");
        fc.pre(text.split(opening).length - 1 === given.filter((piece) => "name" in piece).length);
        const wanted = given.map((piece) => ("text" in piece ? piece.text : filled(attribute(piece.name))));
        expect(filled(text)).toBe(wanted.join(""));
      }),
    );
  });

  test("without attributes is the text itself, and no part of it is read", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(parseTemplate(text)).toEqual([text]);
      }),
    );
    expect(filled("<aws.events.rule-arn> <aws.scheduler> <AWS.SCHEDULER.x> {{x}}")).toBe(
      "<aws.events.rule-arn> <aws.scheduler> <AWS.SCHEDULER.x> {{x}}",
    );
  });

  test("is filled in one pass: what a value brings is never read as a template", () => {
    const scheduleArn = `${attribute("execution-id")}${opening}nonsense>`;
    expect(filled(`${attribute("schedule-arn")}!`, { scheduleArn })).toBe(`${scheduleArn}!`);
    // Nested, the outer one is no attribute.
    expect(parseTemplate(`${opening}sched${attribute("scheduled-time")}-time>`)).toEqual(
      fault("at character 0"),
    );
  });

  test("has values of letters, digits, colons and dashes only, its schedule's name aside", () => {
    const instants = fc.date({
      min: new Date("1970-01-01T00:00:00Z"),
      max: new Date("2199-12-31T23:59:59Z"),
      noInvalidDate: true,
    });
    const zones = fc.constantFrom("UTC", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia");
    const other = names.filter((name) => name !== "schedule-arn");
    fc.assert(
      fc.property(other, instants, zones, (name, scheduledAt, timezone) => {
        expect(filled(attribute(name), { scheduledAt, timezone })).toMatch(/^[0-9A-Za-z:-]+$/);
      }),
    );
  });

  test("whose text would be too large is a fault, and never cut", () => {
    const fits = "x".repeat(longestFilledBytes - 1);
    expect(filled(`${fits}${attribute("attempt-number")}`)).toBe(`${fits}3`);
    const template = parseTemplate(`é${fits}${attribute("attempt-number")}`);
    if ("fault" in template) throw new Error(template.fault);
    expect(fillTemplate(template, moment)).toEqual(fault(`got ${longestFilledBytes + 2}`));
    expect(longestFilledBytes).toBe(longestInputBytes);
  });

  test("of many attributes or none that ends is read in a bounded time", () => {
    const begun = performance.now();
    for (const text of [
      opening.repeat(17_000),
      attribute("schedule-arn").repeat(9_000),
      `${attribute("execution-id")}${"<".repeat(250_000)}`,
      `${opening}${"scheduled-time-minus-".repeat(12_000)}`,
    ]) {
      const template = parseTemplate(text);
      if (!("fault" in template)) fillTemplate(template, moment);
    }
    expect(performance.now() - begun).toBeLessThan(250);
  });

  test("is read once, however often its text comes", () => {
    const text = `once ${attribute("execution-id")}`;
    expect(parseTemplate(text)).toBe(parseTemplate(`${"once"} ${attribute("execution-id")}`));
  });
});
