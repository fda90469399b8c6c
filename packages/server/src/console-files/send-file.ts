// Sends a file of the console, compressed where the caller takes it so.
import type { FastifyReply, FastifyRequest } from "fastify";
import { acceptsEncoding } from "./accepted.ts";
import type { ConsoleFile } from "./console-build.ts";

export async function sendFile(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { type, bytes, twins }: ConsoleFile,
): Promise<FastifyReply> {
  const twin = twins.find(({ encoding }) => acceptsEncoding(headers["accept-encoding"], encoding));
  if (twins.length > 0) addVary(reply, "Accept-Encoding");
  if (twin !== undefined) reply.header("content-encoding", twin.encoding);
  return reply.type(type).send(await (twin?.bytes ?? bytes));
}

export function addVary(reply: FastifyReply, name: string): void {
  const before = reply.getHeader("vary");
  reply.header("vary", before === undefined ? name : `${String(before)}, ${name}`);
}
