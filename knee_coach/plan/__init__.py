"""The printed plan: what a session will be, before anybody does it.

The plan and the session come from the same compiler, so what is printed is what will be played.
"""

from knee_coach.plan.as_data import plan_as_data, plan_as_json
from knee_coach.plan.as_table import plan_as_table
from knee_coach.plan.every_phase import every_phase_as_table

__all__ = ["every_phase_as_table", "plan_as_data", "plan_as_json", "plan_as_table"]
