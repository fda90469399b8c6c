// The URL by which a request is routed: of a signed one whose path is badly encoded it is the root, so that the AWS door answers.
import { isSigned } from "./signed-request.ts";

type Asked = Parameters<typeof isSigned>[0];

/** The router answers such a path by itself, in the form of REST. What was signed stays: it is read from the original URL. */
export function routedUrl(request: Asked): string {
  const { url = "/" } = request;
  const [path = "", ...query] = url.split("?");
  if (isReadable(path) || !isSigned(request)) return url;
  return ["/", ...query].join("?");
}

function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
