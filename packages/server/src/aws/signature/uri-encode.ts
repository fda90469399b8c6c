// Percent-encodes bytes as SigV4 does: everything but letters, digits, '-', '_', '.' and '~'.

/** @param bytes shown as Latin-1 */
export const uriEncode = (bytes: string): string =>
  bytes.replaceAll(
    /[^A-Za-z0-9_.~-]/g,
    (byte) => `%${byte.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );

/** Null where a '%' begins no byte. A '+' is a '+': no client of AWS sends it for a blank. */
export const uriDecode = (text: string): string | null =>
  /%(?![0-9A-Fa-f]{2})/.test(text)
    ? null
    : text.replaceAll(/%(..)/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
