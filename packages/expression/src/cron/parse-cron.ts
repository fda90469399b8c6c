// The inside of cron(…) read into masks.
import { ExpressionError } from "../errors.ts";
import type { CronExpression, DayField, Dialect } from "../expression.ts";
import { markValues, readValue } from "./field.ts";
import type { FieldShape, FieldText } from "./field.ts";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEKDAYS = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const MINUTE: FieldShape = { name: "minutes", least: 0, most: 59, names: [], wraps: true };
const HOUR: FieldShape = { name: "hours", least: 0, most: 23, names: [], wraps: true };
const DAY: FieldShape = {
  name: "day-of-month",
  least: 1,
  most: 31,
  names: [],
  wraps: false,
  signs: "L, LW and 15W stand alone, in no list or range; # belongs into day-of-week.",
};
const MONTH: FieldShape = { name: "month", least: 1, most: 12, names: MONTHS, wraps: true };
const WEEKDAY: FieldShape = {
  name: "day-of-week",
  least: 1,
  most: 7,
  names: WEEKDAYS,
  wraps: true,
  signs: "L, FRIL and FRI#2 stand alone, in no list or range; W belongs into day-of-month.",
};
const YEAR: FieldShape = { name: "year", least: 1970, most: 2199, names: [], wraps: false };
const NTH: FieldShape = { name: "day-of-week", least: 1, most: 5, names: [], wraps: false };
// Rules deploy with years past 2199; the search still ends there.
const RULE_YEAR: FieldShape = { ...YEAR, most: 9999 };

const mask = (shape: FieldShape, field: FieldText): number => {
  let bits = 0;
  markValues(shape, field, (value) => {
    bits |= 1 << value;
  });
  return bits;
};

const readDay = (field: FieldText): DayField => {
  const text = field.text.toUpperCase();
  if (text === "L") return { by: "last-day" };
  if (text === "LW") return { by: "last-working-day" };
  if (text.endsWith("W") && !text.includes(",")) {
    const day = readValue(DAY, { text: text.slice(0, -1), position: field.position });
    return { by: "nearest-working-day", day };
  }
  let days = 0;
  markValues(DAY, field, (value) => {
    days |= 1 << (value - 1);
  });
  return { by: "days", mask: days };
};

const readWeekday = (field: FieldText): DayField => {
  const text = field.text.toUpperCase();
  if (text === "L") return { by: "weekdays", mask: 1 << 6 };
  const hash = text.indexOf("#");
  // In a list neither sign has a meaning: there the list's own reading refuses it at the right character.
  if (text.includes(",") || (hash < 0 && !text.endsWith("L")))
    return { by: "weekdays", mask: mask(WEEKDAY, field) >> 1 };
  const name = { text: text.slice(0, hash < 0 ? -1 : hash), position: field.position };
  const day = readValue(WEEKDAY, name) - 1;
  if (hash < 0) return { by: "last-weekday", weekday: day };
  const rest = { text: text.slice(hash + 1), position: field.position + hash + 1 };
  return { by: "nth-weekday", weekday: day, nth: readValue(NTH, rest) };
};

const dayFields = (days: FieldText, weekdays: FieldText): DayField => {
  const noDay = days.text === "?";
  if (noDay !== (weekdays.text === "?")) return noDay ? readWeekday(weekdays) : readDay(days);
  throw new ExpressionError({
    code: "day-fields",
    field: "day-of-month or day-of-week",
    position: weekdays.position,
    expected: 'the one that is "?"',
    got: weekdays.text,
    remedy: 'Write "?" in exactly one of the two day fields.',
  });
};

const readYears = (field: FieldText, dialect: Dialect): readonly number[] | null => {
  if (field.text === "*") return null;
  const years = [0, 0, 0, 0, 0, 0, 0, 0];
  markValues(dialect === "rule" ? RULE_YEAR : YEAR, field, (year) => {
    const bit = year - YEAR.least;
    if (year <= YEAR.most) years[bit >> 5] = (years[bit >> 5] ?? 0) | (1 << (bit & 31));
  });
  return years;
};

const split = (inside: FieldText): FieldText[] => {
  const fields: FieldText[] = [];
  for (const match of inside.text.matchAll(/[^ \t]+/g))
    fields.push({ text: match[0], position: inside.position + match.index });
  return fields;
};

const fieldCount = (inside: FieldText, count: number, dialect: Dialect): never => {
  throw new ExpressionError({
    code: "field-count",
    field: "cron",
    position: inside.position,
    expected: dialect === "rule" ? "six fields" : "five or six fields",
    got: count === 0 ? "" : inside.text,
    remedy: "Write minutes, hours, day-of-month, month, day-of-week, year.",
  });
};

/** `inside` is what stands between the parentheses, without blanks at its ends. */
export const parseCron = (text: string, inside: FieldText, dialect: Dialect): CronExpression => {
  const fields = split(inside);
  const [minute, hour, day, month, weekday, year] = fields;
  if (!minute || !hour || !day || !month || !weekday) return fieldCount(inside, fields.length, dialect);
  if (fields.length > 6 || (dialect === "rule" && !year)) return fieldCount(inside, fields.length, dialect);
  let minutesLow = 0;
  let minutesHigh = 0;
  markValues(MINUTE, minute, (value) => {
    if (value < 32) minutesLow |= 1 << value;
    else minutesHigh |= 1 << (value - 32);
  });
  return {
    kind: "cron",
    text,
    minutesLow,
    minutesHigh,
    hours: mask(HOUR, hour),
    months: mask(MONTH, month),
    day: dayFields(day, weekday),
    years: year ? readYears(year, dialect) : null,
  };
};
