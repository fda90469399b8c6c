// How instants are shown: RFC 3339 in UTC, with how far away they are.

/** Whole seconds are written without their fraction. */
export const shownInstant = (instant: Date): string => instant.toISOString().replace(".000Z", "Z");

export const shownText = (instant: string | null): string =>
  instant === null ? "–" : shownInstant(new Date(instant));

const units = [
  { name: "d", seconds: 86_400 },
  { name: "h", seconds: 3600 },
  { name: "min", seconds: 60 },
  { name: "s", seconds: 1 },
] as const;

/** `in 23 h`, `2 min ago`, `now`. */
export function distance(instant: Date, now: Date): string {
  const seconds = Math.round((instant.getTime() - now.getTime()) / 1000);
  const unit = units.find((each) => Math.abs(seconds) >= each.seconds);
  if (unit === undefined) return "now";
  const count = `${Math.floor(Math.abs(seconds) / unit.seconds)} ${unit.name}`;
  return seconds > 0 ? `in ${count}` : `${count} ago`;
}

/** The wall time of an instant in a time zone: `Thu 2026-11-26 02:00`. */
export function wallTime(instant: Date, timezone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone: timezone,
    weekday: "short",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((each) => each.type === type)?.value ?? "";
  const seconds = part("second") === "00" ? "" : `:${part("second")}`;
  return `${part("weekday").replace(".", "")} ${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")}${seconds}`;
}
