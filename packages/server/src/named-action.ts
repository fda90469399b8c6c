// What a request asks for, where its path does not say it: noted by its door, told by the log.
import type { IncomingMessage } from "node:http";

const named = new WeakMap<IncomingMessage, string>();

export const nameAction = (request: IncomingMessage, action: string): void => void named.set(request, action);

export const actionOf = (request: IncomingMessage): string | null => named.get(request) ?? null;
