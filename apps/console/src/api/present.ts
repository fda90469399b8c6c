// Parameters of a call without those that nobody has given.

type Present<Values> = { readonly [Name in keyof Values]?: NonNullable<Values[Name]> };

export const present = <Values extends object>(values: Values): Present<Values> =>
  asPresent(Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)));

/** Guarantee: the nulls, and nothing else, were taken out. */
const asPresent = <Values>(values: object): Present<Values> => values as Present<Values>;
