#!/bin/sh
# Makes .venv with the first Python that is recent enough; says what to install when there is none.

for python in python3 python3.14 python3.13 python3.12 python3.11 python; do
    if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        found=$python
        break
    fi
done

if [ -z "${found:-}" ]; then
    echo "Il faut Python 3.11 ou plus récent, et cette machine n'en a pas." >&2
    echo "  Debian, Ubuntu : sudo apt install python3 python3-venv" >&2
    echo "  macOS          : brew install python, ou l'installateur de python.org" >&2
    exit 1
fi

# Debian leaves the part of Python that fills an environment out of its main package.
if ! "$found" -c 'import ensurepip, venv' 2>/dev/null; then
    echo "Python est là, mais pas de quoi créer un environnement : sudo apt install python3-venv" >&2
    exit 1
fi

"$found" -m venv .venv
