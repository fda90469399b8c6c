// The least wait that a target asks for in Retry-After.

/** A run is never older than a day, so a longer wait is the same as this one. */
export const longestRetryAfterSeconds = 86_400;

/** RFC 9110's two forms of a date that name their zone; the third has a space where these have a comma. */
const date = /^[A-Z][a-z]{2,8}, \d{2}[ -][A-Z][a-z]{2}[ -](\d{4}|\d{2}) \d{2}:\d{2}:\d{2} GMT$/;
const asctime = /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/;

/** True for a negative number, by which a target asks not to be tried again at all, as AWS reads it. */
export const refusesRetry = (value: string | readonly string[] | undefined): boolean =>
  [value ?? []].flat().some((text) => /^-\d+$/.test(text.trim()));

/** Of several, the longest; null for none and for nonsense. `now` is the sender's time. */
export function retryAfterSeconds(value: string | readonly string[] | undefined, now: Date): number | null {
  const waits = [value ?? []].flat().flatMap((text) => secondsOf(text.trim(), now) ?? []);
  return waits.length === 0 ? null : Math.min(Math.max(...waits), longestRetryAfterSeconds);
}

function secondsOf(text: string, now: Date): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const at = httpDate(text);
  return at === null ? null : Math.max(0, Math.ceil((at.getTime() - now.getTime()) / 1000));
}

/** Null for what is no HTTP date: Date.parse alone would read a year out of almost any text. */
export function httpDate(text: string): Date | null {
  const zoned = asctime.test(text) ? `${text} GMT` : text;
  const at = asctime.test(text) || date.test(text) ? Date.parse(zoned) : NaN;
  return Number.isNaN(at) ? null : new Date(at);
}
