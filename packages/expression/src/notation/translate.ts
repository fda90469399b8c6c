// Says an expression in the notations of others.
import { bits } from "../describe/words.ts";
import type { AtExpression, CronExpression, DayField, ScheduleExpression } from "../expression.ts";
import { fieldText, listText } from "./field-text.ts";
import type { Notation, Translation } from "./notation.ts";

/** Quartz ends here. */
const LAST_QUARTZ_YEAR = 2099;

const cannot = (note: string): Translation => ({ text: null, note });
const says = (text: string): Translation => ({ text, note: null });

/** The AWS form is the expression as it was written. */
export const translate = (e: ScheduleExpression): Readonly<Record<Notation, Translation>> => ({
  aws: says(e.text),
  crontab: inCrontab(e),
  quartz: inQuartz(e),
});

const inCrontab = (e: ScheduleExpression): Translation => {
  if (e.kind === "rate")
    return cannot("A crontab goes by the clock: it cannot count from a first moment as rate() does.");
  if (e.kind === "at") return cannot("A crontab has no years, so nothing in it happens only once.");
  if (e.years !== null) return cannot("A crontab has no years.");
  const [minutes, hours, months] = sharedFields(e);
  if (e.day.by === "days") return says(`${minutes} ${hours} ${dayText(e.day.mask)} ${months} *`);
  if (e.day.by !== "weekdays")
    return cannot("A crontab has neither L, W nor #: it cannot say this day of the month.");
  return says(`${minutes} ${hours} * ${months} ${fieldText(bits(e.day.mask), { least: 0, most: 6 })}`);
};

const inQuartz = (e: ScheduleExpression): Translation => {
  if (e.kind === "rate") return cannot("Quartz has intervals as simple triggers, not as cron expressions.");
  if (e.kind === "at") return onceInQuartz(e);
  const years = yearsOf(e);
  if (years !== null && !years.every((year) => year <= LAST_QUARTZ_YEAR))
    return cannot(`Quartz ends with the year ${LAST_QUARTZ_YEAR}.`);
  const [minutes, hours, months] = sharedFields(e);
  const [day, weekday] = quartzDay(e.day);
  const year = years === null ? "" : ` ${listText(years)}`;
  return says(`0 ${minutes} ${hours} ${day} ${months} ${weekday}${year}`);
};

const onceInQuartz = (e: AtExpression): Translation => {
  const wall = new Date(e.wallMilliseconds);
  if (wall.getUTCFullYear() > LAST_QUARTZ_YEAR || wall.getUTCFullYear() < 1970)
    return cannot(`Quartz knows the years 1970 to ${LAST_QUARTZ_YEAR}.`);
  const time = `${wall.getUTCSeconds()} ${wall.getUTCMinutes()} ${wall.getUTCHours()}`;
  return says(`${time} ${wall.getUTCDate()} ${wall.getUTCMonth() + 1} ? ${wall.getUTCFullYear()}`);
};

const sharedFields = (e: CronExpression): readonly [string, string, string] => [
  fieldText([...bits(e.minutesLow), ...bits(e.minutesHigh).map((bit) => bit + 32)], { least: 0, most: 59 }),
  fieldText(bits(e.hours), { least: 0, most: 23 }),
  fieldText(bits(e.months), { least: 1, most: 12 }),
];

const dayText = (mask: number): string => {
  const days = bits(mask).map((bit) => bit + 1);
  return fieldText(days, { least: 1, most: 31 });
};

const quartzDay = (day: DayField): readonly [string, string] => {
  switch (day.by) {
    case "days":
      return [dayText(day.mask), "?"];
    case "weekdays": {
      const days = bits(day.mask).map((bit) => bit + 1);
      return ["?", fieldText(days, { least: 1, most: 7 })];
    }
    case "last-day":
      return ["L", "?"];
    case "last-working-day":
      return ["LW", "?"];
    case "nearest-working-day":
      return [`${day.day}W`, "?"];
    case "nth-weekday":
      return ["?", `${day.weekday + 1}#${day.nth}`];
    case "last-weekday":
      return ["?", `${day.weekday + 1}L`];
  }
};

const yearsOf = ({ years }: CronExpression): readonly number[] | null =>
  years && years.flatMap((word, index) => bits(word).map((bit) => 1970 + 32 * index + bit));
