// The names of queues, as SQS has them.
import { z } from "zod";

const expected = "Expected a queue's name: 1–80 letters, digits, '-' or '_'.";

/** Queues keep no order, so a name that ends in .fifo, which would promise it, has a character too many. */
export const queueName = z.string().regex(/^[0-9a-zA-Z_-]{1,80}$/, expected);
