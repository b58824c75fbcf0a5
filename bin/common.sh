# shellcheck shell=bash
# SPDX-FileCopyrightText: Pactwerk contributors
# SPDX-License-Identifier: EUPL-1.2
# What the other commands in bin/ share. Sourced, never run.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
# Read by the commands that source this file.
# shellcheck disable=SC2034
tools="$root/.build-tools"

say() { printf '%s\n' "$*" >&2; }

# Stops with a sentence; status 1 unless a second argument says otherwise.
fail() {
  say "$1"
  exit "${2:-1}"
}

# The comment at the top of a command is its help.
help() {
  sed -n '/^# \(SPDX\|shellcheck\)/d; 2,/^[^#]/{ s/^# \{0,1\}//p }' "$0"
}

# The value of an option, or wrong use.
value() {
  [[ $# -ge 2 && -n "$2" ]] || fail "$1 takes a value." 64
  printf '%s' "$2"
}

# A sentence when Swift is absent: it is the one thing bin/setup cannot install.
need_swift() {
  command -v swift > /dev/null || fail "Swift 6.3 is not installed. Install it first; bin/setup does the rest."
}

# Ends a process that this script started, and waits for it.
stop() {
  [[ -n "${1:-}" ]] || return 0
  kill -TERM "$1" 2> /dev/null || return 0
  wait "$1" 2> /dev/null || true
}
