// The problem (RFC 9457) as the API's description shows it.
import { z } from "zod";
import { DoorProblem } from "../door-problem.ts";
import { problemAnswer, type ProblemBody } from "../problem-answer.ts";

const requestId = "3f0b7a52-58a4-4c0e-9f39-6a1d2c7be0d4";

const example: ProblemBody = problemAnswer(
  new DoorProblem("invalid-request", "Expected limit to be a whole number from 1 to 200, got another text.", {
    field: "limit",
  }),
  requestId,
).body;

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    field: z.string().optional(),
    remedy: z.string(),
    requestId: z.string(),
  })
  .meta({ id: "Problem", examples: [example] });
