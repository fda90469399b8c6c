// How PostgreSQL's values arrive in JavaScript: nothing loses digits, and a date or a local time never becomes an instant.
import driver from "pg";
import type { TypeParsers } from "pg";
import { parseInstant } from "./parse-instant.ts";

const asText = (value: string): string => value;
const asTexts = (value: string): unknown[] =>
  driver.types.arrayParser.create(value, (entry) => entry).parse();

const textual = { date: 1082, timestamp: 1114, interval: 1186, int8: 20, numeric: 1700 };
const textualArrays = { date: 1182, timestamp: 1115, interval: 1187, int8: 1016, numeric: 1231 };

const parsers = new Map<number, (value: string) => unknown>([
  [1184, parseInstant],
  ...Object.values(textual).map((oid) => [oid, asText] as const),
  ...Object.values(textualArrays).map((oid) => [oid, asTexts] as const),
]);

export const valueTypes: TypeParsers = {
  getTypeParser: (oid, format) => parsers.get(oid) ?? driver.types.getTypeParser(oid, format),
};
