// The names of topics, as SNS has them.
import { z } from "zod";

/** Topics keep no order, so a name that ends in .fifo, which would promise it, has a character too many. */
export const topicName = z
  .string()
  .regex(/^[0-9a-zA-Z_-]{1,256}$/, "Expected a topic's name: 1–256 letters, digits, '-' or '_'.");
