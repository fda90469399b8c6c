// What a user's token has to say.
import { z } from "zod";

const userId = z.string().regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]{1,128}$/u);

/** One address and nothing else: no list, no name beside it, no character that could begin another header. */
const address = z
  .string()
  .max(254)
  .regex(
    /^[^\s\p{Cc}\p{Cs}<>()[\]\\,;:"@]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?(?:\.[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?)*$/u,
  );

export const userClaims = z.object({
  userId,
  email: address,
  tenantId: z.string().optional(),
  email_verified: z.boolean().optional(),
  iat: z.number().min(0).max(253_402_300_799).optional(),
});

export type UserClaims = z.output<typeof userClaims>;

/** Only a token that says so makes an address unverified. */
export const isVerified = ({ email_verified: verified }: UserClaims): boolean => verified !== false;
