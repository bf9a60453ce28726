#!/usr/bin/env bash
# What action.yml runs: dunmark lint for a job on GitHub. Everything it is told stands in the environment.
set -euo pipefail
cd -- "${DUNMARK_FOLDER:-.}"

# The program that the checkout has installed, in this folder or above it, but never from above the checkout.
installed() {
  local top at
  top="$(cd -- "${GITHUB_WORKSPACE:-.}" && pwd -P)"
  at="$(pwd -P)"
  while :; do
    if [ -x "$at/node_modules/.bin/dunmark" ]; then echo "$at/node_modules/.bin/dunmark"; return; fi
    case "$at" in "$top"/*) at="$(dirname -- "$at")" ;; *) return ;; esac
  done
}

# The version asked for, the one the project has, or the one of this action: one package, nothing else.
version="${DUNMARK_VERSION:-}"
if [ -n "$version" ] && ! [[ "$version" =~ ^[0-9A-Za-z.^~-]+$ ]]; then
  echo "dunmark: “version” is no version of a package" >&2
  exit 2
fi
bin=""
[ -n "$version" ] || bin="$(installed)"
if [ -n "$version" ]; then
  program=(npx --yes --package "dunmark@$version" -- dunmark)
elif [ -n "$bin" ]; then
  program=("$bin")
else
  version="$(node -p 'require(process.argv[1]).version' "$DUNMARK_ACTION/package.json")"
  program=(npx --yes --package "dunmark@$version" -- dunmark)
fi

# One a line; empty lines count for nothing.
options=()
while IFS= read -r line; do [ -z "$line" ] || options+=("$line"); done <<< "${DUNMARK_ARGS:-}"
[ -z "${DUNMARK_BASELINE:-}" ] || options+=("--baseline=$DUNMARK_BASELINE")
paths=()
while IFS= read -r line; do [ -z "$line" ] || paths+=("$line"); done <<< "${DUNMARK_PATHS:-}"

code=0
"${program[@]}" lint ${options[@]+"${options[@]}"} --format=github -- ${paths[@]+"${paths[@]}"} || code=$?
if [ -n "${DUNMARK_SARIF:-}" ] && [ "$code" -ne 2 ]; then
  # Same findings, same exit code; only a run that fails to run is news.
  "${program[@]}" lint ${options[@]+"${options[@]}"} --format=sarif "--output-file=$DUNMARK_SARIF" -- ${paths[@]+"${paths[@]}"} || [ $? -eq 1 ]
  root="${GITHUB_WORKSPACE:-$PWD}"
  full="$(cd -- "$(dirname -- "$DUNMARK_SARIF")" && pwd)/$(basename -- "$DUNMARK_SARIF")"
  { echo "sarif<<DUNMARK_END_$$"; echo "${full#"$root"/}"; echo "DUNMARK_END_$$"; } >> "$GITHUB_OUTPUT"
fi
exit "$code"
