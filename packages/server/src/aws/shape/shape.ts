// The language in which an action says what it takes and gives: AWS's members and their constraints, as data.

/** Refuses nothing by itself: `readShape` reads by it, the protocols write by it. */
export type Shape =
  | TextShape
  | NumberShape
  | FlagShape
  | InstantShape
  | BytesShape
  | ListShape
  | MapShape
  | StructureShape
  | AnyShape;

interface Member {
  readonly required?: true;
  /** Never repeated in an error's text. */
  readonly secret?: true;
}

export interface TextShape extends Member {
  readonly kind: "text";
  readonly min?: number;
  readonly max?: number;
  /** Of the whole text, as AWS's model writes it. */
  readonly pattern?: string;
  readonly values?: readonly string[];
}

export interface NumberShape extends Member {
  readonly kind: "number";
  readonly whole: boolean;
  readonly min?: number;
  readonly max?: number;
}

export interface FlagShape extends Member {
  readonly kind: "flag";
}

export interface InstantShape extends Member {
  readonly kind: "instant";
}

export interface BytesShape extends Member {
  readonly kind: "bytes";
  readonly min?: number;
  readonly max?: number;
}

export interface ListShape extends Member {
  readonly kind: "list";
  readonly item: Shape;
  readonly min?: number;
  readonly max?: number;
  /** In Query and XML the items stand under this name, without a list around them. */
  readonly flat?: string;
}

export interface MapShape extends Member {
  readonly kind: "map";
  readonly key: TextShape;
  readonly item: Shape;
  readonly min?: number;
  readonly max?: number;
  /** How an entry is written in Query and XML. */
  readonly entry?: MapEntry;
}

export interface MapEntry {
  /** The entries stand under this name, without a map around them. */
  readonly flat?: string;
  readonly key: string;
  readonly value: string;
}

export interface StructureShape extends Member {
  readonly kind: "structure";
  readonly members: Readonly<Record<string, Shape>>;
}

/** JSON that is kept as it came: what we store for others and do not read. */
export interface AnyShape extends Member {
  readonly kind: "any";
}

/** A shape that knows the type of its values. `sample` is never set: it carries the type. */
export type Shaped<Value, Kind extends Shape = Shape> = Kind & { readonly sample?: Sample<Value> };

interface Sample<Value> {
  readonly value: Value;
}

export type ValueOf<S> = S extends { readonly sample?: Sample<infer Value> } ? Value : never;

type RequiredNames<Members> = {
  [Name in keyof Members]: Members[Name] extends { readonly required: true } ? Name : never;
}[keyof Members];

export type StructureValue<Members> = {
  readonly [Name in RequiredNames<Members>]: ValueOf<Members[Name]>;
} & {
  readonly [Name in Exclude<keyof Members, RequiredNames<Members>>]?: ValueOf<Members[Name]> | undefined;
};

type Without<S, Names extends keyof S> = Readonly<Omit<S, Names | "kind" | "required">>;

export const text = (facts: Without<TextShape, "values"> = {}): Shaped<string, TextShape> => ({
  kind: "text",
  ...facts,
});

export const oneOf = <const Value extends string>(values: readonly Value[]): Shaped<Value, TextShape> => ({
  kind: "text",
  values,
});

export const whole = (facts: Without<NumberShape, "whole"> = {}): Shaped<number, NumberShape> => ({
  kind: "number",
  whole: true,
  ...facts,
});

export const decimal = (facts: Without<NumberShape, "whole"> = {}): Shaped<number, NumberShape> => ({
  kind: "number",
  whole: false,
  ...facts,
});

export const flag = (): Shaped<boolean, FlagShape> => ({ kind: "flag" });

/** Epoch seconds in JSON, ISO 8601 in Query and XML, tag 1 in CBOR. */
export const instant = (): Shaped<Date, InstantShape> => ({ kind: "instant" });

export const bytes = (facts: Without<BytesShape, never> = {}): Shaped<Uint8Array, BytesShape> => ({
  kind: "bytes",
  ...facts,
});

export const list = <Value>(
  item: Shaped<Value>,
  facts: Without<ListShape, "item"> = {},
): Shaped<readonly Value[], ListShape> => ({ kind: "list", item, ...facts });

export const map = <Value>(
  item: Shaped<Value>,
  { key = text(), ...facts }: Partial<Pick<MapShape, "key">> & Without<MapShape, "item" | "key"> = {},
): Shaped<Readonly<Record<string, Value>>, MapShape> => ({ kind: "map", key, item, ...facts });

export const structure = <Members extends Readonly<Record<string, Shape>>>(
  members: Members,
): Shaped<StructureValue<Members>, StructureShape> => ({ kind: "structure", members });

export const anything = (): Shaped<unknown, AnyShape> => ({ kind: "any" });

export const required = <S extends Shape>(shape: S): S & { readonly required: true } => ({
  ...shape,
  required: true,
});
