// The id of a stream.
import { z } from "zod";

/** What an id may begin with. */
export const streamIdStart = z
  .string("Expected streamId to be text, got something else.")
  .regex(
    /^[A-Za-z0-9._:-]{1,128}$/,
    "Expected streamId to be 1 to 128 of A-Z a-z 0-9 . _ : -, got another text.",
  );

/** A route of its own has the one word that is no id. */
export const streamIdShape = streamIdStart.refine(
  (id) => id !== "maintenance",
  "Expected streamId to be any word but maintenance, got that.",
);

export const streamParams = z.strictObject({ streamId: streamIdShape });
