// The environment variables that the shipped workloads read, in words for people.
import type { DescribedVariable } from "./variable.ts";

const madeInDevelopment = "made once in development";
const simulatedInDevelopment = "none: simulated in development";

export const workloadVariables: readonly DescribedVariable[] = [
  {
    name: "CRON_API_KEY",
    secret: true,
    rotates: true,
    says: "the key of `POST /api/cron/snapshots/daily`, header `x-api-key`",
    fallback: madeInDevelopment,
  },
  {
    name: "CRON_SECRET",
    secret: true,
    rotates: true,
    says: "the bearer token of `/api/cron/fetch-data`, which answers 500 without it",
    fallback: "none",
  },
  {
    name: "INTERNAL_JOBS_KEY",
    secret: true,
    rotates: true,
    says: "the key of `POST /api/v1/jobs/…`, header `X-Internal-Key`",
    fallback: madeInDevelopment,
  },
  {
    name: "JWT_SECRET",
    secret: true,
    rotates: true,
    says: "what users' tokens are signed with (HS256)",
    fallback: `${madeInDevelopment}, unless JWT_JWKS_URL is set`,
  },
  {
    name: "JWT_JWKS_URL",
    says: "in place of JWT_SECRET: where the keys are that users' tokens are signed with (RS256, ES256)",
    fallback: "none",
  },
  { name: "JWT_ISSUER", says: "the `iss` that users' tokens must have", fallback: "any" },
  { name: "JWT_AUDIENCE", says: "the `aud` that users' tokens must have", fallback: "any" },
  {
    name: "COINGECKO_API_KEY",
    secret: true,
    says: "the key of CoinGecko's demo plan",
    fallback: simulatedInDevelopment,
  },
  {
    name: "COINGECKO_BASE_URL",
    says: "another CoinGecko, with `/api/v3`",
    fallback: "CoinGecko's own",
  },
  {
    name: "COINGECKO_REQUESTS_PER_MINUTE",
    says: "what CoinGecko allows; it is never reached",
    fallback: "30",
  },
  { name: "GROQ_API_KEY", secret: true, says: "the key of Groq", fallback: simulatedInDevelopment },
  { name: "GROQ_BASE_URL", says: "another Groq, without a path", fallback: "Groq's own" },
  {
    name: "SMTP_URL",
    secret: true,
    says: "where mails are handed over, such as `smtps://user:password@mail.example.com`",
    fallback: simulatedInDevelopment,
  },
  { name: "SES_FROM_EMAIL", says: "whom mails come from", fallback: "an example in development" },
  {
    name: "FRONTEND_URL",
    says: "where mails lead to, and the origin whose pages may call the prompts' API",
    fallback: "none",
  },
  {
    name: "MERCADOLIVRE_BASE_URL",
    says: "another Mercado Livre, without a path",
    fallback: "Mercado Livre's own",
  },
  {
    name: "MERCADOLIVRE_CLIENT_ID",
    says: "the app that reads the tenants' shops",
    fallback: simulatedInDevelopment,
  },
  {
    name: "MERCADOLIVRE_CLIENT_SECRET",
    secret: true,
    says: "the secret of that app",
    fallback: simulatedInDevelopment,
  },
  {
    name: "SNAPSHOT_MAINTENANCE",
    says: "`off`: the monthly snapshots and their archive do nothing",
    fallback: "on",
  },
  {
    name: "AWS_REGION",
    says: "the region of Amazon SES, and the home region: that of the shipped schedules, and of whoever names none",
    fallback: "us-east-1",
  },
  {
    name: "AWS_ACCESS_KEY_ID",
    says: "with its secret: mails leave by Amazon SES where SMTP_URL is not set",
    fallback: "what the AWS SDK finds",
  },
  {
    name: "AWS_SECRET_ACCESS_KEY",
    secret: true,
    says: "the secret of that key",
    fallback: "what the AWS SDK finds",
  },
  {
    name: "AWS_SESSION_TOKEN",
    secret: true,
    says: "of a key that lasts for a session",
    fallback: "what the AWS SDK finds",
  },
  {
    name: "AWS_PROFILE",
    says: "in place of that key: a profile of the AWS configuration files",
    fallback: "none",
  },
];
