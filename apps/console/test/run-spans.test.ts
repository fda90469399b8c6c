// Spans of time that have a name, by the clock on the viewer's wall.
import { expect, test } from "vitest";
import { readFilter, spanOfFilter } from "../src/pages/runs/list/run-filter.ts";
import { spanOf } from "../src/ui/span.ts";

const wall = (text: string): number => new Date(text).getTime();
const iso = (text: string): string => new Date(text).toISOString();

test.each(["2026-06-10T02:00", "2026-06-10T09:00", "2026-06-10T23:00"])(
  "at %s last night is yesterday's evening and this day's morning",
  (now) => {
    expect(spanOf("night", wall(now))).toEqual({
      from: iso("2026-06-09T18:00"),
      to: iso("2026-06-10T08:00"),
    });
  },
);

test("today begins at midnight, and ends with what there is", () => {
  expect(spanOf("today", wall("2026-06-10T09:30"))).toEqual({ from: iso("2026-06-10T00:00"), to: null });
});

const filterOf = (params: Readonly<Record<string, string>>) =>
  readFilter({ read: (name) => params[name] ?? null });

test("a filter is what the address says; what is no filter of ours is passed over", () => {
  expect(filterOf({ state: "dead,nonsense,partial", kind: "cron", schedule: "default/a" })).toEqual({
    states: ["partial", "dead"],
    schedule: "default/a",
    job: null,
    kind: null,
    when: { from: null, to: null },
  });
});

test("a moment in the address counts more than the name of a span, and one that cannot be read is none", () => {
  expect(spanOfFilter(filterOf({ span: "night", from: "2026-06-01T00:00:00Z", to: "soon" }))).toEqual({
    from: "2026-06-01T00:00:00.000Z",
    to: null,
  });
});
