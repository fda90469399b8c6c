// How much of a list is asked for, and where to go on in it.
import { pageQuery } from "@punctual/jobs";
import { z } from "zod";

export const listQuery = z.strictObject(pageQuery);

export type ListQuery = z.output<typeof listQuery>;

/** An id in a cursor: PostgreSQL takes every character but this one. */
export const placeText = z.string().refine((text) => !text.includes("\u0000"));
