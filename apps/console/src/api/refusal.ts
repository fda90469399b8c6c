// What a refusal of the server says for a program to act on, beyond its words.
import { ApiProblem } from "@punctual/client";

export interface Refusal {
  readonly status: number;
  /** What is wrong, such as `timezone`; null where it is no field. */
  readonly field: string | null;
  readonly detail: string;
}

/** Null for whatever is no refusal of the server. */
export const refusalOf = (error: unknown): Refusal | null =>
  error instanceof ApiProblem
    ? { status: error.status, field: error.field, detail: error.detail ?? error.message }
    : null;
