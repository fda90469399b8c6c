// Whether a Content-Type says JSON in UTF-8.

export function isJsonType(contentType: string | undefined): boolean {
  const [type = "", ...parameters] = (contentType ?? "")
    .toLowerCase()
    .split(";")
    .map((part) => part.trim());
  const charset = parameters
    .find((parameter) => parameter.startsWith("charset="))
    ?.slice("charset=".length)
    .replaceAll('"', "");
  return (
    /^application\/(?:json|[a-z0-9.-]+\+json)$/.test(type) &&
    (charset === undefined || /^utf-?8$/.test(charset))
  );
}
