// How far the clocks of a time zone are ahead of UTC at an instant, as Intl shows them.
import { assertTimezone } from "./timezone.ts";

const DAY = 86_400_000;
// Month and year are left out: formatting is what a new zone waits for.
const FORMAT = {
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
} as const;

const dayOfMonth = (instant: number): number => new Date(instant).getUTCDate();

// No clock is a whole day away from UTC, so the day of the month tells yesterday, today and tomorrow apart.
const dayShift = (instant: number, day: number): number => {
  if (day === dayOfMonth(instant)) return 0;
  return day === dayOfMonth(instant + DAY) ? 1 : -1;
};

/** In milliseconds, cut to the second. @throws TimezoneError */
export const offsetReader = (timezone: string): ((instant: number) => number) => {
  assertTimezone(timezone);
  const format = new Intl.DateTimeFormat("en-US", { ...FORMAT, timeZone: timezone });
  return (instant) => {
    const second = Math.floor(instant / 1000) * 1000;
    const [day = 0, hour = 0, minutes = 0, seconds = 0] = (format.format(second).match(/\d+/g) ?? []).map(
      Number,
    );
    const ofDay = second - Math.floor(second / DAY) * DAY;
    return dayShift(second, day) * DAY + ((hour * 60 + minutes) * 60 + seconds) * 1000 - ofDay;
  };
};
