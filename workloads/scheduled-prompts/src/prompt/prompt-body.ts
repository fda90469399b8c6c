// A prompt as it is sent.
import { z } from "zod";
import { checkTiming, timingFields } from "../timing/timing.ts";

/** Counted in characters as people count them, as the table does. */
const nameShape = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,100}$/u;
const promptShape = /^[^\0\p{Cs}]{1,8000}$/u;

/** For the API's description: which fields go together is more than a schema says. */
const example = {
  name: "Morning brief",
  prompt: "Three things to look at today.",
  frequency: "daily",
  time: "08:30",
  timezone: "Europe/Berlin",
};

export const promptBody = (models: readonly string[]) =>
  z
    .strictObject({
      name: z
        .string("Expected name to be text, got something else.")
        .regex(nameShape, "Expected name to be 1 to 100 printable characters, got another text.")
        .regex(/\S/, "Expected name to hold more than blanks, got blanks."),
      prompt: z
        .string("Expected prompt to be text, got something else.")
        .regex(promptShape, "Expected prompt to be 1 to 8000 characters, got another text.")
        .regex(/\S/, "Expected prompt to hold more than blanks, got blanks."),
      ...timingFields,
      model: z.enum(models).nullish(),
    })
    .superRefine(checkTiming)
    .meta({ examples: [example] });

export type PromptBody = z.output<ReturnType<typeof promptBody>>;
