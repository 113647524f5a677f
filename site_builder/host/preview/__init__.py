"""`affluents serve`: the site in memory, built again as its files change, and shown on this computer alone."""

import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from site_builder.checking import Check
from site_builder.host.preview.live import Live
from site_builder.host.preview.remembered import Remembered
from site_builder.host.preview.server import first_free
from site_builder.host.preview.shown import Shown
from site_builder.host.preview.watch import watching
from site_builder.model.chart import ChartStore
from site_builder.model.publication import Publication
from site_builder.on_demand import publication_on_demand
from site_builder.once import Remembering, always
from site_builder.problems import BuildStopped, Place, Problem, Problems
from site_builder.publishing import Options, prepare
from site_builder.rechecking import Rechecking
from site_builder.report import as_text


@dataclass(frozen=True, slots=True)
class Preview:
    """One preview: what is built, where drawings are kept, and whom to tell what happened."""

    options: Options
    store: ChartStore
    say: Callable[[str], None]
    live: Live
    check: Check = field(default_factory=Rechecking)
    once: Remembering = field(default_factory=Remembering)
    kinds: dict[str, str] = field(default_factory=dict)

    def rebuild(self, changed: frozenset[Path]) -> None:
        """Builds the newest files and shows them; when they cannot be, what is shown stays and says why.

        `changed` names the files to blame, and is where a build of only what depends on them will begin.
        """
        start, problems = time.perf_counter(), Problems()
        try:
            publish = partial(publication_on_demand, options=self.options, store=self.store, once=self.once)
            publication = prepare(self.options, problems, publish, self.check, self.once)
            changed_pages = self.live.publish(Shown(publication, self._others(publication), self.store, self.kinds))
        except BuildStopped as stopped:
            self.live.refuse(stopped.problems)
            self.say(as_text(stopped.problems))
        except Exception:
            # Whatever happens while files are half written, the page that is shown stays.
            self.live.refuse([_fault(changed, self.options.content)])
            self.say(traceback.format_exc())
        else:
            self.say(f"{_said(changed_pages)} à jour en {time.perf_counter() - start:.2f} s".replace(".", ","))

    def _others(self, source: Publication) -> dict[str, Callable[[], Publication]]:
        """The same in the other languages of the site, by the folder of their pages; made only when one is looked at.

        Nothing is remembered of them: their poles are made anew each time, and would take the place of those in French.
        """
        return {
            language.folder: partial(publication_on_demand, source.network, language, self.options, self.store, once=always)
            for language in source.network.languages[1:]
        }


def preview(options: Options, store: ChartStore, port: int, say: Callable[[str], None]) -> None:
    """Builds, shows and follows `options.content` until Ctrl+C. Raises OSError when no port is free."""
    shown = Preview(options, Remembered(store), say, Live())
    with first_free(port, shown.live, options.content, say) as server:
        say(f"Aperçu sur {server.address} … Ctrl+C pour arrêter")
        try:
            with watching(options.content, shown.rebuild):
                server.serve_forever()
        except KeyboardInterrupt:
            say("\nAperçu arrêté.")
        finally:
            shown.live.close()


def _said(pages: list[str]) -> str:
    return f"{len(pages)} pages" if len(pages) > 1 else "La page" if pages else "Aperçu"


def _fault(changed: frozenset[Path], content: Path) -> Problem:
    message = "Le logiciel n’a pas su lire ce changement : c’est une faute de notre part."
    hint = "La page montrée est la dernière qui était bonne. Le terminal en dit plus : joignez-le à un signalement."
    return Problem(Place(min(changed, default=content)), "faute-interne", message, hint)
