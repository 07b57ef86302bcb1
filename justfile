# One word runs what CI runs. `just` alone lists the words.

_default:
    @just --list --unsorted

# Build the sample newsroom of this repository into public/
build *options:
    cargo run --release -- build {{options}}

# Everything that CI runs
all:
    tests/all.sh

# Format, lints and tests of the Rust code
rust:
    tests/all.sh rust

# The sample newsroom in headless Chromium; names choose test files: just browser links fonts
browser *names:
    cd tests/browser && npm ci --ignore-scripts --no-audit --no-fund
    node tests/browser/run.mjs {{names}}

# Put the code in shape
format:
    cargo fmt

# Lints, warnings refused
lint:
    cargo clippy --all-targets -- -D warnings

# The tests; words choose some of them
test *words:
    cargo test {{words}}

# Licences and sources of the dependencies
licences:
    cargo deny check licenses bans sources

# Whole builds, timed beside Hugo where it is installed
bench *options:
    bench/run {{options}}
