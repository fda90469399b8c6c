// Our own notation for a target that is an HTTP address, where AWS has none: `arn:aws:punctual:<region>:<account>:http/<METHOD>/<url>`.
import type { HttpTarget } from "@punctual/engine";
import type { Arn } from "./arn.ts";

export const httpService = "punctual";

const methods: readonly HttpTarget["method"][] = ["POST", "GET", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

interface Place {
  readonly region: string;
  readonly account: string;
}

/** Headers, connection and time-out do not show in it. */
export const httpArn = ({ method, url }: Pick<HttpTarget, "method" | "url">, place: Place): string =>
  `arn:aws:${httpService}:${place.region}:${place.account}:http/${method}/${url}`;

/** Null for another ARN. */
export function addressOfArn({ service, resource }: Arn): Pick<HttpTarget, "method" | "url"> | null {
  const [, named = "", url = ""] = /^http\/([A-Z]+)\/(.+)$/s.exec(resource) ?? [];
  const method = methods.find((one) => one === named);
  return service !== httpService || method === undefined ? null : { method, url };
}
