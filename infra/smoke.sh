#!/bin/sh
# Says whether an app answers and works: sh infra/smoke.sh https://... [function key]
# With a key it also registers an invoice for the creditor "demo", pays it, and waits until it reads as paid.
set -eu

url=${1:?give the address of the app}
key=${2:-}

ask() {
  curl --silent --show-error --fail-with-body --max-time 30 --retry 5 --retry-all-errors "$@"
  echo
}

ask "$url/health/live"
ask "$url/health/ready"
ask "$url/api/calculations" --header 'content-type: application/json' \
  --data '{ "regime": "nl-business", "principal": 1000.00, "dueDateAgreed": true, "dueDate": "2026-01-31", "asOf": "2026-03-31" }'

if [ -n "$key" ]; then
  number="SMOKE-$(date +%s)"
  today=$(date +%F)
  ask "$url/api/demo/invoices" --header "x-functions-key: $key" --header 'content-type: application/json' --data "{
    \"number\": \"$number\", \"issueDate\": \"$today\", \"dueDate\": \"$today\", \"dueDateAgreed\": true, \"total\": 12.10, \"vat\": 2.10,
    \"debtor\": { \"id\": \"SMOKE\", \"kind\": \"business\", \"name\": \"Smoke test\", \"email\": \"smoke@example.org\", \"country\": \"NL\", \"language\": \"nl\" } }"
  ask "$url/api/demo/payments" --header "x-functions-key: $key" --header 'content-type: application/json' --data "{
    \"id\": \"$number\", \"amount\": 12.10, \"paidOn\": \"$today\", \"invoiceNumber\": \"$number\" }"
  tries=0
  until ask "$url/api/demo/invoices/$number" --header "x-functions-key: $key" | grep -q '"status":"paid"'; do
    tries=$((tries + 1))
    [ "$tries" -lt 20 ] || { echo "$number was paid and does not read as paid." >&2; exit 1; }
    sleep 1
  done
fi

echo "The app at $url works."
