// Refuses a signature that was made too long ago, is of the future, or is of another day than its scope.
import type { ClaimedSignature } from "./claimed-signature.ts";
import { SignatureRefused } from "./signature-fault.ts";

/** How far a client's clock may be from the database's. AWS says 5 minutes in its texts, and is said to allow 15. */
const skewMinutes = 5;
const skewMs = skewMinutes * 60_000;

/** Throws SignatureRefused. */
export function checkTimes({ scope, signedAt, validSeconds }: ClaimedSignature, now: Date): void {
  const at = instantOf(signedAt);
  if (scope.date !== signedAt.slice(0, 8))
    throw new SignatureRefused(
      "wrong-scope",
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${scope.date}' != '${signedAt.slice(0, 8)}', from '${signedAt}'.`,
    );
  const [earliest, latest] = [new Date(now.getTime() - skewMs), new Date(now.getTime() + skewMs)];
  if (at > latest)
    throw new SignatureRefused(
      "signature-early",
      `Signature not yet current: ${signedAt} is still later than ${basic(latest)} (${basic(now)} + ${skewMinutes} min.)`,
    );
  if (validSeconds === null && at < earliest)
    throw new SignatureRefused(
      "signature-expired",
      `Signature expired: ${signedAt} is now earlier than ${basic(earliest)} (${basic(now)} - ${skewMinutes} min.)`,
    );
  if (validSeconds !== null && at.getTime() + validSeconds * 1000 <= now.getTime())
    throw new SignatureRefused(
      "presigned-expired",
      `Signature expired: ${signedAt} and ${validSeconds} seconds are over at ${basic(now)}.`,
    );
}

function instantOf(text: string): Date {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1) ?? [];
  const [year, month, day, hour, minute, second] = parts;
  const at = new Date(Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`));
  if (!Number.isNaN(at.getTime())) return at;
  throw new SignatureRefused(
    "malformed",
    "Expected X-Amz-Date to be an instant such as 20261121T222201Z, got another text.",
  );
}

/** As SigV4 writes it: `20261121T222201Z`. */
const basic = (at: Date): string => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
