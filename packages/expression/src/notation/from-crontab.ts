// A crontab's five fields, or a nickname such as @daily, as a cron(…) expression.
import type { FieldText } from "../cron/field.ts";
import { ExpressionError } from "../errors.ts";
import { nearestOfAll } from "../nearest.ts";
import { fieldText } from "./field-text.ts";

const NICKNAMES: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

const NAMES = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** The expression, and which field of what was given each of its fields came from. */
export interface Rewritten {
  readonly text: string;
  readonly fields: Readonly<Record<string, FieldText>>;
}

/**
 * A crontab counts days of the week from 0 = Sunday and fires when either day matches; cron(…) counts from 1 = SUN and takes one
 * of the two days only. @throws ExpressionError
 */
export const fromCrontab = (text: string, given: readonly FieldText[]): Rewritten => {
  const [minutes, hours, days, months, weekdays, ...rest] = withoutNickname(text, given);
  if (!minutes || !hours || !days || !months || !weekdays || rest.length > 0) throw notFive(text);
  const anyWeekday = isAny(weekdays);
  if (!anyWeekday && !isAny(days)) throw bothDays(weekdays);
  const [day, weekday] = anyWeekday ? [isAny(days) ? "*" : days.text, "?"] : ["?", weekdayText(weekdays)];
  return {
    text: `cron(${minutes.text} ${hours.text} ${day} ${months.text} ${weekday} *)`,
    fields: { minutes, hours, "day-of-month": days, month: months, "day-of-week": weekdays },
  };
};

const withoutNickname = (text: string, given: readonly FieldText[]): readonly FieldText[] => {
  const [first] = given;
  if (given.length !== 1 || first === undefined || !first.text.startsWith("@")) return given;
  const meant = NICKNAMES[first.text.toLowerCase()];
  if (meant !== undefined) return meant.split(" ").map((field) => ({ text: field, position: 0 }));
  throw new ExpressionError({
    code: "unknown-kind",
    field: "crontab",
    position: first.position,
    expected: "five fields or a nickname such as @daily",
    got: text,
    remedy:
      first.text === "@reboot"
        ? "It has no time of its own; nothing here is like it."
        : `Did you mean "${nearestOfAll(first.text.slice(0, 20), Object.keys(NICKNAMES))}"?`,
  });
};

const isAny = ({ text }: FieldText): boolean => text === "*" || text === "?";

const notFive = (text: string): ExpressionError =>
  new ExpressionError({
    code: "field-count",
    field: "crontab",
    position: 0,
    expected: "five fields",
    got: text,
    remedy: "Write minutes, hours, day-of-month, month, day-of-week.",
  });

const bothDays = ({ text, position }: FieldText): ExpressionError =>
  new ExpressionError({
    code: "day-fields",
    field: "day-of-month or day-of-week",
    position,
    expected: 'the one that is "*"',
    got: text,
    remedy: "A crontab fires on either of two days: make two schedules of it.",
  });

/** `1-5` → `2-6`, `0,6` → `1,7`, `7` → `1`; a list of names stays. */
const weekdayText = (field: FieldText): string => {
  if (/^[a-z,]+$/i.test(field.text)) return field.text.toUpperCase();
  const named = new Set(field.text.split(",").flatMap((part) => daysOf(part, field)));
  return fieldText(
    [...named].map((day) => day + 1).sort((one, other) => one - other),
    { least: 1, most: 7 },
  );
};

/** The days of one part of the list, from 0 = Sunday. */
const daysOf = (part: string, field: FieldText): readonly number[] => {
  const [, body = "", step] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
  const [first, last] = rangeOf(body, step !== undefined, field);
  if (last < first || Number(step ?? 1) === 0) throw wrongDay(field);
  const days: number[] = [];
  for (let day = first; day <= last; day += Number(step ?? 1)) days.push(day % 7);
  return days;
};

const rangeOf = (body: string, stepped: boolean, field: FieldText): readonly [number, number] => {
  if (body === "*") return [0, 6];
  const [, from, to] = /^(\w+)(?:-(\w+))?$/.exec(body) ?? [];
  const first = dayNumber(from, field);
  if (to === undefined) return [first, stepped ? 6 : first];
  const last = dayNumber(to, field);
  // A range that ends on Sunday ends the week.
  return [first, last === 0 && first > 0 ? 7 : last];
};

const dayNumber = (text: string | undefined, field: FieldText): number => {
  if (text !== undefined && /^[0-7]$/.test(text)) return Number(text);
  const day = NAMES.indexOf((text ?? "").toUpperCase());
  if (day < 0) throw wrongDay(field);
  return day;
};

const wrongDay = ({ text, position }: FieldText): ExpressionError =>
  new ExpressionError({
    code: "invalid-value",
    field: "day-of-week",
    position,
    expected: "0–7 or SUN–SAT, in lists and rising ranges",
    got: text,
    remedy:
      "A crontab counts from 0, Sunday, to 7, Sunday again. Write a range over the week's end as a list.",
  });
