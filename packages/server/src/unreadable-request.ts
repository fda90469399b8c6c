// Answers on the bare socket a request that HTTP itself could not read: too large headers, too slow, not HTTP.
import { randomUUID } from "node:crypto";
import { STATUS_CODES, type Server } from "node:http";
import type { Duplex } from "node:stream";
import { DoorProblem } from "./door-problem.ts";
import { problemAnswer, problemMediaType } from "./problem-answer.ts";

export function answerUnreadable(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (error.code === "ECONNRESET" || !socket.writable) socket.destroy();
  else answerOn(socket, problemOf(error.code));
}

/** Node would answer these by itself, without our headers and without a remedy. */
export function refuseExpectations(server: Server): void {
  server.on("checkExpectation", ({ socket }) => {
    const message = "Expected no header Expect but 100-continue, got another.";
    answerOn(socket, new DoorProblem("expectation-failed", message));
  });
}

function answerOn(socket: Duplex, problem: DoorProblem): void {
  const requestId = randomUUID();
  const { status, body } = problemAnswer(problem, requestId);
  const text = JSON.stringify(body);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}`,
    `Content-Type: ${problemMediaType}`,
    `Content-Length: ${Buffer.byteLength(text)}`,
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
    "Cache-Control: no-store",
    `X-Request-Id: ${requestId}`,
    "Connection: close",
  ];
  socket.end(`${head.join("\r\n")}\r\n\r\n${text}`);
}

function problemOf(code: string | undefined): DoorProblem {
  if (code === "HPE_HEADER_OVERFLOW")
    return new DoorProblem("headers-too-large", "Expected at most 8 KiB of headers, got more.");
  if (code === "ERR_HTTP_REQUEST_TIMEOUT")
    return new DoorProblem(
      "request-timeout",
      "Expected the request to be complete in time, got a part of it.",
    );
  return new DoorProblem(
    "invalid-request",
    "Expected an HTTP/1.1 request, got something that could not be read.",
  );
}
