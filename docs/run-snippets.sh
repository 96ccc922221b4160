#!/bin/sh
# Runs every sh block of a guide against a running app, in order, in one shell; a block that fails stops it.
#   sh docs/run-snippets.sh docs/integrators.md [address, http://localhost:7071]
set -eu

guide=${1:?name a guide}
address=${2:-http://localhost:7071}
script=$(mktemp)
trap 'rm -f "$script"' EXIT

awk '
  /^```sh$/ { inside = 1; print "echo \"== " FILENAME " line " NR "\""; next }
  /^```$/ { if (inside) print "echo"; inside = 0; next }
  inside { print }
' "$guide" | sed "s#http://localhost:7071#$address#g" > "$script"

bash -euo pipefail "$script"
