"""The only file that imports MkDocs: a plugin that hands it finished pages. ProperDocs runs it unchanged."""

import logging
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import config_options as c
from mkdocs.config.base import BaseConfigOption, Config, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import get_toc
from mkdocs.theme import Theme
from mkdocs.utils.templates import TemplateContext

from site_builder.both_cores import Aside
from site_builder.build import build
from site_builder.checking import cache_folder
from site_builder.clock import NoDate, today
from site_builder.host.folder import write_files
from site_builder.model.page import Page, Site
from site_builder.page.chrome import plain_chrome
from site_builder.problems import BuildStopped, Problems
from site_builder.publishing import Options
from site_builder.report import as_text
from site_builder.write.folder import Entangled, refuse_entangled, sign, swap
from site_builder.write.fresh import fresh_beside
from site_builder.write.store import FolderStore

log = logging.getLogger("mkdocs.plugins.affluents")


class Day(BaseConfigOption[date]):
    """AAAA-MM-JJ; YAML makes a date of it by itself when it stands without quotes."""

    def run_validation(self, value: object) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            raise ValidationError(f"« {value} » n’est pas une date : écrivez par exemple 2026-03-31.") from None


class Settings(Config):
    """What a user's own mkdocs.yml may say under `plugins: - affluents:`."""

    content = c.Type(str, default="content")
    date: c.Optional[date] = c.Optional(Day())
    internal = c.Type(bool, default=False)
    deploy = c.Type(bool, default=False)


class AffluentsPlugin(BasePlugin[Settings]):
    """Builds the site before MkDocs empties anything, then hands it over page by page."""

    site: Site | None = None
    """Set beforehand by `affluents build`, which has shown its progress already."""
    final: Path | None = None
    aside: Aside[None] | None = None
    half: ExitStack | None = None
    """Takes away the folder that this build fills, beside the final one; another build may be filling its own."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.final = Path(config.site_dir).resolve()
        self._refuse_entangled(self.final, config)
        self.final.parent.mkdir(parents=True, exist_ok=True)
        self.half = ExitStack()
        config.site_dir = str(self.half.enter_context(fresh_beside(self.final)))
        # MkDocs' default theme stands for none named: it has no public way to tell one from the other.
        if config.theme.name == "mkdocs":
            config.theme = Theme(name="affluents")
        config.theme.static_templates.discard("sitemap.xml")
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        self.handed = self.site or self._build(config)
        self.by_source = {source(page): page for page in self.handed.pages}

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        content = self._content(config)
        for file in list(files):
            if _inside(file, content) or _of_theme(file, config):
                files.remove(file)
        for page in self.handed.pages:
            files.append(_page_file(page, config))
        written = {**self.handed.files, **self._later()}
        for address, data in written.items():
            files.append(WrittenAside.generated(config, address, content=data, inclusion=InclusionLevel.NOT_IN_NAV))
        self.aside = Aside(lambda: write_files(written.items(), Path(config.site_dir)))
        return files

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> Any:
        # As page/templates.py has it, so that both hosts write the same bytes.
        if config.theme.name == "affluents":
            env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        ours = self.by_source.get(page.file.src_uri)
        return ours.body if ours else html

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        ours = self.by_source.get(page.file.src_uri)
        context["affluents"] = ours.chrome if ours else plain_chrome(str(page.title or ""), page.url, config.site_name)  # type: ignore[typeddict-unknown-key]
        context["affluents_body"] = page.content  # type: ignore[typeddict-unknown-key]
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        assert self.final is not None
        assert self.aside is not None
        self.aside.finish()
        sign(Path(config.site_dir), self.handed.unfit)
        swap(Path(config.site_dir), self.final)
        config.site_dir = str(self.final)
        self.forget_half_built()

    def on_build_error(self, *, error: Exception, **_: Any) -> None:
        self.forget_half_built()

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Any) -> Any:
        server.watch(str(self._content(config)))
        return server

    def _build(self, config: MkDocsConfig) -> Site:
        content, problems = self._content(config), Problems()
        options = Options(
            content=content,
            on=self.config.date or self._today(),
            internal=self.config.internal,
            deploy=self.config.deploy,
        )
        store = FolderStore(cache_folder(content) / "charts")
        try:
            site = build(options, problems, store)
        except BuildStopped as stopped:
            self.forget_half_built()
            raise PluginError("\n" + as_text(stopped.problems)) from None
        store.prune()
        return site

    def _later(self) -> Mapping[str, bytes]:
        try:
            return self.handed.later()
        except OSError as error:
            raise PluginError(f"Le site n’a pas pu être fait : {error.strerror}.") from None

    def _today(self) -> date:
        try:
            return today()
        except NoDate as error:
            self.forget_half_built()
            raise PluginError(str(error)) from None

    def _content(self, config: MkDocsConfig) -> Path:
        beside = Path(config.config_file_path).parent if config.config_file_path else Path.cwd()
        return (beside / self.config.content).resolve()

    def _refuse_entangled(self, output: Path, config: MkDocsConfig) -> None:
        if self.site is not None:
            return
        try:
            refuse_entangled(output, self._content(config))
        except Entangled:
            raise PluginError(
                f"site_dir, « {output} », est dans le dossier de contenu, ou le contient : rien n’a été touché."
            ) from None

    def forget_half_built(self) -> None:
        if self.aside is not None:
            self.aside.drop()
        if self.half is not None:
            self.half.close()


class WrittenAside(File):
    """A file that MkDocs knows, for links and other plugins, and need not write: it is being written meanwhile."""

    def copy_file(self, dirty: bool = False) -> None:
        pass


class ReadyPage(MkDocsPage):
    """A page that is HTML already: nothing to read, nothing to render."""

    def read_source(self, config: MkDocsConfig) -> None:
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:
        self.content, self.toc, self.present_anchor_ids = "", get_toc([]), set()


def source(page: Page) -> str:
    """The Markdown file that MkDocs believes the page to come from."""
    return f"{page.address}index.md" if page.address.endswith("/") or not page.address else page.address.replace(".html", ".md")


def write_site(site: Site, output: Path) -> None:
    """The site rendered by MkDocs takes the place of `output`, whole; MkDocs is given an empty folder of documents."""
    with tempfile.TemporaryDirectory() as documents:
        config = MkDocsConfig(config_file_path=None)
        config.load_dict(
            {
                "site_name": site.name,
                "docs_dir": documents,
                "site_dir": str(output),
                "theme": {"name": "affluents"},
                "plugins": ["affluents"],
            }
        )
        errors, warnings = config.validate()
        if errors or warnings:
            raise RuntimeError(f"MkDocs refuse sa configuration : {errors or warnings}")
        plugin = config.plugins["affluents"]
        assert isinstance(plugin, AffluentsPlugin)
        plugin.site = site
        try:
            mkdocs_build(config)
        except BaseException:  # Ctrl-C too, of which MkDocs tells no plugin
            plugin.forget_half_built()
            raise


def _page_file(page: Page, config: MkDocsConfig) -> File:
    file = File.generated(config, source(page), content="", inclusion=InclusionLevel.NOT_IN_NAV)
    if page.address.endswith(".html"):
        file.dest_uri = page.address
        file.url = page.address
    ReadyPage(page.chrome.title, file, config)
    return file


def _inside(file: File, folder: Path) -> bool:
    return file.abs_src_path is not None and Path(file.abs_src_path).resolve().is_relative_to(folder)


def _of_theme(file: File, config: MkDocsConfig) -> bool:
    # Our theme's files come with the site, under « assets/ »: copied from the theme as well they would be there twice.
    return config.theme.name == "affluents" and any(
        file.src_dir is not None and Path(file.src_dir) == Path(folder) for folder in config.theme.dirs
    )
