"""The settings that let Datasette show a database: views described and faceted, tables hidden, named queries ready."""

import json
from collections.abc import Iterable

from aql.store.named import Named
from aql.store.store import Store
from aql.store.views import VIEWS

_FACETS = {
    "v_verdicts": ["standing", "extractor", "is_held"],
    "v_analyses": ["verdict", "extractor", "rubric"],
    "v_findings": ["criterion", "status"],
    "v_evidence": ["criterion", "side", "role"],
    "v_missing": ["criterion", "status"],
    "v_people": ["role", "in_room"],
    "v_windows": ["kind"],
    "v_budgets": ["kind", "currency"],
    "v_competitors": ["stance", "name"],
    "v_objections": ["is_answered"],
    "v_next_steps": ["status", "owner"],
    "v_rejections": ["reason", "criterion"],
    "v_reviews": ["about", "decision", "reviewer"],
    "v_costs": ["extractor", "rubric"],
    "v_turns": ["side"],
    "v_failures": ["reason"],
}


def datasette_settings(store: Store, queries: Iterable[Named]) -> str:
    """The text of a `datasette.yaml` for this database and these queries.

    Written as JSON, which every reader of YAML reads.
    """
    shown = {
        view.name: {
            "description": view.about,
            "columns": {name: sentence for name, _, sentence in view.columns},
            "facets": _FACETS[view.name],
            "size": 50,
        }
        for view in VIEWS
    }
    asked = {
        query.name: {
            "sql": query.sql,
            "title": query.name,
            "description": " ".join([query.about, *(f"{name}: {what}." for name, what in query.parameters)]),
            "params": [name for name, _ in query.parameters],
        }
        for query in queries
    }
    ours = store.query("select name from sqlite_master where type in ('table', 'view') and name not glob 'v_*'")
    hidden = {name: {"hidden": True} for (name,) in ours.rows}
    settings = {"databases": {store.path.stem: {"tables": {**hidden, **shown}, "queries": asked}}}
    return json.dumps(settings, indent=2, ensure_ascii=False) + "\n"
