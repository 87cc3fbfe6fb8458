"""The fixed texts about safety. No routine and no setting takes them away; nobody may soften them."""

from __future__ import annotations

STOP_IF = (
    "Your knee gives way.",
    "The pain is sharp, or it grows as you go on.",
    "Your chest hurts, you are very dizzy, or you cannot get your breath. Call for help at once.",
    "One calf is swollen, warm and sore. Have a doctor look at it today.",
)
"""When to stop, whatever the routine says. The bundled routines say it in the same words."""

SEE_SOMEONE_IF = (
    "You cannot put weight on the leg, the knee is locked, or it is hot, red and swollen. Do not start; see a doctor.",
    "You have a fever, the knee hurts at night, or you hurt it in a fall or a twist. Do not start; see a doctor.",
)
"""When not to exercise before somebody has looked at the knee."""

BY_TOMORROW = (
    "Some ache is all right if it is back to usual by tomorrow morning. "
    "If it is not, tell your therapist before you go on."
)
"""The rule for the morning after (NEMEX-TJR, BMC Musculoskeletal Disorders 2010;11:126)."""


def too_much_said(stop_above: int) -> str:
    """What holds when the pain is above the routine's limit, which is its therapist's or the program's own."""
    return (
        f"That is above this routine's limit of {stop_above}. Do no more of it today. "
        "If it is not back to usual by tomorrow morning, ask your doctor or therapist before you go on."
    )
