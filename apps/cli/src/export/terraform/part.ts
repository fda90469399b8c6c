// What is inside a block: attributes and blocks, of a resource's properties under the provider's names.
import type { Properties } from "../topology.ts";
import { isList, type Value } from "../value.ts";
import { addressOf } from "./address.ts";
import type { Block } from "./block.ts";
import { expression } from "./expression.ts";

type Attributes = readonly (readonly [string, string])[];

export interface Part {
  readonly attributes?: Attributes;
  readonly blocks?: readonly Block[];
}

export const written = (value: Value): string => expression(value, addressOf);
export const json = (value: Value): string => `jsonencode(${written(value)})`;

export const block = (head: string, { attributes = [], blocks = [] }: Part): Block => ({
  head,
  attributes,
  blocks,
});

/** Those that are there, under the provider's names. */
export const attributes = (properties: Properties, names: Names): Attributes =>
  Object.entries(names).flatMap(([theirs, name]) => {
    const value = properties[theirs];
    return value === undefined ? [] : [[name, written(value)] as const];
  });

type Names = Readonly<Record<string, string>>;

/** `place` names the property, and the block that it becomes. */
export const inner = (properties: Properties, place: Names, names: Names): readonly Block[] =>
  Object.entries(place).flatMap(([theirs, name]) => {
    const value = properties[theirs];
    return value === undefined ? [] : [block(name, { attributes: attributes(objectOf(value), names) })];
  });

export const items = (value: Value): readonly Properties[] => (isList(value) ? value.map(objectOf) : []);

/** Of a topology's properties; anything else has none. */
export const objectOf = (value: Value | undefined): Properties =>
  value === undefined || typeof value !== "object" || value === null || isList(value)
    ? {}
    : Object.fromEntries(Object.entries(value));
