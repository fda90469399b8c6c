// The part of a connection that is sealed, and what is shown beside it.
import { storedValue } from "../stored-value.ts";
import type { ConnectionDefinition, ConnectionSettings } from "./connection-definition.ts";
import type { SecretParameters } from "./secret-parameters.ts";

/** Of a signing connection: the secret that the present one took the place of, for as long as it signs beside it. */
export interface PreviousSecret {
  readonly secret: string;
  /** RFC 3339. */
  readonly until: string;
}

export interface ConnectionSecret {
  readonly secret: string;
  readonly previous: PreviousSecret | null;
  readonly parameters?: SecretParameters;
  /** Nothing may be sent with it: it was taken away, and another one is to come. */
  readonly isDeauthorized?: true;
}

export interface SplitDefinition {
  readonly settings: ConnectionSettings;
  readonly secret: string;
}

/** Takes a definition apart into what may be seen and what may not. */
export function splitDefinition(definition: ConnectionDefinition): SplitDefinition {
  switch (definition.kind) {
    case "api-key": {
      const { value, ...settings } = definition;
      return { settings, secret: value };
    }
    case "basic": {
      const { password, ...settings } = definition;
      return { settings, secret: password };
    }
    case "bearer": {
      const { token, ...settings } = definition;
      return { settings, secret: token };
    }
    case "oauth-client-credentials": {
      const { clientSecret, ...settings } = definition;
      return { settings, secret: clientSecret };
    }
    case "signing": {
      const { secret, ...settings } = definition;
      return { settings, secret };
    }
  }
}

/** Puts together again what splitDefinition took apart. */
export function joinedDefinition(settings: ConnectionSettings, secret: string): ConnectionDefinition {
  switch (settings.kind) {
    case "api-key":
      return { ...settings, value: secret };
    case "basic":
      return { ...settings, password: secret };
    case "bearer":
      return { ...settings, token: secret };
    case "oauth-client-credentials":
      return { ...settings, clientSecret: secret };
    case "signing":
      return { ...settings, secret };
  }
}

export const writeSecret = (secret: ConnectionSecret): string => JSON.stringify(secret);

/** Of a text that was sealed: nobody else can have written it. */
export const readSecret = (text: string): ConnectionSecret => storedValue<ConnectionSecret>(JSON.parse(text));
