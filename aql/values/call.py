"""A call: the conversation a transcript came from, and what is known of it beside its words."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Call:
    """One conversation. `id` is given by the store: equal words with another date or account are two calls.

    `words` is the `Transcript.id`; `file` the path it was read from, as given. The rest comes from flags or the
    manifest, under the manifest's own column names: `source` is where the meeting came from ("inbound"), not a file.
    """

    id: str
    words: str
    file: str
    held_on: date | None = None
    account: str | None = None
    title: str | None = None
    source: str | None = None
    campaign: str | None = None
    segment: str | None = None
    stage: str | None = None
    deal: str | None = None
    recording_url: str | None = None
