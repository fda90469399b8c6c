// Questions in the name of one tenant: an access token that has ended is renewed once.
import type { z } from "zod";
import { AccessRefused, type Marketplace, type Query } from "./client.ts";

export interface Session {
  get<Answer>(path: string, query: Query, answer: z.ZodType<Answer>): Promise<Answer>;
}

export interface SessionOptions {
  readonly marketplace: Marketplace;
  readonly signal: AbortSignal;
  /** A good access token, and another one than was refused just now. */
  readonly accessToken: (refused: string | null) => Promise<string>;
}

export function openSession({ marketplace, signal, accessToken }: SessionOptions): Session {
  let token: string | null = null;
  return {
    async get(path, query, answer) {
      const used = (token ??= await accessToken(null));
      try {
        return await marketplace.get({ path, query, answer, accessToken: used, signal });
      } catch (error) {
        if (!(error instanceof AccessRefused)) throw error;
      }
      // Of several questions that were refused at once, the first brings a new token and the others take it.
      const renewed = token === used ? await accessToken(used) : token;
      token = renewed;
      return marketplace.get({ path, query, answer, accessToken: renewed, signal });
    },
  };
}
