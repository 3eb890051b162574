"""What stops aql, as one tree; whoever catches AqlError has caught them all.

AqlError
├── ReadError       a file that is no transcript, or one that cannot be read
├── RubricError     a rubric that cannot be used
├── ProfileError    a profile or a manifest that cannot be used
├── SettingsError   a setting or a flag with an impossible value
├── ReviewError     a decision that does not fit what it is about, or what stands by now
├── StoreError      a database that cannot be opened, read or written
│   └── QueryError  a query that is refused, wrong or too slow
└── ModelError      a call to a model that gave no usable completion
    └── ModelUnreachable   nothing answered at all: wrong host, no network, no key
"""

from aql.values.chat import Usage


class AqlError(Exception):
    """What happened, where, and what to do; `str()` gives the first two on one line."""

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.where}: {self.what}" if self.where else self.what


class ReadError(AqlError):
    """A file that is no transcript, or one that cannot be read; `reason` is the short word of `Unread`."""

    def __init__(self, what: str, *, reason: str = "unreadable", where: str = "", hint: str = "") -> None:
        super().__init__(what, where=where, hint=hint)
        self.reason = reason


class RubricError(AqlError):
    """A rubric that cannot be used; `where` holds file, line and criterion."""


class ProfileError(AqlError):
    """A profile or a manifest that cannot be used; `where` holds file and line."""


class SettingsError(AqlError):
    """A setting or a flag with an impossible value."""


class ReviewError(AqlError):
    """A decision that does not fit what it is about; `is_late` where it fitted what stood before somebody else decided."""

    def __init__(self, what: str, *, is_late: bool = False, where: str = "", hint: str = "") -> None:
        super().__init__(what, where=where, hint=hint)
        self.is_late = is_late


class StoreError(AqlError):
    """A database that cannot be opened, read or written."""


class QueryError(StoreError):
    """A query that is refused, wrong or too slow."""


class ModelError(AqlError):
    """A call to a model that gave no usable completion; `reason` is a short word to count by.

    `usage` is what asking cost all the same: a refused, filtered or cut-off answer is paid for.
    """

    def __init__(self, what: str, *, reason: str, where: str = "", hint: str = "", usage: Usage | None = None) -> None:
        super().__init__(what, where=where, hint=hint)
        self.reason = reason
        self.usage = usage or Usage()


class ModelUnreachable(ModelError):
    """Nothing answered at all: wrong host, no network, no key."""
