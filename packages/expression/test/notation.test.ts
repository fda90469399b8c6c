// The notations of others: what each is read as, what each can say, and that both ways mean the same occurrences.
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { ExpressionError, next, parse, recognise, translate } from "../src/index.ts";

describe("A crontab's fields", () => {
  it.each([
    ["0 2 * * *", "cron(0 2 * * ? *)"],
    ["*/5 * * * *", "cron(*/5 * * * ? *)"],
    ["0 9 * * 1-5", "cron(0 9 ? * 2-6 *)"],
    ["0 9 * * 0,6", "cron(0 9 ? * 1,7 *)"],
    ["0 9 * * 7", "cron(0 9 ? * 1 *)"],
    ["0 9 * * 0-7", "cron(0 9 ? * * *)"],
    ["0 9 * * 5-7", "cron(0 9 ? * 1,6,7 *)"],
    ["0 9 * * 5-0/2", "cron(0 9 ? * 1,6 *)"],
    ["0 9 * * */2", "cron(0 9 ? * */2 *)"],
    ["0 9 * * mon,wed", "cron(0 9 ? * MON,WED *)"],
    ["0 9 * * mon-fri", "cron(0 9 ? * 2-6 *)"],
    ["0 0 1 1 *", "cron(0 0 1 1 ? *)"],
    ["  15  4 ? jan-mar *", "cron(15 4 * jan-mar ? *)"],
    ["@weekly", "cron(0 0 ? * 1 *)"],
    ["@Daily", "cron(0 0 * * ? *)"],
    ["@hourly", "cron(0 * * * ? *)"],
  ])("%s means %s", (text, expression) => {
    expect(recognise(text)).toMatchObject({ notation: "crontab", expression: { text: expression } });
  });

  it.each([
    ["0 2 1 * 1", "make two schedules"],
    ["0 9 * * 5-1", "rising ranges"],
    ["0 9 * * 8", "0–7"],
    ["0 9 * * 1/0", "0–7"],
    ["@reboot", "no time of its own"],
    ["@dialy", 'Did you mean "@daily"?'],
  ])("%s is refused with the reason", (text, reason) => {
    expect(() => recognise(text)).toThrow(reason);
  });

  it("are refused where they stand in what was given", () => {
    expect(refusal("0  25 * * *")).toMatchObject({ field: "hours", position: 3, got: "25" });
    expect(refusal("0 9 * * 1-9")).toMatchObject({ field: "day-of-week", position: 8 });
  });
});

describe("Quartz's fields", () => {
  it.each([
    ["0 0 12 * * ?", "cron(0 12 * * ? *)"],
    ["0 15 10 ? * MON-FRI", "cron(15 10 ? * MON-FRI *)"],
    ["0 15 10 ? * 6L 2026-2028", "cron(15 10 ? * 6L 2026-2028)"],
    ["0 15 10 ? * 6#3", "cron(15 10 ? * 6#3 *)"],
    ["00 0/5 14,18 LW * ?", "cron(0/5 14,18 LW * ? *)"],
    ["0 0 0 * * *", "cron(0 0 * * ? *)"],
    ["0 0 0 * * 2", "cron(0 0 ? * 2 *)"],
  ])("%s means %s", (text, expression) => {
    expect(recognise(text)).toMatchObject({ notation: "quartz", expression: { text: expression } });
  });

  it("are refused with seconds other than 0, and with two days at once", () => {
    expect(refusal("*/10 * * * * ?")).toMatchObject({ field: "seconds", position: 0 });
    expect(refusal("0 0 9 1 * 2")).toMatchObject({ code: "day-fields", position: 10 });
  });
});

describe("The notation", () => {
  it("is AWS's wherever there are parentheses", () => {
    expect(recognise("rate(5 minutes)")).toMatchObject({ notation: "aws", expression: { kind: "rate" } });
    expect(() => recognise("cron(0 25 * * ? *)")).toThrow("character 7");
  });

  it("may be named: then it is read as that and nothing else", () => {
    expect(() => recognise("0 2 * * *", "aws")).toThrow("Put it inside cron(…)");
    expect(() => recognise("0 2 * * *", "quartz")).toThrow("six or seven fields");
    expect(() => recognise("0 0 2 * * ?", "crontab")).toThrow("five fields");
  });

  it("is told of a text that is none", () => {
    expect(() => recognise("every morning")).toThrow(ExpressionError);
    expect(() => recognise("1 ".repeat(300))).toThrow(ExpressionError);
  });
});

describe("Of an expression", () => {
  it.each([
    ["cron(0 2 * * ? *)", "0 2 * * *", "0 0 2 * * ?"],
    ["cron(*/15 9-17 ? * MON-FRI *)", "*/15 9-17 * * 1-5", "0 */15 9-17 ? * 2-6"],
    ["cron(0 0 ? * SUN,SAT *)", "0 0 * * 0,6", "0 0 0 ? * 1,7"],
    ["cron(5/20 0 1 1,7 ? *)", "5,25,45 0 1 1,7 *", "0 5,25,45 0 1 1,7 ?"],
  ])("%s the crontab is %s and Quartz's is %s", (text, crontab, quartz) => {
    expect(translate(parse(text))).toEqual({
      aws: { text, note: null },
      crontab: { text: crontab, note: null },
      quartz: { text: quartz, note: null },
    });
  });

  it.each([
    ["cron(0 9 L * ? *)", "0 0 9 L * ?"],
    ["cron(0 9 LW * ? *)", "0 0 9 LW * ?"],
    ["cron(0 9 15W * ? *)", "0 0 9 15W * ?"],
    ["cron(0 9 ? * FRI#2 *)", "0 0 9 ? * 6#2"],
    ["cron(0 9 ? * FRIL *)", "0 0 9 ? * 6L"],
    ["cron(0 9 1 * ? 2026-2028)", "0 0 9 1 * ? 2026-2028"],
    ["at(2030-01-31T09:00:05)", "5 0 9 31 1 ? 2030"],
  ])("%s a crontab has no words, and Quartz says %s", (text, quartz) => {
    const { crontab, quartz: said } = translate(parse(text));
    expect(crontab).toEqual({ text: null, note: expect.stringContaining("A crontab") });
    expect(said.text).toBe(quartz);
  });

  it.each([["rate(5 minutes)"], ["cron(0 0 1 1 ? 2150)"], ["at(2150-01-01T00:00:00)"]])(
    "%s neither has words, each with the reason",
    (text) => {
      const { crontab, quartz } = translate(parse(text));
      expect([crontab.text, quartz.text]).toEqual([null, null]);
      expect(crontab.note).toBeTruthy();
      expect(quartz.note).toBeTruthy();
    },
  );
});

const values = (least: number, most: number) => fc.integer({ min: least, max: most });
const field = (least: number, most: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant("*"),
    values(least, most).map(String),
    fc.uniqueArray(values(least, most), { minLength: 1, maxLength: 5 }).map((list) => list.join(",")),
    fc.tuple(values(least, most), values(least, most)).map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    values(1, 9).map((step) => `*/${step}`),
    fc.tuple(values(least, most), values(1, 9)).map(([first, step]) => `${first}/${step}`),
  );
const days = fc.oneof(
  fc.oneof(field(1, 31), fc.constantFrom("L", "LW", "15W")).map((day) => [day, "?"] as const),
  fc.oneof(field(1, 7), fc.constantFrom("L", "6L", "3#2")).map((day) => ["?", day] as const),
);
const year = fc.oneof(
  fc.constant("*"),
  field(2026, 2099).filter((text) => !/\*|\//.test(text)),
);
const cron = fc
  .tuple(field(0, 59), field(0, 23), days, field(1, 12), year)
  .map(([mi, h, [d, w], mo, y]) => `cron(${mi} ${h} ${d} ${mo} ${w} ${y})`);

test("what a notation says of an expression means the same occurrences when it is read back", () => {
  fc.assert(
    fc.property(cron, (text) => {
      const expression = parse(text);
      const { crontab, quartz } = translate(expression);
      for (const said of [crontab.text, quartz.text].filter((one) => one !== null)) {
        const read = recognise(said).expression;
        for (let at: number | null = Date.UTC(2026, 0, 1), n = 0; at !== null && n < 20; n += 1) {
          const found: number | null = next(expression, at);
          expect([said, next(read, at)]).toEqual([said, found]);
          at = found;
        }
      }
      expect(quartz.text).not.toBeNull();
    }),
    { numRuns: 500 },
  );
});

test("a text that means nothing is refused with a typed error, whatever it is", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (text) => {
      try {
        recognise(text);
      } catch (error) {
        expect(error).toBeInstanceOf(ExpressionError);
      }
    }),
    { numRuns: 1000 },
  );
});

function refusal(text: string): unknown {
  try {
    return recognise(text);
  } catch (error) {
    return error;
  }
}
