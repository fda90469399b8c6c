// Checks what a request carries against its schema and says which field is wrong.
import { readInput, type InputPart } from "@punctual/jobs";
import type { z } from "zod";
import { DoorProblem } from "../door-problem.ts";

/** Throws DoorProblem: unknown-field with the nearest known one, or invalid-request naming the field. */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: InputPart,
): z.output<Schema> {
  const read = readInput(schema, value, part);
  if (read.ok) return read.value;
  const { code, message, field } = read.problem;
  throw new DoorProblem(code, message, field === null ? {} : { field });
}
