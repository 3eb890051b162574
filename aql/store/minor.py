"""Amounts as whole minor units, as people with SQL want them: exponents of ISO 4217, list one, where they are not 2."""

from decimal import Decimal

_EXPONENTS = {
    **dict.fromkeys(("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX"), 0),
    **dict.fromkeys(("UYI", "VND", "VUV", "XAF", "XOF", "XPF"), 0),
    **dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3),
}
_LARGEST = 2**63 - 1


def minor_units(amount: Decimal, currency: str | None) -> int | None:
    """`amount` in cents or the like, rounded half to even; an unknown currency has cents.

    None for what is no number, or too great for a column.
    """
    if not amount.is_finite() or amount.adjusted() > 18:
        return None
    minor = round(amount.scaleb(_EXPONENTS.get(currency or "", 2)))
    return minor if abs(minor) <= _LARGEST else None
