#!/bin/sh
# Runs a command with AFFLUENTS_CHROMIUM naming a Chromium: the system's, else Debian's package when it may, else Playwright's own.
# Without any, the command still runs; its browser tests are then skipped, or fail when CI=true.

find_chromium() {
    for name in chromium chromium-browser google-chrome google-chrome-stable \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" \
        "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        command -v "$name" 2>/dev/null && return
    done
    return 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install_debian() {
    command -v apt-get >/dev/null || return 1
    as_root true 2>/dev/null || return 1
    echo "Installation de Chromium (paquet Debian)…" >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
}

if [ -z "${AFFLUENTS_CHROMIUM:-}" ]; then
    AFFLUENTS_CHROMIUM=$(find_chromium) || { install_debian && AFFLUENTS_CHROMIUM=$(find_chromium); } || {
        echo "Installation de Chromium (par Playwright)…" >&2
        .venv/bin/playwright install chromium >&2 || echo "Aucun Chromium : les essais dans un navigateur manqueront." >&2
    }
fi
export AFFLUENTS_CHROMIUM

exec "$@"
