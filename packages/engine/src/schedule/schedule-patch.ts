// What a caller sends to change part of a schedule: any of its fields, null for the default.
import { z } from "zod";
import { scheduleDefinition } from "./schedule-definition.ts";

/** Every field of a definition may be named or left out, objects in part; `target` keeps what is not named unless its kind changes. */
export const schedulePatch = z.strictObject(partsOf(scheduleDefinition));

export type SchedulePatch = z.output<typeof schedulePatch>;

function partsOf(object: z.ZodObject): Readonly<Record<string, z.ZodType>> {
  return Object.fromEntries(
    Object.entries(object.shape).map(([name, field]) => [name, partOf(asType(field)).nullable().optional()]),
  );
}

/** The schema of a field without its default: what is not named stays as it is. */
function partOf(field: z.ZodType): z.ZodType {
  if (field instanceof z.ZodDefault || field instanceof z.ZodPrefault || field instanceof z.ZodOptional)
    return partOf(asType(field.unwrap()));
  if (field instanceof z.ZodNullable) return partOf(asType(field.unwrap()));
  if (field instanceof z.ZodPipe) return asType(field.in);
  if (field instanceof z.ZodDiscriminatedUnion)
    return z.union(field.options.map((option) => partOf(asType(option))));
  if (field instanceof z.ZodRecord) return z.record(z.string(), asType(field.valueType).nullable());
  return field instanceof z.ZodObject ? z.strictObject(partsOf(field)) : field;
}

/** Guarantee: Zod's own schemas hold schemas of the same making. */
function asType(schema: z.core.$ZodType): z.ZodType {
  return schema as z.ZodType;
}
