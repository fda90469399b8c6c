// A Quartz cron expression, six or seven fields with seconds first, as a cron(…) expression.
import type { FieldText } from "../cron/field.ts";
import { ExpressionError } from "../errors.ts";
import type { Rewritten } from "./from-crontab.ts";

/** Quartz counts days of the week as AWS does, from 1 = Sunday. @throws ExpressionError */
export const fromQuartz = (text: string, given: readonly FieldText[]): Rewritten => {
  const [seconds, minutes, hours, days, months, weekdays, year, ...rest] = given;
  if (!seconds || !minutes || !hours || !days || !months || !weekdays || rest.length > 0)
    throw fieldCount(text);
  if (!/^0+$/.test(seconds.text)) throw notOnTheMinute(seconds);
  const [day, weekday] = dayPair(days.text, weekdays.text);
  return {
    text: `cron(${minutes.text} ${hours.text} ${day} ${months.text} ${weekday} ${year?.text ?? "*"})`,
    fields: {
      minutes,
      hours,
      "day-of-month": days,
      month: months,
      "day-of-week": weekdays,
      "day-of-month or day-of-week": weekdays,
      ...(year === undefined ? {} : { year }),
    },
  };
};

/** Either of the two may be any day; AWS wants that said by "?". */
const dayPair = (day: string, weekday: string): readonly [string, string] => {
  if (weekday === "*" && day !== "?") return [day, "?"];
  return day === "*" && weekday !== "?" ? ["?", weekday] : [day, weekday];
};

const fieldCount = (text: string): ExpressionError =>
  new ExpressionError({
    code: "field-count",
    field: "Quartz expression",
    position: 0,
    expected: "six or seven fields",
    got: text,
    remedy: "Write seconds, minutes, hours, day-of-month, month, day-of-week and, if need be, year.",
  });

const notOnTheMinute = ({ text, position }: FieldText): ExpressionError =>
  new ExpressionError({
    code: "invalid-value",
    field: "seconds",
    position,
    expected: "0",
    got: text,
    remedy: "Schedules fire on the minute. AWS's own form has no seconds: put it inside cron(…).",
  });
