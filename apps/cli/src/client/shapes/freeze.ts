// What the commands read of a freeze; everything else is passed on as it came.
import { z } from "zod";

export const freezeShape = z.looseObject({ frozen: z.boolean(), until: z.string().nullable() });

export type FreezeAnswer = z.output<typeof freezeShape>;
