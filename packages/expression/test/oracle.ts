// A slow second opinion on occurrences: every minute is formatted by Intl and compared with the expression's text.

const NAMES = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];
const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

const number = (text: string): number => {
  const names = [NAMES, MONTHS].find((list) => list.includes(text.toUpperCase()));
  return names ? names.indexOf(text.toUpperCase()) + 1 : Number(text);
};

const matches = (text: string, value: number, least: number, most: number): boolean =>
  text.split(",").some((part) => {
    const [body = "", step] = part.split("/");
    const [a = "", b] = body.split("-");
    const from = a === "*" ? least : number(a);
    const to = b !== undefined ? number(b) : a === "*" || step !== undefined ? most : from;
    const size = most - least + 1;
    const distance = from <= to ? value - from : (value - from + size) % size;
    const length = from <= to ? to - from : to - from + size;
    return distance >= 0 && distance <= length && distance % Number(step ?? 1) === 0;
  });

const weekdayOf = (y: number, m: number, d: number): number =>
  new Date(Date.UTC(y, m - 1, d)).getUTCDay() + 1;
const lengthOf = (y: number, m: number): number => new Date(Date.UTC(y, m, 0)).getUTCDate();

// The working day with the least distance inside the month, found by trying all of them.
const working = (y: number, m: number, day: number): number => {
  const days = Array.from({ length: lengthOf(y, m) }, (_, i) => i + 1);
  if (!days.includes(day)) return 0;
  const open = days.filter((d) => ![1, 7].includes(weekdayOf(y, m, d)));
  return open.sort((a, b) => Math.abs(a - day) - Math.abs(b - day))[0] ?? 0;
};

const dayMatches = (dom: string, dow: string, y: number, m: number, d: number): boolean => {
  const last = lengthOf(y, m);
  if (dom === "L") return d === last;
  if (dom === "LW") return d === working(y, m, last);
  if (dom.endsWith("W")) return d === working(y, m, Number(dom.slice(0, -1)));
  if (dom !== "?") return matches(dom, d, 1, 31);
  const on = weekdayOf(y, m, d);
  if (dow === "L") return on === 7;
  if (dow.includes("#")) {
    const [k = "", n] = dow.split("#");
    return on === number(k) && Math.ceil(d / 7) === Number(n);
  }
  if (dow.endsWith("L")) return on === number(dow.slice(0, -1)) && d + 7 > last;
  return matches(dow, on, 1, 7);
};

const clocks = new Map<string, Intl.DateTimeFormat>();
const clock = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
  clocks.set(zone, made);
  return made;
};

/** Wall text of an instant, for example "2026-03-29 02:30". */
export const wallText = (zone: string, at: number): string => clock(zone).format(at);

/** Occurrences t with after < t <= until: missing wall times skipped, repeated ones the first time. */
export const scan = (cron: string, zone: string, after: number, until: number): number[] => {
  const [minute = "", hour = "", dom = "", month = "", dow = "", year = "*"] = cron.split(" ");
  const seen = new Set<string>();
  const found: number[] = [];
  // Starting two days early shows which wall minutes were already shown.
  for (let at = Math.floor(after / 60_000 - 2880) * 60_000; at <= until; at += 60_000) {
    const text = wallText(zone, at);
    const [y = 0, mo = 0, d = 0, h = 0, mi = 0] = text.split(/\D/).map(Number);
    if (!matches(minute, mi, 0, 59) || !matches(hour, h, 0, 23) || seen.has(text)) continue;
    seen.add(text);
    if (at <= after || !matches(month, mo, 1, 12) || !matches(year, y, 1970, 2199)) continue;
    if (dayMatches(dom, dow, y, mo, d)) found.push(at);
  }
  return found;
};

/** The first wall minute in UTC after an instant, by trying day for day; null when the days named are over. */
export const scanDays = (cron: string, after: number, days: number): number | null => {
  const [minute = "", hour = "", dom = "", month = "", dow = "", year = "*"] = cron.split(" ");
  for (let day = Math.floor(after / 86_400_000), end = day + days; day <= end; day++) {
    const date = new Date(day * 86_400_000);
    const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    if (!matches(month, m, 1, 12) || !matches(year, y, 1970, 2199) || !dayMatches(dom, dow, y, m, d))
      continue;
    for (let at = 0; at < 1440; at++) {
      const instant = day * 86_400_000 + at * 60_000;
      if (instant > after && matches(hour, Math.floor(at / 60), 0, 23) && matches(minute, at % 60, 0, 59))
        return instant;
    }
  }
  return null;
};

const changes = new Map<string, readonly number[]>();
/** Midnights in UTC of 2010 to 2025 before which the zone's clock was moved within a day. */
export const changesOf = (zone: string): readonly number[] => {
  const known = changes.get(zone);
  if (known) return known;
  const found: number[] = [];
  for (let at = Date.UTC(2010, 0, 2); at < Date.UTC(2025, 0, 1); at += 86_400_000) {
    if (wallText(zone, at).slice(11) !== wallText(zone, at - 86_400_000).slice(11)) found.push(at);
  }
  changes.set(zone, found);
  return found;
};
