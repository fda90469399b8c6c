// Whether a name is a time zone, as the tz data of this machine knows it.
import { TimezoneError } from "./errors.ts";
import { nearestOfAll } from "./nearest.ts";

// Intl also takes "+02:00", which has no daylight-saving rules and no place in the tz database.
const SHAPE = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const LINKS = ["UTC", "Etc/UTC", "US/Pacific", "US/Eastern", "Europe/Kyiv", "Asia/Kolkata"];

const isKnown = (name: string): boolean => {
  if (name.length > 50 || !SHAPE.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

/** Links such as US/Pacific pass and keep their spelling. @throws TimezoneError naming the nearest known zone. */
export const assertTimezone = (name: string): void => {
  if (isKnown(name)) return;
  const known = [...LINKS, ...Intl.supportedValuesOf("timeZone")];
  throw new TimezoneError(name, nearestOfAll(name.slice(0, 50), known));
};
