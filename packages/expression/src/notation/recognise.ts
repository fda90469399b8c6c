// Reads a time as AWS, a crontab or Quartz writes it into an expression of ours.
import { ExpressionError } from "../errors.ts";
import type { ScheduleExpression } from "../expression.ts";
import { parse } from "../parse.ts";
import { fromCrontab } from "./from-crontab.ts";
import { fromQuartz } from "./from-quartz.ts";
import type { FieldText } from "../cron/field.ts";
import type { Notation } from "./notation.ts";

export interface Recognised {
  readonly notation: Notation;
  readonly expression: ScheduleExpression;
}

/** `auto` goes by the form: `cron(…)` is AWS's, five fields a crontab's, six or seven Quartz's. @throws ExpressionError */
export const recognise = (text: string, notation: Notation | "auto" = "auto"): Recognised => {
  const meant = notation === "auto" ? notationOf(text) : notation;
  if (meant === "aws") return { notation: meant, expression: parse(text) };
  const fields = fieldsOf(text);
  const said = meant === "crontab" ? fromCrontab(text, fields) : fromQuartz(text, fields);
  return { notation: meant, expression: understood(said.text, said.fields) };
};

const notationOf = (text: string): Notation => {
  if (text.includes("(")) return "aws";
  if (text.startsWith("@")) return "crontab";
  const count = fieldsOf(text).length;
  if (count === 5) return "crontab";
  return count === 6 || count === 7 ? "quartz" : "aws";
};

const LONGEST = 256;

const fieldsOf = (text: string): readonly FieldText[] =>
  // The reading of AWS's form refuses what is longer; here it would be cut up first.
  [...text.slice(0, LONGEST + 1).matchAll(/[^ \t]+/g)].map((match) => ({
    text: match[0],
    position: match.index,
  }));

/** What is wrong is told where it stands in the text that was given. */
const understood = (text: string, fields: Readonly<Record<string, FieldText>>): ScheduleExpression => {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const { code, field, expected } = error;
    const given = fields[field];
    throw new ExpressionError({
      code,
      field,
      position: given?.position ?? 0,
      expected,
      got: given?.text ?? error.got,
      remedy: `Correct the ${field} field.`,
    });
  }
};
