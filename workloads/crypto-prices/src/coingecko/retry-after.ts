// How long CoinGecko wants to be left alone after it said that it gets too much (429).

const defaultSeconds = 60;
/** Beyond a day it is no answer to obey. */
const mostSeconds = 86_400;

/** By the header Retry-After, in seconds or as a date; a date is counted by the answer's own clock. */
export function retryAfterSeconds(headers: Headers): number {
  const text = headers.get("retry-after")?.trim() ?? "";
  const seconds = /^\d+(?:\.\d+)?$/.test(text)
    ? Number(text)
    : (Date.parse(text) - Date.parse(headers.get("date") ?? "")) / 1000;
  return Number.isNaN(seconds) ? defaultSeconds : Math.min(Math.max(seconds, 1), mostSeconds);
}
