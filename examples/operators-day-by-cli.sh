#!/bin/sh
# An operator's day by the command line alone: find what failed, see why, have it mended, redrive, backfill, rotate a key.
#
#   npm start                                    in another terminal
#   node examples/billing-service.ts             in a third; it prints BILLING_URL
#   BILLING_URL=… sh examples/operators-day-by-cli.sh
set -eu
punctual() { node apps/cli/bin/punctual.mjs "$@"; }
# Takes one value out of --json.
pick() { node -e 'let t="";process.stdin.on("data",d=>t+=d).on("end",()=>console.log(eval("("+process.argv[1]+")")(JSON.parse(t))))' "$1"; }

printf billing-key-1 | punctual secret set cli-billing --kind api-key --header x-api-key
punctual schedule put nightly-invoices --expression 'cron(0 3 * * ? *)' \
  --url-target "$BILLING_URL/invoices" --connection cli-billing --max-retries 0 --json | pick 's => s.name + " " + s.state'
run=$(punctual schedule run nightly-invoices --json | pick 'r => r.id')
punctual run logs -f "$run" || echo "the run failed"

echo "-- what failed, and why"
punctual run ls --schedule default/nightly-invoices --state dead --json | pick 'p => p.items.length + " dead"'
punctual run show "$run" --json | pick 'r => r.attempts[0].status + " " + r.attempts[0].responseExcerpt'

echo "-- its engineers mend it; the dead run runs again"
node -e 'fetch(process.env.BILLING_URL + "/repair", { method: "POST" })'
punctual dlq redrive --schedule default/nightly-invoices --dry-run
punctual dlq redrive --schedule default/nightly-invoices
punctual run logs -f "$run" && echo "the run succeeded"

echo "-- the last three nights"
from=$(node -p 'new Date(Date.now() - 3 * 86400000).toISOString()')
to=$(node -p 'new Date().toISOString()')
punctual backfill nightly-invoices --from "$from" --to "$to" --dry-run --json | pick 'b => b.toRun + " to run"'
punctual backfill nightly-invoices --from "$from" --to "$to" --json | pick 'b => b.state + ", " + b.succeeded + " succeeded"'

echo "-- the key changes"
node -e 'fetch(process.env.BILLING_URL + "/change-key", { method: "POST" })'
printf billing-key-2 | punctual secret set cli-billing --kind api-key --header x-api-key
run=$(punctual schedule run nightly-invoices --json | pick 'r => r.id')
punctual run logs -f "$run" && echo "the run succeeded"
