// Tells a signed AWS request from every other on the same port: by its credentials, whatever its path or method.

interface Signable {
  readonly headers: { readonly authorization?: string | undefined };
  readonly url?: string | undefined;
}

/** Asked of every request that comes, so it looks at two texts and parses neither. */
export const isSigned = ({ headers, url }: Signable): boolean =>
  (headers.authorization?.startsWith("AWS4-") ?? false) || isPresigned(url ?? "");

const isPresigned = (url: string): boolean => {
  const query = url.indexOf("?");
  return query >= 0 && /[?&]X-Amz-Algorithm=AWS4-/.test(url.slice(query));
};
