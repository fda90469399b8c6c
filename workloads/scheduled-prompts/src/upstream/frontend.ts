// Where the front end stands: mails link to it, and its pages may read the answers.
import { variable, type Environment } from "./environment.ts";

export interface Frontend {
  /** This server where there is no front end. */
  readonly url: string;
  readonly origins: readonly string[];
}

/** Throws for an address that is none. */
export function frontendOf(environment: Environment, publicUrl: string): Frontend {
  const text = variable(environment, "FRONTEND_URL");
  if (text === null) return { url: publicUrl, origins: [] };
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol)) return { url: text, origins: [url.origin] };
  throw new Error("Expected FRONTEND_URL to be an http or https address, got something else.");
}
