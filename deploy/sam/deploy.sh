#!/usr/bin/env bash
# Builds the functions and deploys them with API Gateway in front: ./deploy.sh dev | prod
set -euo pipefail

usage() {
  cat >&2 <<'TEXT'
Usage: ./deploy.sh dev|prod

  AWS_REGION            where to deploy
  PUNCTUAL_URL          where Punctual is, such as https://punctual.yourdomain.com
  FRONTEND_URL          the front end, the one origin that may call the API
  JWT_SECRET            what tokens are signed with, as the back end has it; or JWT_SECRET_ARN, a secret of
                        Secrets Manager that holds it; or JWT_JWKS_URL, where public keys are
  PUNCTUAL_ACCESS_KEY   an access key of Punctual, role operator; or PUNCTUAL_ACCESS_KEY_ARN
  JWT_ISSUER, JWT_AUDIENCE, ALARM_TOPIC_ARN   as you like
TEXT
}

refuse() {
  echo "$1" >&2
  exit 3
}

need() {
  [ -n "${!1:-}" ] || refuse "Expected $1 to be set, got nothing. ./deploy.sh without an argument tells what it is."
}

# How many of the named variables are set.
count_set() {
  local name count=0
  for name in "$@"; do
    if [ -n "${!name:-}" ]; then count=$((count + 1)); fi
  done
  echo "$count"
}

need_one_of() {
  local got
  got="$(count_set "$@")"
  [ "$got" = 1 ] || refuse "Expected one of $* to be set, got $got."
}

need_command() {
  command -v "$1" >/dev/null || refuse "Expected $1 to be installed, got no such command. See README.md, Prerequisites."
}

check_jwt_secret() {
  if [ -z "${JWT_SECRET:-}" ]; then return; fi
  if [ "$JWT_SECRET" = your_jwt_secret_matching_backend ]; then
    refuse "Expected JWT_SECRET to be a secret, got the example of the documents."
  fi
  local bytes
  bytes="$(printf %s "$JWT_SECRET" | wc -c)"
  [ "$bytes" -ge 32 ] || refuse "Expected JWT_SECRET to have at least 32 bytes, got fewer. Make one with: openssl rand -base64 32"
}

# Keeps a value in Secrets Manager and prints its ARN. It goes by standard input: arguments can be read by every process.
keep_secret() {
  local name="$1" value="$2"
  if aws secretsmanager describe-secret --region "$AWS_REGION" --secret-id "$name" >/dev/null 2>&1; then
    printf %s "$value" | aws secretsmanager put-secret-value --region "$AWS_REGION" --secret-id "$name" \
      --secret-string file:///dev/stdin --query ARN --output text
  else
    printf %s "$value" | aws secretsmanager create-secret --region "$AWS_REGION" --name "$name" \
      --secret-string file:///dev/stdin --query ARN --output text
  fi
}

if [ $# != 1 ] || { [ "$1" != dev ] && [ "$1" != prod ]; }; then
  usage
  exit 2
fi
stage="$1"
stack="fintechops-scheduler-$stage"
# dev has the names that the documents print; prod may stand in the same account beside it.
prefix=fintechops-scheduler
if [ "$stage" = prod ]; then prefix=fintechops-scheduler-prod; fi

for name in AWS_REGION PUNCTUAL_URL FRONTEND_URL; do need "$name"; done
need_one_of JWT_SECRET JWT_SECRET_ARN JWT_JWKS_URL
need_one_of PUNCTUAL_ACCESS_KEY PUNCTUAL_ACCESS_KEY_ARN
check_jwt_secret
[[ "$PUNCTUAL_URL" =~ ^https:// ]] || refuse "Expected PUNCTUAL_URL to begin with https://, got another. Tokens go there."
[[ "$FRONTEND_URL" =~ ^https?://[^/?#@*[:space:]]+ ]] || refuse "Expected FRONTEND_URL to be an address such as https://yourdomain.com, got another."
frontend_origin="${BASH_REMATCH[0]}"
need_command aws
need_command sam
need_command npm

for name in GROQ_API_KEY SES_FROM_EMAIL; do
  if [ -n "${!name:-}" ]; then
    echo "$name is not used here: Punctual runs the prompts and sends the mails. Set it there." >&2
  fi
done

cd "$(dirname "${BASH_SOURCE[0]}")"
sam build

jwt_secret_arn="${JWT_SECRET_ARN:-}"
if [ -n "${JWT_SECRET:-}" ]; then jwt_secret_arn="$(keep_secret "$stack/jwt-secret" "$JWT_SECRET")"; fi
access_key_arn="${PUNCTUAL_ACCESS_KEY_ARN:-}"
if [ -n "${PUNCTUAL_ACCESS_KEY:-}" ]; then access_key_arn="$(keep_secret "$stack/punctual-access-key" "$PUNCTUAL_ACCESS_KEY")"; fi

parameters=(
  "NamePrefix=$prefix"
  "PunctualUrl=$PUNCTUAL_URL"
  "FrontendUrl=$frontend_origin"
  "PunctualAccessKeyArn=$access_key_arn"
)
# Left out where there is none: SAM takes no empty value.
if [ -n "$jwt_secret_arn" ]; then parameters+=("JwtSecretArn=$jwt_secret_arn"); fi
if [ -n "${JWT_JWKS_URL:-}" ]; then parameters+=("JwtJwksUrl=$JWT_JWKS_URL"); fi
if [ -n "${JWT_ISSUER:-}" ]; then parameters+=("JwtIssuer=$JWT_ISSUER"); fi
if [ -n "${JWT_AUDIENCE:-}" ]; then parameters+=("JwtAudience=$JWT_AUDIENCE"); fi
if [ -n "${ALARM_TOPIC_ARN:-}" ]; then parameters+=("AlarmTopicArn=$ALARM_TOPIC_ARN"); fi

sam deploy --config-env "$stage" --region "$AWS_REGION" --parameter-overrides "${parameters[@]}"

echo "SCHEDULER_API_URL:"
aws cloudformation describe-stacks --region "$AWS_REGION" --stack-name "$stack" \
  --query "Stacks[0].Outputs[?OutputKey=='SchedulerApiUrl'].OutputValue" --output text
