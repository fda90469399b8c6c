// The id of a prompt in a path.
import { z } from "zod";

/** Any text: what is no id is nobody's prompt, and answered as another's is. */
export const promptId = z.strictObject({ id: z.string().min(1) });

/** False for what no prompt can be called, which is not worth a question to the database. */
export const isPromptId = (text: string): boolean => /^[A-Za-z0-9-]{1,64}$/.test(text);
