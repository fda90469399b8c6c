// Which events a rule is for: the compiled form of an event pattern.

/** What one value of an event has to be. Only what is no object and no array is a value. */
export type ValueTest = (value: Value) => boolean;
export type Value = string | number | boolean | null;

/** All of it has to hold, of one and the same object where the event has a list of them. */
export interface EventPattern {
  readonly fields: readonly PatternField[];
  /** Of every group one has to hold. */
  readonly anyOf: readonly (readonly EventPattern[])[];
}

export type PatternField = InnerField | ValueField;

interface InnerField {
  readonly name: string;
  readonly inner: EventPattern;
}

export interface ValueField {
  readonly name: string;
  readonly inner?: never;
  /** From the event down to this field. */
  readonly path: readonly string[];
  /** One has to hold. */
  readonly tests: readonly ValueTest[];
  /** It holds too where the event has no value at this path. */
  readonly mayBeAbsent: boolean;
  /** The only texts that fit, where nothing else does. */
  readonly texts: readonly string[] | null;
}

/** The only sources whose events fit; null: any may. */
export const sourcesOf = ({ fields }: EventPattern): readonly string[] | null =>
  fields.find((field): field is ValueField => field.name === "source" && field.inner === undefined)?.texts ??
  null;
