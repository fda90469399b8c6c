// Reads an instant as PostgreSQL writes it: claims bring thousands of them a second.
import driver from "pg";

const timestamptz = 1184;
const plain = "2026-01-31 00:00:00+00".length;

/** Sessions speak UTC; whatever is written in another way (infinity, years before 1000 or after 9999) is left to the driver. */
export function parseInstant(text: string): unknown {
  const isPlain = text.length >= plain && text.endsWith("+00") && text[4] === "-" && text[10] === " ";
  if (!isPlain || text[0] === "0") return driver.types.getTypeParser(timestamptz)(text);
  const wholeMs = Date.UTC(
    numberAt(text, 0, 4),
    numberAt(text, 5, 7) - 1,
    numberAt(text, 8, 10),
    numberAt(text, 11, 13),
    numberAt(text, 14, 16),
    numberAt(text, 17, 19),
  );
  return new Date(wholeMs + millisecondsAt(text, 20, text.length - 3));
}

function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) number = number * 10 + text.charCodeAt(index) - 48;
  return number;
}

/** Digits after the point, cut to three: none of them may make an instant later than it is. */
function millisecondsAt(text: string, from: number, to: number): number {
  let milliseconds = 0;
  for (let place = 0; place < 3; place++) {
    const index = from + place;
    milliseconds = milliseconds * 10 + (index < to ? text.charCodeAt(index) - 48 : 0);
  }
  return milliseconds;
}
