// A schedule expression's text read into its parsed form.
import { parseAt } from "./at.ts";
import { parseCron } from "./cron/parse-cron.ts";
import { ExpressionError } from "./errors.ts";
import type { Dialect, ScheduleExpression } from "./expression.ts";
import { nearest } from "./nearest.ts";
import { parseRate } from "./rate.ts";

const LONGEST = 256;

const tooLong = (text: string): ExpressionError =>
  new ExpressionError({
    code: "too-long",
    field: "expression",
    position: LONGEST,
    expected: `at most ${LONGEST} characters`,
    got: `${text.length} characters`,
    remedy: "Shorten it, for example with ranges and steps.",
  });

const unknownKind = (text: string, dialect: Dialect): ExpressionError => {
  const kinds = dialect === "rule" ? ["cron", "rate"] : ["cron", "rate", "at"];
  const word = text.trim().split("(", 1)[0] ?? "";
  return new ExpressionError({
    code: "unknown-kind",
    field: "expression",
    position: 0,
    expected: kinds.map((kind) => `${kind}(…)`).join(" or "),
    got: text,
    remedy: `Did you mean "${nearest(word.slice(0, 20), kinds)}(…)"?`,
  });
};

const blanks = (text: string, position: number): ExpressionError =>
  new ExpressionError({
    code: "malformed",
    field: "expression",
    position,
    expected: "without blanks just inside its parentheses",
    got: text,
    remedy: "Remove the blanks.",
  });

/** `dialect` defaults to "scheduler". Expressions that never fire are accepted. @throws ExpressionError */
export const parse = (text: string, options: { readonly dialect?: Dialect } = {}): ScheduleExpression => {
  const dialect = options.dialect ?? "scheduler";
  if (text.length > LONGEST) throw tooLong(text);
  const open = text.indexOf("(");
  const word = text.slice(0, Math.max(0, open));
  const kind = dialect === "rule" ? word : word.toLowerCase();
  const known = kind === "cron" || kind === "rate" || (kind === "at" && dialect === "scheduler");
  if (!known || !text.endsWith(")")) throw unknownKind(text, dialect);
  const inside = { text: text.slice(open + 1, -1), position: open + 1 };
  if (inside.text.trim() !== inside.text) throw blanks(text, open + 1);
  if (kind === "cron") return parseCron(text, inside, dialect);
  return kind === "rate" ? parseRate(text, inside, dialect) : parseAt(text, inside);
};
