// The form of an expression, where it has one.
import { recognise, type CronExpression, type ScheduleExpression } from "@punctual/expression";
import { units, weekdays, type ExpressionForm } from "./expression-form.ts";

const allMonths = 0x1ffe;
const allDays = 0x7fff_ffff;
const allWeekdays = 0x7f;
const mondayToFriday = 0x3e;

/** Null for what a form cannot say, and for what is no expression. Any notation is read. */
export function formOf(text: string): ExpressionForm | null {
  const expression = expressionOf(text.trim());
  switch (expression?.kind) {
    case "rate":
      return intervalOf(expression.text);
    case "at":
      return { kind: "once", at: expression.text.slice("at(".length, -1).replace(/(T\d\d:\d\d):00$/, "$1") };
    case "cron":
      return clockFormOf(expression);
    default:
      return null;
  }
}

function expressionOf(text: string): ScheduleExpression | null {
  try {
    return recognise(text).expression;
  } catch {
    return null;
  }
}

/** By its text: 60 minutes stay 60 minutes. */
function intervalOf(text: string): ExpressionForm | null {
  const [, count, word] = /\((\d+)\s+([a-z]+?)s?\)$/i.exec(text) ?? [];
  const unit = units.find((name) => name === `${word}s`);
  return unit === undefined ? null : { kind: "interval", count: Number(count), unit };
}

function clockFormOf(e: CronExpression): ExpressionForm | null {
  const time = timeOf(e);
  if (time === null || e.years !== null || e.months !== allMonths) return null;
  if (e.day.by === "last-day") return { kind: "monthly", time, day: "L" };
  if (e.day.by === "days") {
    if (e.day.mask === allDays) return { kind: "daily", time };
    const [day, ...others] = bits(e.day.mask);
    return day === undefined || others.length > 0 ? null : { kind: "monthly", time, day: day + 1 };
  }
  if (e.day.by !== "weekdays") return null;
  const { mask } = e.day;
  if (mask === allWeekdays) return { kind: "daily", time };
  if (mask === mondayToFriday) return { kind: "weekdays", time };
  return { kind: "weekly", time, on: weekdays.filter((_, bit) => (mask >> bit) & 1) };
}

/** Null where there are several. */
function timeOf({ minutesLow, minutesHigh, hours }: CronExpression): string | null {
  const [minute, ...minutes] = [...bits(minutesLow), ...bits(minutesHigh).map((bit) => bit + 32)];
  const [hour, ...others] = bits(hours);
  if (minute === undefined || hour === undefined || minutes.length > 0 || others.length > 0) return null;
  return `${twoDigits(hour)}:${twoDigits(minute)}`;
}

const bits = (mask: number): readonly number[] =>
  Array.from({ length: 32 }, (_, bit) => bit).filter((bit) => (mask >>> bit) & 1);

const twoDigits = (number: number): string => String(number).padStart(2, "0");
