# « make site » construit le site, « make test » passe les essais ; tous deux préparent d'abord ce qu'il leur faut.

BIN := .venv/bin

.PHONY: help site serve check demo demo-interne test gallery traductions guide images edition bench bench-apercu fuzz audit wheel modele clean

help:
	@echo "make site     prépare tout et construit content/ dans site/"
	@echo "make serve    l'aperçu, qui suit les modifications"
	@echo "make check    vérifie content/ sans rien écrire"
	@echo "make demo     construit un réseau de 24 pôles inventés dans site-demo/"
	@echo "make demo-interne  le même, en document des membres, avec la page d'animation, dans site-demo-interne/"
	@echo "make test     prépare tout et passe les essais"
	@echo "make audit    accessibilité de toutes les pages (long)"
	@echo "make fuzz     lectures de fichiers abîmés au hasard (long)"
	@echo "make bench    temps et mémoire sur 24 pôles inventés"
	@echo "make bench-apercu  de l'enregistrement d'un fichier à sa page dans l'aperçu"
	@echo "make gallery  toutes les sortes de graphiques, à regarder"
	@echo "make traductions  met à jour les catalogues de ce que le site dit en d'autres langues"
	@echo "make guide    met à jour les pages du guide qui sont écrites par le logiciel"
	@echo "make images   reprend les images du guide qui montrent de vraies pages"
	@echo "make edition  va chercher, par npm, l'éditeur en ligne de « edition_en_ligne » (avant make wheel)"
	@echo "make wheel    le paquet à installer, dans dist/"
	@echo "make modele   dist/modele.zip : le dépôt modèle avec ce paquet, à déposer sur GitHub"
	@echo "make clean    efface ce que ces commandes ont fait"

site: .venv/.ready
	$(BIN)/affluents build

serve: .venv/.ready
	$(BIN)/affluents serve

check: .venv/.ready
	$(BIN)/affluents check

demo: .venv/.ready
	$(BIN)/python -m tools.demo build/demo/content
	$(BIN)/affluents build --content build/demo/content --output site-demo

demo-interne: .venv/.ready
	$(BIN)/python -m tools.demo build/demo/content
	$(BIN)/affluents build --internal --content build/demo/content --output site-demo-interne

test: .venv/.ready-to-test
	@if command -v npm >/dev/null; then $(MAKE) --no-print-directory edition; fi || true
	@test -f site_builder/shipped_editor/VERSIONS || echo "L'éditeur en ligne n'est pas là (make edition, avec npm) : ses essais dans un navigateur sont passés."
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	@sh tools/chromium.sh $(BIN)/pytest -n 2 --dist loadgroup

audit: .venv/.ready-to-test
	@AFFLUENTS_AUDIT=1 sh tools/chromium.sh $(BIN)/pytest tests/browser

fuzz: .venv/.ready-to-test
	for round in 1 2 3 4 5 6 7 8 9 10; do AFFLUENTS_FUZZ=1 $(BIN)/pytest -q --hypothesis-seed=random tests/fuzz tests/property || exit 1; done

bench: .venv/.ready-to-test
	$(BIN)/python -m tests.benchmarks.build

bench-apercu: .venv/.ready-to-test
	$(BIN)/python -m tests.benchmarks.save

gallery: .venv/.ready
	@mkdir -p build
	$(BIN)/python -m tests.golden.gallery build/galerie.html
	@echo "À ouvrir : build/galerie.html"

traductions: .venv/.ready
	$(BIN)/python -m tools.translations

guide: .venv/.ready
	$(BIN)/python -m tools.content_guide
	$(BIN)/python -m tools.guide_commands
	$(BIN)/python -m tools.guide_messages

images: .venv/.ready-to-test
	@sh tools/chromium.sh $(BIN)/python -m tools.guide_pictures

edition: site_builder/shipped_editor/VERSIONS

wheel: .venv/.ready-to-test
	$(BIN)/python -m build --wheel --no-isolation

modele: wheel
	$(BIN)/python -m tools.template_archive dist

clean:
	rm -rf .venv site_builder/shipped_editor site site-demo site-demo-interne .affluents dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

site_builder/shipped_editor/VERSIONS: tools/online_editor.py | .venv/.ready
	$(BIN)/python -m tools.online_editor

# Installed again only when what is to be installed has changed.
.venv/.ready: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

.venv/.ready-to-test: pyproject.toml constraints.txt | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt -e ".[test]"
	@touch $@ .venv/.ready

.venv/bin/python:
	@sh tools/environment.sh
