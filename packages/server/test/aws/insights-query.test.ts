// Queries of Logs Insights on lines: what each command makes of them, and what is refused, and where.
import { describe, expect, test } from "vitest";
import { logEvent } from "../../src/aws/logs/log-event.ts";
import { parseQuery } from "../../src/aws/logs/insights/parse-query.ts";
import { QueryRefused } from "../../src/aws/logs/insights/query-refused.ts";
import { runQuery } from "../../src/aws/logs/insights/run-query.ts";

const written = [
  ["10:00:01", "info", "user=ada, took 5 ms", { size: 10, user: { name: "ada" }, ok: true }],
  ["10:03:00", "error", "[INTERNAL-JOB] failed", { size: 30, "user.name": "bob" }],
  ["10:06:00", "info", "user=cy, took 11 ms", { size: 20, user: { name: "cy" }, list: [1, 2] }],
  ["10:07:00", "warn", "odd", { text: "7" }],
] as const;

const lines = written
  .map(([time, level, message, data], index) => ({
    log: "000000000000:/a/group",
    event: logEvent({
      id: String(index),
      at: new Date(`2026-03-01T${time}.000Z`),
      stream: index % 2 === 0 ? "even" : "odd",
      level,
      message,
      data,
    }),
  }))
  .toReversed();

const run = (query: string, limit?: number) =>
  runQuery(lines, { ...parseQuery(query), limit, pointer: ({ event }) => `ptr-${event.line.id}` });

/** Each row as an object, without pointers. */
async function rows(query: string): Promise<readonly object[]> {
  const answer = await run(query);
  return answer.rows.map((row) => Object.fromEntries(row.filter(([name]) => name !== "@ptr")));
}

/** Of one field. */
async function column(query: string): Promise<readonly (string | undefined)[]> {
  const answer = await run(query);
  return answer.rows.map((row) => row[0]?.[1]);
}

test("the query of the documents finds the lines of jobs, the newest first", async () => {
  const query = `fields @timestamp, @message
| filter @message like /INTERNAL-JOB/
| sort @timestamp desc
| limit 50`;
  expect(await run(query)).toEqual({
    rows: [
      [
        ["@timestamp", "2026-03-01 10:03:00.000"],
        ["@message", lines[2]?.event.text],
        ["@ptr", "ptr-1"],
      ],
    ],
    statistics: { matched: 1, scanned: 4, bytes: expect.any(Number) },
  });
});

describe("fields", () => {
  test("are those of the line, and of its JSON at any depth; what a line has not is left out", async () => {
    expect(await rows("fields level, user.name, list.0, `size` as s, @logStream, @log, ok")).toEqual([
      { level: "warn", "@logStream": "odd", "@log": "000000000000:/a/group" },
      {
        level: "info",
        "user.name": "cy",
        "list.0": "1",
        s: "20",
        "@logStream": "even",
        "@log": "000000000000:/a/group",
      },
      { level: "error", "user.name": "bob", s: "30", "@logStream": "odd", "@log": "000000000000:/a/group" },
      {
        level: "info",
        "user.name": "ada",
        s: "10",
        "@logStream": "even",
        "@log": "000000000000:/a/group",
        ok: "true",
      },
    ]);
  });

  test("without a command that says what is shown, a row is when and what", async () => {
    expect(Object.keys((await rows("limit 1"))[0] ?? {})).toEqual(["@timestamp", "@message"]);
  });

  test("may be calculated", async () => {
    expect(await column("fields size * 2 + 1 as n | filter ispresent(size)")).toEqual(["41", "61", "21"]);
    expect(await column("fields -size / 4 ^ 2 % 10 as n | filter size = 20")).toEqual(["-1.25"]);
    expect(await column("fields concat(toupper(level), '-', strlen(level)) as n | limit 1")).toEqual([
      "WARN-4",
    ]);
    expect(await column("fields coalesce(nothing, user.name, 'none') as n")).toEqual([
      "none",
      "cy",
      "bob",
      "ada",
    ]);
    expect(await column("fields (size + 10) / 0 as n, level")).toEqual(["warn", "info", "error", "info"]);
    expect(await column("fields datefloor(@timestamp, 5m) as t | sort t asc | limit 1")).toEqual([
      "2026-03-01 10:00:00.000",
    ]);
  });

  test("display shows nothing else", async () => {
    expect(await rows("fields level, size | display size | filter level = 'error'")).toEqual([
      { size: "30" },
    ]);
  });
});

describe("filter", () => {
  test.each([
    ["level = 'info'", ["2", "0"]],
    ["level != 'info'", ["3", "1"]],
    ["size > 10", ["2", "1"]],
    ["size >= 10 and size < 30", ["2", "0"]],
    ["size <= 10 or level = 'warn'", ["3", "0"]],
    ["not (size <= 10 or level = 'warn')", ["2", "1"]],
    ["not size > 10 and not level = 'warn'", ["0"]],
    ["text = 7", ["3"]],
    ["size = '20'", ["2"]],
    ["level in ['warn', 'error']", ["3", "1"]],
    ["level not in ['warn', 'error']", ["2", "0"]],
    ["size in [10, 20]", ["2", "0"]],
    ["message like 'took'", ["2", "0"]],
    ["message not like 'took'", ["3", "1"]],
    ["message like /user=[a-cy]+, took \\d{2} /", ["2"]],
    ["message =~ /(?i)ODD/", ["3"]],
    ["@message not like /INTERNAL-JOB|odd/", ["2", "0"]],
    ["ispresent(user.name)", ["2", "1", "0"]],
    ["not ispresent(size)", ["3"]],
    ["isempty(nothing) and isblank(nothing)", ["3", "2", "1", "0"]],
    ["strcontains(message, 'INTERNAL')", ["1"]],
    ["@logStream = 'odd' AND level = 'error'", ["1"]],
    ["ok = true", ["0"]],
    ["@timestamp > frommillis(1772359380000)", ["3", "2"]],
    ["nothing > 1 or nothing < 1 or nothing = 1", []],
  ])("%s", async (condition, found) => {
    const answer = await run(`filter ${condition}`);
    expect(answer.rows.map((row) => row.at(-1)?.[1])).toEqual(found.map((id) => `ptr-${id}`));
    expect(answer.statistics.matched).toBe(found.length);
  });

  test("may stand twice, between comments", async () => {
    expect(
      await column("filter size > 5 # the larger\n| filter size < 30\n# and no more\n| fields size"),
    ).toEqual(["20", "10"]);
  });
});

describe("sort, limit, dedup", () => {
  test("rows come by numbers, by texts, and without a value last", async () => {
    expect(await column("fields coalesce(size, 'none') as n | sort size")).toEqual([
      "10",
      "20",
      "30",
      "none",
    ]);
    expect(await column("fields coalesce(size, 'none') as n | sort size desc")).toEqual([
      "30",
      "20",
      "10",
      "none",
    ]);
    expect(await column("fields @message | sort level asc, size desc | display size")).toEqual(
      ["30", "20", "10", undefined].map((size) => size ?? "ptr-3"),
    );
  });

  test("a query's own limit counts, else the caller's", async () => {
    expect((await run("fields level | limit 2", 1)).rows).toHaveLength(2);
    expect((await run("fields level", 1)).rows).toHaveLength(1);
    expect((await run("fields level")).rows).toHaveLength(4);
  });

  test("of rows that agree the first stays", async () => {
    expect(await column("fields size, level | filter ispresent(size) | dedup level")).toEqual(["20", "30"]);
  });
});

describe("stats", () => {
  test("makes one row of all, or one of each group", async () => {
    expect(
      await rows("stats count(*), sum(size) as total, avg(size), min(size), max(size), count(size) as sizes"),
    ).toEqual([
      { "count(*)": "4", total: "60", "avg(size)": "20", "min(size)": "10", "max(size)": "30", sizes: "3" },
    ]);
    expect(await rows("stats count(*) as n by level | sort n desc, level")).toEqual([
      { level: "info", n: "2" },
      { level: "error", n: "1" },
      { level: "warn", n: "1" },
    ]);
  });

  test("groups by spans of time and by fields, each named as it is written or as it is called", async () => {
    expect(await rows("stats count(*) by bin(5m) | sort bin(5m) asc")).toEqual([
      { "bin(5m)": "2026-03-01 10:00:00.000", "count(*)": "2" },
      { "bin(5m)": "2026-03-01 10:05:00.000", "count(*)": "2" },
    ]);
    expect(await rows("stats max(size) as most by bin(1h) as hour, @logStream | sort @logStream")).toEqual([
      { hour: "2026-03-01 10:00:00.000", "@logStream": "even", most: "20" },
      { hour: "2026-03-01 10:00:00.000", "@logStream": "odd", most: "30" },
    ]);
  });

  test("has percentiles, deviations, the first and the last, and calculates with them", async () => {
    expect(
      await rows(
        "stats pct(size, 50) as p, median(size) as m, stddev(size) as d, earliest(level) as e, latest(level) as l, count_distinct(level) as c, sum(size) / count(size) as a",
      ),
    ).toEqual([{ p: "20", m: "20", d: "8.165", e: "info", l: "warn", c: "3", a: "20" }]);
  });

  test("of no lines there is a count of none, and no group", async () => {
    expect(await rows("filter level = 'none' | stats count(*), sum(size)")).toEqual([{ "count(*)": "0" }]);
    expect(await rows("filter level = 'none' | stats count(*) by level")).toEqual([]);
  });

  test("a group may be filtered, and be a line for another", async () => {
    expect(await column("stats count(*) as n by level | filter n > 1 | display level")).toEqual(["info"]);
    expect(await rows("stats count(*) as n by level | stats max(n) as most")).toEqual([{ most: "2" }]);
  });
});

describe("parse", () => {
  test("takes parts of a text between what stands around them", async () => {
    expect(
      await rows(
        "parse message 'user=*, took * ms' as who, ms | filter ispresent(who) | display who, ms | sort ms",
      ),
    ).toEqual([
      { who: "ada", ms: "5" },
      { who: "cy", ms: "11" },
    ]);
    expect(await column('parse \'"message":"*"\' as said | display said | limit 1')).toEqual(["odd"]);
    expect(await column("parse message '[*] *' as a, b | filter ispresent(b) | display b")).toEqual([
      "failed",
    ]);
    expect(await column("parse message '*' as a | display a | limit 1")).toEqual(["odd"]);
  });
});

const refusal = (query: string): unknown => {
  try {
    return parseQuery(query);
  } catch (error) {
    return error instanceof QueryRefused ? [error.message, error.place.at] : error;
  }
};

test.each([
  ["", "Expected a command (fields, filter, stats, sort, limit, display, parse, dedup), got the end", 0],
  ["fields", "Expected a field or a value, got the end", 6],
  [
    "fields a |",
    "Expected a command (fields, filter, stats, sort, limit, display, parse, dedup), got the end",
    10,
  ],
  ["join a", "Expected a command (fields, filter, stats, sort, limit, display, parse, dedup), got join", 0],
  ["fields a b", "Expected | or the end, got b", 9],
  ["filter a = ", "Expected a field or a value, got the end", 11],
  ["filter a not b", "Expected like or in, got b", 13],
  ["filter a like b", "Expected a regular expression, or a text in quotes, got b", 14],
  ["filter a like /(/", "Expected another regular expression, got one with no closing bracket", 14],
  ["filter a in 3", "Expected [, got 3", 12],
  ["filter (a = 3", "Expected ), got the end", 13],
  ["fields nothing(a)", "Expected one of ispresent, isempty", 7],
  ["fields strlen(a, b)", "Expected 1 values, got )", 18],
  ["limit 0", "Expected a number from 1 to 10000, got 0", 6],
  ["limit 10001", "Expected a number from 1 to 10000, got 10001", 6],
  ["limit 1.5", "Expected a number from 1 to 10000, got 1.5", 6],
  ["stats count(*) by bin(5)", "Expected ,, got )", 23],
  ["stats count(*) by bin(5mo)", "Expected a span of time such as 5m, got 5mo", 22],
  ["stats pct(a)", "Expected ,, got )", 11],
  ["parse a 'x*y*' as one", "Expected a name for each star, got one", 18],
  ["parse a /(?<b>c)/", "Expected what the text looks like", 8],
  ["fields a ; b", "unexpected ;", 9],
  ["fields 'open", "unexpected '", 7],
  [`filter ${"(".repeat(100)}a`, "Expected fewer brackets in one another, got (", 71],
  [`filter ${"not ".repeat(100)}a`, "Expected fewer brackets in one another, got not", 263],
])("%s is refused with its place", (query, message, at) => {
  expect(refusal(query)).toEqual([expect.stringContaining(message), at]);
});

test("a regular expression that takes too long is refused with its place", async () => {
  const [line] = lines;
  if (line === undefined) throw new Error("Expected a line, got none.");
  const long = { ...line, event: { ...line.event, text: mixture(40_000) } };
  const query = parseQuery("filter @message like /[ab]*a[ab]{90}x/");
  await expect(runQuery([long], { ...query, limit: 1, pointer: () => "" })).rejects.toMatchObject({
    message: "Expected another regular expression, got one with too much to try on these lines",
    place: { at: 21 },
  });
});

/** Letters a and b in no order. */
function mixture(length: number): string {
  let seed = 1;
  return Array.from({ length }, () => ((seed = (seed * 48_271) % 2_147_483_647) % 2 === 0 ? "a" : "b")).join(
    "",
  );
}
