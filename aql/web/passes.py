"""What a browser carries once it has shown its token: a cookie that says who it is, and the mark its forms bear.

Both are signed with a secret that is made at each start and kept nowhere, so that a cookie dies with the server that gave
it. The token's hash is signed too: a token taken back ends every pass it ever gave.
"""

import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from hmac import compare_digest, new

from aql.web.keys import Key, key_of

LASTS_S = 14 * 24 * 3600


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks, by the name of their token. `mark` must stand in every form they send."""

    name: str
    mark: str


class Passes:
    """Passes for the holders of the keys that `keys()` gives at the time."""

    def __init__(self, keys: Callable[[], tuple[Key, ...]], now: Callable[[], datetime]) -> None:
        self._keys = keys
        self._now = now
        self._secret = secrets.token_bytes(32)

    def issue(self, token: str) -> str | None:
        """A pass for whoever holds the token, as a cookie's value; None where it opens nothing."""
        key = key_of(token, self._keys())
        if key is None:
            return None
        told = f"{urlsafe_b64encode(key.name.encode()).decode()}.{int(self._now().timestamp())}"
        return f"{told}.{self._signed('pass', told, key.hash)}"

    def visitor(self, cookie: str) -> Visitor | None:
        """Who carries this pass; None where it was not given here, is too old, or its token was taken back."""
        told, _, signature = cookie.rpartition(".")
        name, issued_at = _read(told)
        age = int(self._now().timestamp()) - issued_at
        key = next((key for key in self._keys() if key.name == name), None)
        if key is None or not 0 <= age <= LASTS_S or not self._is_signature(signature, "pass", told, key.hash):
            return None
        return Visitor(key.name, self._signed("form", cookie))

    def bearer(self, token: str) -> Visitor | None:
        """Who sends this token with a request of their own program; None where it opens nothing."""
        key = key_of(token, self._keys())
        return Visitor(key.name, "") if key else None

    def is_mark(self, visitor: Visitor, mark: str) -> bool:
        """Whether a form bears the visitor's own mark."""
        return bool(visitor.mark) and compare_digest(visitor.mark.encode(), mark.encode())

    def _is_signature(self, signature: str, *parts: str) -> bool:
        return compare_digest(self._signed(*parts).encode(), signature.encode())

    def _signed(self, *parts: str) -> str:
        return new(self._secret, "\0".join(parts).encode(), sha256).hexdigest()


def _read(told: str) -> tuple[str, int]:
    """The name and the second a pass was issued; no name and a time long past where it is none."""
    name, _, second = told.partition(".")
    try:
        return urlsafe_b64decode(name.encode()).decode(), int(second[:12])
    except ValueError:
        return "", 0
