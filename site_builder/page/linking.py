"""Links from one page to another, relative to the page that shows them."""

from dataclasses import dataclass

from site_builder.model.address import relative


@dataclass(frozen=True, slots=True)
class Linker:
    """`to(address)` is the href, from the page at `here`, of another address of the site."""

    here: str

    def __call__(self, there: str) -> str:
        return relative(self.here, there)

    @property
    def root(self) -> str:
        """The site's home as a prefix for assets: « ../../ », or « ./ » on the home page."""
        return relative(self.here, "")
