// Says a crontab's five fields as a cron(…) expression.

const nicknames: Readonly<Record<string, string>> = {
  "@yearly": "0 0 1 1 *",
  "@annually": "0 0 1 1 *",
  "@monthly": "0 0 1 * *",
  "@weekly": "0 0 * * 0",
  "@daily": "0 0 * * *",
  "@midnight": "0 0 * * *",
  "@hourly": "0 * * * *",
};

export type Translation = { readonly expression: string } | { readonly fault: string };

/**
 * A crontab counts days of the week from 0 = Sunday and fires when either day matches; cron(…) counts from 1 = SUN and
 * takes one of the two days only.
 */
export function toExpression(when: string): Translation {
  const fields = (nicknames[when] ?? when).split(" ");
  const [minutes, hours, days, months, weekdays] = fields;
  if (minutes === undefined || hours === undefined || days === undefined) return unknown(when);
  if (months === undefined || weekdays === undefined) return unknown(when);
  const anyDay = isAny(days);
  const anyWeekday = isAny(weekdays);
  if (!anyDay && !anyWeekday)
    return {
      fault: `a day of the month and a day of the week at once, which fires on either: make two schedules of "${when}"`,
    };
  const day = anyWeekday ? days : "?";
  const weekday = anyWeekday ? "?" : countedFromOne(weekdays);
  if (weekday === null)
    return {
      fault: `a range of days of the week that cannot be counted from Sunday: write "${weekdays}" as a list`,
    };
  return { expression: `cron(${minutes} ${hours} ${day} ${months} ${weekday} *)` };
}

const unknown = (when: string): Translation => ({
  fault: `"${when}", which has no time of its own: @reboot and the like have no schedule`,
});

const isAny = (field: string): boolean => field === "*" || field === "?";

/** `1-5` → `2-6`, `0,6` → `1,7`, `7` → `1`; names stay. Null where the range would run over the week's end, or has a step. */
function countedFromOne(field: string): string | null {
  const parts = field.split(",").map((part) => {
    const [, from, to] = /^(\w+)(?:-(\w+))?$/.exec(part) ?? [];
    if (from === undefined) return null;
    if (to === undefined) return weekday(from);
    const [first, last] = [weekday(from), weekday(to === "0" ? "7" : to)];
    if (/^\d$/.test(first) && /^\d$/.test(last) && Number(first) > Number(last)) return null;
    return `${first}-${last}`;
  });
  return parts.includes(null) ? null : parts.join(",");
}

const weekday = (text: string): string =>
  /^[0-7]$/.test(text) ? String((Number(text) % 7) + 1) : text.toUpperCase();
