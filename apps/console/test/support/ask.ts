// Calls a server's REST API with a token.

/** Answers the body. Throws for any answer but 2xx. */
export type Ask = (
  method: "GET" | "PUT" | "POST" | "DELETE",
  path: string,
  body?: unknown,
) => Promise<unknown>;

export const asking =
  (url: string, token: string): Ask =>
  async (method, path, body) => {
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`Expected ${method} ${path} to be done, got ${answer.status}: ${text}`);
    return text === "" ? null : JSON.parse(text);
  };
