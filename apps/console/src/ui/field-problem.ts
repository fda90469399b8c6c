// What the server found wrong with a field of a form, by the field's name in the API.
import { ApiProblem } from "@punctual/client";
import { createContext, use } from "react";

export interface FieldProblem {
  /** Such as `target.url`. */
  readonly field: string;
  readonly words: string;
}

export const FieldProblemOfForm = createContext<FieldProblem | null>(null);

/** The words for the field, or a part of it; null where nothing is wrong with it. */
export function useFieldProblem(name: string): string | null {
  const problem = use(FieldProblemOfForm);
  return problem !== null && isOf(problem.field, name) ? problem.words : null;
}

const isOf = (field: string, name: string): boolean => field === name || field.startsWith(`${name}.`);

/** Null where no field of these is meant: then it is a matter of the whole. */
export function fieldProblemOf(error: unknown, names: readonly string[]): FieldProblem | null {
  if (!(error instanceof ApiProblem) || error.field === null) return null;
  const { field, detail } = error;
  return names.some((name) => isOf(field, name)) ? { field, words: detail ?? "Refused." } : null;
}
