// Routes that leave their path to the console where a browser goes there.
import type { FastifyRequest } from "fastify";

/** Put into a route's config to mark it. */
export const givesWayConfig = { givesWay: true } as const;

/** Where nothing else stands, and where what stands there is for programs. */
export const givesWay = ({ is404, routeOptions }: FastifyRequest): boolean => {
  const config: object = routeOptions.config ?? {};
  return is404 || ("givesWay" in config && config.givesWay === true);
};
