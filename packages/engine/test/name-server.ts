// A name server on loopback that answers what a test wants, each time anew.
import { createSocket } from "node:dgram";
import { once } from "node:events";

/** IPv4 addresses, or a DNS error. */
export type DnsAnswer = readonly string[] | "NXDOMAIN" | "SERVFAIL" | "silence";

export interface NameServer {
  /** As `address:port`. */
  readonly address: string;
  /** Questions for an IPv4 address so far. */
  readonly questions: () => number;
  close(): void;
}

const codes = { NXDOMAIN: 3, SERVFAIL: 2 } as const;
const typeA = 1;

/** @param answer is told how many questions for an IPv4 address came before. */
export async function startNameServer(answer: (before: number) => DnsAnswer): Promise<NameServer> {
  const socket = createSocket("udp4");
  let questions = 0;
  socket.on("message", (message, { port, address }) => {
    const end = message.indexOf(0, 12) + 5;
    const isA = message.readUInt16BE(end - 4) === typeA;
    const said = answer(isA ? questions : Math.max(0, questions - 1));
    if (isA) questions += 1;
    if (said === "silence") return;
    socket.send(reply(message.subarray(0, end), isA || typeof said === "string" ? said : []), port, address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    address: `127.0.0.1:${socket.address().port}`,
    questions: () => questions,
    close: () => socket.close(),
  };
}

function reply(question: Buffer, said: Exclude<DnsAnswer, "silence">): Buffer {
  const addresses = typeof said === "string" ? [] : said;
  const head = Buffer.from(question);
  head.writeUInt16BE(0x8180 | (typeof said === "string" ? codes[said] : 0), 2);
  head.writeUInt16BE(1, 4);
  head.writeUInt16BE(addresses.length, 6);
  head.writeUInt32BE(0, 8);
  // A pointer to the name asked for, type A, class IN, TTL 0, four bytes.
  const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 4]);
  return Buffer.concat([
    head,
    ...addresses.flatMap((address) => [record, Buffer.from(address.split(".").map(Number))]),
  ]);
}
