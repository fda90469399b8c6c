// The id of a user or a product: any printable text that its owner chose.
import { z } from "zod";

const printable = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,128}$/u;

export const isId = (text: string): boolean => printable.test(text);

export const idShape = z
  .string("Expected an id to be text, got something else.")
  .regex(printable, "Expected an id of 1 to 128 printable characters, got another text.");
