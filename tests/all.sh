#!/usr/bin/env bash
# Runs every check of the project, and installs what the checks need.
#
#     tests/all.sh            all of these but the release, as CI does
#     tests/all.sh rust       format, lints, tests
#     tests/all.sh browser    the sample newsroom in headless Chromium
#     tests/all.sh fuzz       every parser, with thousands of texts; and a minute each where cargo-fuzz is installed
#     tests/all.sh licences   what the dependencies may be, and known faults in them where cargo-deny is installed
#     tests/all.sh release    the sample newsroom, built as README says
#
# A failed part does not hide the others: all run, and the script then fails with their names. What could not be run is
# said at the end, too.
set -euo pipefail
cd "$(dirname "$0")/.."

# For every part: what one has compiled, the next need not.
export RUSTC_WORKSPACE_WRAPPER=clippy-driver
# What would be compiled again more quickly takes three gigabytes, and CI compiles once.
[ -z "${CI:-}" ] || export CARGO_INCREMENTAL=0

failed=()
not_run=()

heading() { printf '\n==== %s ====\n' "$1"; }

# run NAME COMMAND…: one heading, one command, its failure remembered.
run() {
    heading "$1"
    local started=$SECONDS
    if "${@:2}"; then
        printf -- '---- %s: passed in %s s\n' "$1" "$((SECONDS - started))"
    else
        printf -- '---- %s: FAILED\n' "$1"
        failed+=("$1")
    fi
}

# not_run WHAT: said at the end, so that nobody takes it for passed.
not_run() { not_run+=("$1"); }

has() { command -v "$1" >/dev/null 2>&1; }

as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi; }

has_chromium() { [ -n "${BAYAN_CHROMIUM:-}" ] || has chromium || has chromium-browser || has google-chrome; }

node_is_new_enough() {
    has node && node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
        process.exit(major > 18 || (major === 18 && minor >= 19) ? 0 : 1)'
}

java_is_new_enough() { has java && java -XshowSettings:properties -version 2>&1 | grep -Eq 'java.specification.version = (1[7-9]|[2-9][0-9])'; }

# install PACKAGE…: from Debian's packages.
install() {
    echo "installing $*"
    if ! has apt-get; then
        echo "This machine has no apt-get: install these yourself, then run again." >&2
        return 1
    fi
    as_root apt-get update -qq &&
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null
}

install_browser_tools() {
    local packages=()
    has_chromium || packages+=(chromium)
    has node || packages+=(nodejs)
    has npm || packages+=(npm)
    java_is_new_enough || packages+=(default-jre-headless)
    # Something must draw both scripts where a page names no font of its own.
    if has dpkg-query; then
        local font
        for font in fonts-noto-core fonts-liberation; do
            dpkg-query -W -f '${Status}' "$font" 2>/dev/null | grep -q 'ok installed' || packages+=("$font")
        done
    fi
    if [ "${#packages[@]}" -gt 0 ]; then
        install "${packages[@]}" || return 1
    fi
    if ! node_is_new_enough; then
        echo "Node $(node --version) is too old: 18.19 or later is needed." >&2
        return 1
    fi
    # What readers of feeds keep of an entry.
    local python=${CARGO_TARGET_DIR:-$PWD/target}/browser/python
    export BAYAN_PYTHON=$python/bin/python
    if ! "$BAYAN_PYTHON" -c 'import feedparser' 2>/dev/null; then
        { python3 -m venv "$python" 2>/dev/null || { install python3-venv && python3 -m venv "$python"; }; } &&
            "$python/bin/pip" install --quiet feedparser || return 1
    fi
    # The packages bring no install script that we need.
    (cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund)
}

# An object store on this machine, for deploys.
install_object_store() {
    local python=${CARGO_TARGET_DIR:-$PWD/target}/moto
    export BAYAN_MOTO=$python/bin/moto_server
    [ -x "$BAYAN_MOTO" ] && return
    { python3 -m venv "$python" 2>/dev/null || { install python3-venv && python3 -m venv "$python"; }; } &&
        "$python/bin/pip" install --quiet 'moto[s3,server]==5.2.5'
}

# Clippy compiles the tests, so that what bayan depends on is compiled once and not twice.
compiled_without_warning() {
    local said
    said=$(mktemp)
    cargo test --all-targets --no-run 2>&1 | tee "$said" && ! grep -q '^warning' "$said"
}

rust_checks() {
    run 'format: cargo fmt --check' cargo fmt --check
    run 'lints, while the tests are compiled: clippy' compiled_without_warning
    # A test of what the system may refuse needs someone to refuse it.
    has strace || install strace || not_run 'refusals of the system, which need strace: only full disks were tried'
    # Real web servers, before what was published for them.
    { [ -x /usr/sbin/apache2 ] && [ -x /usr/sbin/nginx ] && [ -x /usr/bin/caddy ] && [ -x /usr/sbin/lighttpd ]; } ||
        install apache2-bin media-types nginx-light caddy lighttpd ||
        not_run 'Apache, nginx, Caddy and lighttpd, which are not installed'
    install_object_store || not_run 'an object store, which needs Python and moto'
    # CI kills and hinders builds more often than someone who waits for the answer, and lives through more newsrooms.
    run 'tests: cargo test' env BAYAN_KILLS=300 BAYAN_FAULTS=14 BAYAN_HISTORIES=200 BAYAN_DEPLOYS=25 BAYAN_SERVERS=1 cargo test
}

# Looks for inputs on which a parser or a rule panics: some thousand texts for each target, drawn from its seeds. The same
# seed draws the same texts, so that a failure says something of the change at hand; BAYAN_SEED draws others.
# cargo-fuzz, where it is installed, looks further, for BAYAN_FUZZ_SECONDS each: it sees which code a text reaches.
fuzz_checks() {
    run 'fuzzing: a burst for every target' env BAYAN_BURST="${BAYAN_BURST:-4000}" cargo test --test all burst::
    if ! cargo fuzz --version >/dev/null 2>&1; then
        not_run 'fuzzing guided by coverage, which needs cargo-fuzz (cargo install cargo-fuzz)'
        return
    fi
    # libFuzzer itself is written in C++.
    has c++ || install g++ || true
    local target
    for target in fuzz/targets/*.rs; do
        target=$(basename "$target" .rs)
        mkdir -p "fuzz/corpus/$target"
        # Without a sanitizer any toolchain will do: the code is safe Rust, and panics are what is looked for.
        run "fuzzing: $target" cargo fuzz run --sanitizer none "$target" "fuzz/corpus/$target" "fuzz/seeds/$target" -- \
            -max_total_time="${BAYAN_FUZZ_SECONDS:-60}" -seed="${BAYAN_SEED:-1}" -timeout=10 -max_len=16384 -verbosity=0
    done
}

# The binary that the tests of Rust run is taken: what Chromium sees are the bytes that it writes, and those do not depend
# on how it was optimised.
browser_checks() {
    run 'browser: tools' install_browser_tools
    run 'browser: build bayan' cargo test --test all --no-run
    run 'browser: the sample newsroom in Chromium' env BAYAN="${BAYAN:-${CARGO_TARGET_DIR:-$PWD/target}/debug/bayan}" \
        node tests/browser/run.mjs
}

licence_checks() {
    run 'licences: what deny.toml promises' cargo test --test all dependencies::
    if cargo deny --version >/dev/null 2>&1; then
        run 'licences: cargo deny' cargo deny check
    else
        not_run 'known faults in dependencies, which need cargo-deny and its database (cargo install cargo-deny)'
    fi
}

release_checks() {
    local output
    output=$(mktemp -d)
    run 'release: the sample newsroom' cargo run --release --quiet -- build --output "$output/public"
    rm -rf "$output"
}

case "${1:-all}" in
    all)
        rust_checks
        browser_checks
        fuzz_checks
        licence_checks
        not_run 'the release build, which compiles everything once more (tests/all.sh release)'
        ;;
    rust) rust_checks ;;
    browser) browser_checks ;;
    fuzz) fuzz_checks ;;
    licences) licence_checks ;;
    release) release_checks ;;
    *) sed -n '2,12p' "$0" | sed 's/^# \{0,1\}//' >&2; exit 2 ;;
esac

heading 'result'
[ "${#not_run[@]}" -eq 0 ] || printf 'not run: %s\n' "${not_run[@]}"
if [ "${#failed[@]}" -gt 0 ]; then
    printf 'FAILED: %s\n' "${failed[@]}"
    exit 1
fi
[ "${#not_run[@]}" -eq 0 ] && echo 'everything passed' || echo 'everything that was run passed'
