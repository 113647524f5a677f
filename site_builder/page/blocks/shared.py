"""Which figures of the network have a page: those that two poles at least follow with one definition."""

from site_builder.model.aggregate import Aggregate
from site_builder.model.page import Link
from site_builder.model.publication import Publication
from site_builder.page.linking import Linker


def shared_aggregates(publication: Publication) -> tuple[Aggregate, ...]:
    """In the order of the bank; none where no poles may be put together."""
    return publication.aggregates.shared


def is_shared(aggregate: Aggregate) -> bool:
    return aggregate.shared


def widely_shared(publication: Publication) -> tuple[Aggregate, ...]:
    """Those of which a third of the poles at least have a value: what the home shows."""
    return tuple(one for one in shared_aggregates(publication) if len(one.parts) * 3 >= one.ptces and len(one.parts) > 1)


def comparison_link(publication: Publication, slug: str, to: Linker) -> Link | None:
    """To the poles side by side, this one ticked already; None for a pole that shares no figure."""
    shares = any(slug in (part.ptce for part in one.parts) for one in shared_aggregates(publication))
    if not shares or publication.only:
        return None
    return Link("Comparer avec un à trois autres pôles", f"{to(publication.addresses.compare())}?poles={slug}")
