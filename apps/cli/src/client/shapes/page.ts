// What the commands read of a page of a list; everything else is passed on as it came.
import { z } from "zod";

export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.looseObject({ items: z.array(item), nextCursor: z.string().nullable() });
