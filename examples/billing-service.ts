// A service that sends invoices, for the operator's day: it is broken until somebody repairs it, and lets in who has its key.
//
//   node examples/billing-service.ts             prints where it listens
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

let broken = true;
let key = "billing-key-1";

const service = createServer((request, response) => {
  const answer = (status: number, text: string): void => void response.writeHead(status).end(text);
  request.resume();
  // What its own engineers would do, by two calls: mend it, and give it another key.
  if (request.url === "/repair") {
    broken = false;
    return answer(200, "repaired");
  }
  if (request.url === "/change-key") {
    key = "billing-key-2";
    return answer(200, "changed");
  }
  if (request.headers["x-api-key"] !== key) return answer(403, "not this key");
  return broken ? answer(500, "the disk for invoices is full") : answer(200, "invoices sent");
});

service.listen(Number(process.env.BILLING_PORT ?? 0), "127.0.0.1", () => {
  const { port } = service.address() as AddressInfo;
  console.log(`http://127.0.0.1:${port}`);
});
