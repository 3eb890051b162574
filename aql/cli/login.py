"""The name that stands under a review where nobody gives another."""

import getpass


def login_name() -> str:
    """The name one is logged in by, `unknown` where the machine has none for whoever runs this, as in many containers."""
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"
