"""Seconds of a call as a person reads them."""


def clock(second: float | None) -> str:
    """Minutes and seconds, hours where there are any ("12:40", "1:02:03"); empty where the export had no times."""
    if second is None:
        return ""
    minutes, seconds = divmod(int(second), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
