// Functions that a query may call on values.
import { isSame, numberOf, textOf, type QueryValue } from "./query-value.ts";

export interface QueryFunction {
  readonly least: number;
  /** Of values that it takes. */
  readonly most: number;
  readonly answer: (...values: readonly QueryValue[]) => QueryValue;
}

const one = (answer: (value: QueryValue) => QueryValue): QueryFunction => ({
  least: 1,
  most: 1,
  answer: (value = null) => answer(value),
});

const ofNumber = (answer: (value: number) => number): QueryFunction =>
  one((value) => {
    const number = numberOf(value);
    return number === null ? null : answer(number);
  });

const ofText = (answer: (text: string) => QueryValue): QueryFunction =>
  one((value) => (value === null ? null : answer(textOf(value))));

const ofTexts = (answer: (text: string, part: string) => boolean): QueryFunction => ({
  least: 2,
  most: 2,
  answer: (text = null, part = null) => (text !== null && answer(textOf(text), textOf(part)) ? 1 : 0),
});

const is = (holds: (value: QueryValue) => boolean): QueryFunction => one((value) => (holds(value) ? 1 : 0));

const many = 100;

export const queryFunctions: Readonly<Record<string, QueryFunction>> = {
  ispresent: is((value) => value !== null),
  isempty: is((value) => value === null || textOf(value) === ""),
  isblank: is((value) => textOf(value).trim() === ""),
  strcontains: ofTexts((text, part) => text.includes(part)),
  strlen: ofText((text) => text.length),
  tolower: ofText((text) => text.toLowerCase()),
  toupper: ofText((text) => text.toUpperCase()),
  trim: ofText((text) => text.trim()),
  abs: ofNumber(Math.abs),
  ceil: ofNumber(Math.ceil),
  floor: ofNumber(Math.floor),
  concat: { least: 1, most: many, answer: (...values) => values.map(textOf).join("") },
  coalesce: {
    least: 1,
    most: many,
    answer: (...values) => values.find((value) => !isSame(value, null)) ?? null,
  },
  tomillis: one((value) => (value instanceof Date ? value.getTime() : null)),
  frommillis: one((value) => {
    const ms = numberOf(value);
    return ms === null || Number.isNaN(new Date(ms).getTime()) ? null : new Date(ms);
  }),
};
