"""Numbers of things, as they are said."""


def counted(number: int, what: str) -> str:
    """The number with its noun, in the plural where it is not one."""
    plural = "es" if what.endswith("s") else "s"
    return f"{number} {what}{'' if number == 1 else plural}"
