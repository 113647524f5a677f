"""Everything the page and write stages need to publish one network on one day for one audience."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from site_builder.model.address import Addresses
from site_builder.model.aggregate import Aggregates
from site_builder.model.chart import Charts
from site_builder.model.cooperation_finding import Cooperation
from site_builder.model.diffusion import Audience
from site_builder.model.finding import Findings
from site_builder.model.governance import Governance
from site_builder.model.health import NetworkHealth
from site_builder.model.language import Language
from site_builder.model.network import Network
from site_builder.model.online_editing import OnlineEditing
from site_builder.model.picture import Picture
from site_builder.model.ptce import Ptce


@dataclass(frozen=True, slots=True)
class Publication:
    network: Network
    findings: Findings
    aggregates: Aggregates
    """What the poles' values give together, definition by definition."""
    governance: Governance
    """Who uses the bank and how, and what is awaited."""
    charts: Charts
    cooperation: Mapping[str, Cooperation]
    """By slug of the pole."""
    pictures: Mapping[str, Picture]
    """« la-tresse/reseau », « …/rencontres », « …/membres », « …/positions »: those that have something to show."""
    addresses: Addresses
    date: date
    """The day the site speaks of: consents expire and targets fall due by it."""
    audience: Audience
    language: Language
    only: frozenset[str]
    """Slugs whose pages are written; empty for all."""
    asked: frozenset[str] = frozenset()
    """Among those, the poles whose pages are asked for now, by a preview that makes few at a time; empty for all."""
    wanted: str = ""
    """The address of the only page that is asked for; "" for all."""
    offline: bool = False
    """For a copy to be opened from disk, drafts included."""
    health: NetworkHealth | None = None
    """For those who write; None for the public site, and in every language but the one they write in."""
    sources: str = ""
    """Where an editor's file is opened, with places for `{path}` and `{line}`; "" where files are only named."""

    @property
    def name(self) -> str:
        """The network's name; the pole's own when it publishes alone."""
        return self.network.file.name or (self.network.ptces[0].file.name if self.addresses.alone else "Affluents")

    @property
    def online_editing(self) -> OnlineEditing | None:
        """None where nobody turned it on or no pole is written here, and for the members' document and parts of a site."""
        there = self.network.edited and not self.only and self.audience is Audience.PUBLIC
        return self.network.online_editing if there else None

    def asks(self, address: str) -> bool:
        """Whether the page at that address is to be made: kinds with many pages a pole make no other."""
        return self.wanted in ("", address)

    @property
    def written(self) -> tuple[Ptce, ...]:
        """The poles whose pages this build writes; the others are still counted."""
        wanted = [slugs for slugs in (self.only, self.asked) if slugs]
        return tuple(ptce for ptce in self.network.ptces if all(ptce.slug in slugs for slugs in wanted))

    @property
    def has_guide(self) -> bool:
        """Whether the guide of those who write is on the site: a network's, where poles come to look, and what is made for those who write.

        Who opens the public report of a pole alone came for the report.
        """
        return not self.only and (self.health is not None or not self.addresses.alone)

    @property
    def has_network_files(self) -> bool:
        """Whether files about all the poles are written: there are several, and all of them are."""
        return not self.addresses.alone and not self.only
