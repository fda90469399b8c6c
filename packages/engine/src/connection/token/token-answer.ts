// What comes of asking for an access token.

export type TokenAnswer =
  | {
      readonly kind: "ready";
      readonly serial: number;
      /** Of the header Authorization. */
      readonly authorization: string;
    }
  | { readonly kind: "unavailable"; readonly error: string; readonly afterSeconds: number | null };

export const tokenUnavailable = (error: string, afterSeconds: number | null = null): TokenAnswer => ({
  kind: "unavailable",
  error,
  afterSeconds,
});
