// What an answer's status, or the lack of an answer, means for the run.
import { DeliveryFailure } from "./delivery-failure.ts";

export interface Outcome {
  readonly outcome: "succeeded" | "retry" | "dead";
  readonly error: string | null;
  readonly pauses: boolean;
}

/** Which answers that refuse us are worth another try; `as-aws`: those that EventBridge tries again at an API destination. */
export type RetriedStatuses = "usual" | "as-aws";

/** Who we are, a state that passes, or too much at once. */
const asAws = [401, 407, 409, 429];

const retriedStatuses: Readonly<Record<RetriedStatuses, ReadonlySet<number>>> = {
  "as-aws": new Set(asAws),
  usual: new Set([...asAws, 408, 425]),
};

/** The rule that holds now: a 202 is a success too, with `Preference-Applied: respond-async` as without. */
export function outcomeOfStatus(status: number, retried: RetriedStatuses = "usual"): Outcome {
  if (status >= 200 && status < 300) return { outcome: "succeeded", error: null, pauses: false };
  const outcome = retriedStatuses[retried].has(status) || status >= 500 ? "retry" : "dead";
  return { outcome, error: statusError(status), pauses: status === 410 };
}

function statusError(status: number): string {
  if (status === 410) return "the target answered 410: it is gone for good";
  return status >= 300 && status < 400
    ? `the target answered ${status}: redirects are not followed`
    : `the target answered ${status}`;
}

const texts: Readonly<Record<string, string>> = {
  ECONNREFUSED: "connection refused",
  ECONNRESET: "connection closed before an answer",
  EPIPE: "connection closed before an answer",
  UND_ERR_SOCKET: "connection closed before an answer",
  ETIMEDOUT: "timed out while connecting",
  EHOSTUNREACH: "host unreachable",
  ENETUNREACH: "network unreachable",
  EADDRNOTAVAIL: "network unreachable",
  ENOTFOUND: "DNS: no such host",
  ENODATA: "DNS: no such host",
  ESERVFAIL: "DNS: the name server failed",
  EREFUSED: "DNS: the name server refused",
  ETIMEOUT: "DNS: no answer in time",
  EAI_AGAIN: "DNS: no answer in time",
  CERT_HAS_EXPIRED: "TLS: certificate has expired",
  CERT_NOT_YET_VALID: "TLS: certificate is not valid yet",
  ERR_TLS_CERT_ALTNAME_INVALID: "TLS: certificate is for another host",
  DEPTH_ZERO_SELF_SIGNED_CERT: "TLS: certificate is self-signed",
  SELF_SIGNED_CERT_IN_CHAIN: "TLS: certificate is self-signed",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "TLS: certificate's issuer is not trusted",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "TLS: certificate's issuer is not trusted",
  EPROTO: "TLS: handshake failed",
  UND_ERR_HEADERS_TIMEOUT: "timed out before the answer's headers were complete",
  UND_ERR_HEADERS_OVERFLOW: "the answer's headers are too large",
};

/**
 * Of an attempt without an answer, by the text that it was recorded with; null for any other. Every text of ours for a lack of
 * an answer is known here, so that what was recorded can be told apart again.
 */
export function faultOf(error: string): "time-out" | "connection" | null {
  if (/^(timed out|TLS: handshake timed out|DNS: no answer in time)/.test(error)) return "time-out";
  return /^(DNS|TLS): /.test(error) || connectionTexts.has(error) ? "connection" : null;
}

const connectionTexts: ReadonlySet<string> = new Set(Object.values(texts));

/** A request that cannot be put into HTTP will not fit the next time either. */
const unsendable: ReadonlySet<string> = new Set(["UND_ERR_INVALID_ARG", "UND_ERR_NOT_SUPPORTED"]);

export function outcomeOfFailure(error: unknown): Outcome {
  if (error instanceof DeliveryFailure) {
    return { outcome: error.kind === "refused" ? "dead" : "retry", error: error.message, pauses: false };
  }
  const code = codeOf(error);
  if (unsendable.has(code))
    return { outcome: "dead", error: "the request cannot be sent as HTTP", pauses: false };
  return { outcome: "retry", error: textOf(code), pauses: false };
}

function textOf(code: string): string {
  if (Object.hasOwn(texts, code)) return texts[code] ?? code;
  if (code.startsWith("HPE_")) return "the answer is not HTTP";
  if (code.startsWith("ERR_SSL_") || code.startsWith("ERR_TLS_")) return "TLS: handshake failed";
  return code === "" ? "the request failed" : `the request failed (${code})`;
}

/** Codes are ours to show; messages are not, they name addresses. */
function codeOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return typeof code === "string" && /^[A-Z0-9_]{1,64}$/.test(code) ? code : "";
}
