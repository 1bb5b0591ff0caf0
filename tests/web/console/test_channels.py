"""What each channel brought, over HTTP."""

import csv
import io

from tests.shop import Shop
from tests.web.visitor import Visitor


def test_a_channel_tells_its_scans_and_who_joined_by_it(world, app, manager):
    named = {"name": {"zh": "橱窗", "en": "Shop window"}}
    window = manager.post("/api/admin/channels", named).json
    assert (window["scans"], window["joins"]) == (0, 0)
    for _ in range(3):
        Visitor(app).get(f"/c/{window['code']}")
    world.join("anna@demo.example", channel=window["code"])
    Shop(world).tick()
    came = window | {"scans": 3, "joins": 1}
    assert manager.get("/api/admin/channels").json == {"channels": [came]}
    table = manager.get("/api/admin/channels/export?lang=en").body.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(table, newline=""))
    assert (row["Scans"], row["Joined"]) == ("3", "1")
