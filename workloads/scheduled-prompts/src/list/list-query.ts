// How much of a list is asked for.
import { pageQuery } from "@punctual/jobs";
import { z } from "zod";

export const listQuery = z.strictObject(pageQuery);

export type ListQuery = z.output<typeof listQuery>;
