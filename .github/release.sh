#!/usr/bin/env bash
# Makes what a release of bayan offers for one target: the program in an archive, its checksum, and what it was built from.
#
#     .github/release.sh [TARGET] [FOLDER]
#
# TARGET is one that rustc names, by default this machine's own, on Linux without a system library (musl); FOLDER is where the
# files go, by default target/release-files. It needs Rust, and for musl on Debian the package musl-tools.
set -euo pipefail
cd "$(dirname "$0")/.."

host=$(rustc -vV | sed -n 's/^host: //p')
target=${1:-${host/-linux-gnu/-linux-musl}}
folder=${2:-target/release-files}
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
name=bayan-$version-$target

if [[ $target == *-musl ]] && ! command -v musl-gcc >/dev/null; then
    if ! command -v apt-get >/dev/null; then
        echo "musl-gcc is missing: install musl-tools, then run again." >&2
        exit 1
    fi
    sudo=$([ "$(id -u)" -eq 0 ] || echo sudo)
    $sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends musl-tools >/dev/null
fi
rustup target add "$target" >/dev/null 2>&1 || true

# Names of functions, which only its authors need, stay out of it.
export CARGO_PROFILE_RELEASE_STRIP=symbols
# The same source gives the same bytes wherever it lies, and whenever.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}
export SOURCE_DATE_EPOCH
export RUSTFLAGS="${RUSTFLAGS:-} --remap-path-prefix=$PWD=bayan --remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo"
cargo build --release --locked --target "$target"

program=${CARGO_TARGET_DIR:-target}/$target/release/bayan
[[ $target == *-windows-* ]] && program=$program.exe
rm -rf "${folder:?}/$name"
mkdir -p "$folder/$name/completions" "$folder/$name/man"
cp -R "$program" LICENSE-MIT LICENSE-APACHE README.md README.ar.md CHANGELOG.md docs "$folder/$name/"

# The program writes its own manual, where it runs on this machine.
if "$program" --version >/dev/null 2>&1; then
    for shell in bash zsh fish powershell elvish; do
        "$program" completions "$shell" >"$folder/$name/completions/bayan.$shell"
    done
    "$program" manpage >"$folder/$name/man/bayan.1"
    for command in build watch check explain new import why schema verify deploy redirects next; do
        "$program" manpage "$command" >"$folder/$name/man/bayan-$command.1"
    done
fi

# What it was built from, for those who look for known faults (CycloneDX).
if ! cargo cyclonedx --version >/dev/null 2>&1; then
    cargo install --locked --quiet cargo-cyclonedx
fi
cargo cyclonedx --format json --target "$target" --override-filename "$name.cdx" --quiet
# It names the folder in which bayan was built, which is nobody's business.
sed -E 's|path\+file://[^"#]*#|path+file:///bayan#|g' "$name.cdx.json" >"$folder/$name.cdx.json"
rm "$name.cdx.json"

cd "$folder"
if [[ $target == *-windows-* ]] && command -v 7z >/dev/null; then
    archive=$name.zip
    7z a -bd -y "$archive" "$name" >/dev/null
else
    archive=$name.tar.gz
    tar --create --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" "$name" 2>/dev/null |
        gzip --no-name --best >"$archive" ||
        tar -czf "$archive" "$name"
fi
if command -v sha256sum >/dev/null; then sha256sum "$archive" >"$archive.sha256"; else shasum -a 256 "$archive" >"$archive.sha256"; fi
rm -rf "${name:?}"
echo "$folder/$archive"
