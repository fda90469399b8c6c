// What a Zod schema asks for, seen through defaults, options, unions and pipes.
import type { z } from "zod";

type Schema = z.core.$ZodType;

/** Zod's own description of a schema, of which each kind has some of these. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly getter?: () => Schema;
  readonly options?: readonly Schema[];
  readonly left?: Schema;
  readonly right?: Schema;
  readonly element?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
}

const definitionOf = (schema: Schema): Definition => schema._zod.def;

/** The plain schemas behind it: several for a union or an intersection. */
export function partsOf(schema: Schema): readonly Definition[] {
  const definition = definitionOf(schema);
  const { innerType, in: before, getter, options, left, right } = definition;
  const behind = [innerType, before, getter?.(), left, right, ...(options ?? [])].filter(
    (part) => part !== undefined,
  );
  return behind.length === 0 ? [definition] : behind.flatMap(partsOf);
}

/** Of an object whose fields are all named; null for a schema that takes other fields too, or no object. */
export function closedShape({ shape, catchall }: Definition): Readonly<Record<string, Schema>> | null {
  if (shape === undefined) return null;
  return catchall === undefined || definitionOf(catchall).type === "never" ? shape : null;
}
