// Lets in a delivery whose body Punctual, or whoever else holds one of the live secrets, has signed (Standard Webhooks).
import { createHmac } from "node:crypto";
import { failureWindow, type FailureWindow } from "../failure-window.ts";
import type { Guard } from "../guard.ts";
import type { HttpRequest, HttpResponse } from "../http.ts";
import { problemResponse } from "../http-problem.ts";
import { machineTime } from "../machine-time.ts";
import type { WorkloadLog } from "../workload.ts";
import { refuseCredential } from "./refuse-credential.ts";
import { isOneOf } from "./same-secret.ts";
import { signingKeys } from "./signing-keys.ts";

export interface SignedDeliveryOptions {
  /** `whsec_…`: the current one and, during a rotation, the next. While there is none, nobody is let in. */
  readonly secrets: () => readonly string[];
  readonly log: WorkloadLog;
  /** Kept with the run: who asked. Default `punctual`. */
  readonly actor?: string;
  /** The machine's time unless said otherwise. */
  readonly now?: () => Date;
  /** Names the security scheme in the API's description. Default `webhook-signature`. */
  readonly kind?: string;
  readonly failures?: FailureWindow;
}

/** So far may the sender's clock and the way here be off. */
const toleranceSeconds = 300;

/** Throws for a secret of another form, here and when it is asked. */
export function signedDelivery(options: SignedDeliveryOptions): Guard {
  const { secrets, log, actor = "punctual", now = machineTime } = options;
  const { kind = "webhook-signature", failures = failureWindow() } = options;
  signingKeys(secrets());
  return {
    kind,
    security: { type: "apiKey", in: "header", name: "webhook-signature" },
    async check(request) {
      const fault = faultOf(request, { keys: signingKeys(secrets()), nowMs: now().getTime() });
      if (fault === null) return { ok: true, actor };
      const sent = request.headers["webhook-signature"] !== undefined;
      const answer = (): HttpResponse => unauthorized(request, fault);
      const setting = { kind, log, failures };
      return { ok: false, response: refuseCredential(setting, { request, sent, reason: fault, answer }) };
    },
  };
}

type Fault = keyof typeof got;

/** By reason, what the caller is told: nothing that helps with guessing. */
const got = {
  none: "none",
  time: "one whose webhook-timestamp is more than five minutes away",
  signature: "one that is not",
} as const;

interface Check {
  readonly keys: readonly Buffer[];
  readonly nowMs: number;
}

function faultOf({ headers, body }: HttpRequest, { keys, nowMs }: Check): Fault | null {
  const { "webhook-id": id = "", "webhook-timestamp": timestamp = "" } = headers;
  const { "webhook-signature": signatures = "" } = headers;
  if (id === "" || timestamp === "" || signatures === "") return "none";
  const seconds = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) : Number.NaN;
  // Also for a text that is no number, which is not within any distance.
  if (!(Math.abs(nowMs / 1000 - seconds) <= toleranceSeconds)) return "time";
  const signed = (key: Buffer): string =>
    createHmac("sha256", key)
      .update(Buffer.from(`${id}.${timestamp}.`, "latin1"))
      .update(body ?? "")
      .digest("base64");
  return isSignedBy(keys.map(signed), signatures) ? null : "signature";
}

/** More than a rotation needs; each costs a comparison. */
const mostSignatures = 10;

/** Of the signatures only those of version 1 are symmetric. */
function isSignedBy(expected: readonly string[], signatures: string): boolean {
  const given = signatures.split(" ").slice(0, mostSignatures);
  const known = given
    .filter((signature) => signature.startsWith("v1,"))
    .map((signature) => isOneOf(expected, signature.slice("v1,".length)));
  return known.includes(true);
}

const unauthorized = (request: HttpRequest, fault: Fault): HttpResponse =>
  problemResponse(
    {
      code: "unauthorized",
      detail: `Expected a signature of this body in the header webhook-signature, got ${got[fault]}.`,
      headers: { "www-authenticate": 'StandardWebhooks realm="punctual", header="webhook-signature"' },
    },
    request,
  );
