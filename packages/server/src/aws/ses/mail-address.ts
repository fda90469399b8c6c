// Addresses of mails as SES takes them, and what of them is an identity.

export const longestAddress = 320;
const plain = /^[^\s@<>,;:()"\\]{1,64}@([a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?)$/i;
const domainName =
  /^(?=.{1,255}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i;

export const isDomain = (text: string): boolean => domainName.test(text);
export const isAddress = (text: string): boolean => plain.test(text);

/** A name before an address: in quotes, or without what would begin another address or a group. Each character is read in one way. */
const named = /^(?:"(?:[^"\\]|\\.)*"\s*|[^"<>@,;:\\]*)<([^<>]*)>$/;

/** Of `Name <local@domain>` or the address alone, in small letters; null for neither, and for more than one. */
export function addressIn(text: string): { readonly address: string; readonly domain: string } | null {
  // A line break would begin another header.
  if (/[\r\n]/.test(text)) return null;
  const address = (named.exec(text.trim())?.[1] ?? text).trim().toLowerCase();
  const [, domain] = plain.exec(address) ?? [];
  return domain === undefined ? null : { address, domain };
}
