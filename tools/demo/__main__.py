"""`python -m tools.demo DOSSIER`: writes the invented network there, the same for the same seed."""

import sys
from pathlib import Path

from tools.demo.network import write_network

write_network(Path(sys.argv[1]), Path(__file__).parents[2] / "content")
