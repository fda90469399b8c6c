// Parameters of a connection whose values are sealed with its secret, and shown to nobody.

type Values = Readonly<Record<string, string>>;

/** Each is added where the parameters of the same name in the definition are, and wins over them. */
export interface SecretParameters {
  readonly headers: Values;
  readonly query: Values;
  readonly body: Values;
  readonly tokenHeaders: Values;
  readonly tokenQuery: Values;
  readonly tokenBody: Values;
}

export const noSecretParameters: SecretParameters = {
  headers: {},
  query: {},
  body: {},
  tokenHeaders: {},
  tokenQuery: {},
  tokenBody: {},
};

/** Of those that a target is sent, for masking. */
export const sentValues = ({ headers, query, body }: SecretParameters): readonly string[] =>
  [headers, query, body].flatMap((values) => Object.values(values));
