"""QR codes as pictures: no database, no session. On AWS `functions/pictures.py` answers these."""

from chalicelib.domain.refusals import NotFound
from chalicelib.web.door import Ask, Reply, Route


def picture(ask: Ask[None]) -> Reply:
    from chalicelib.web.public.drawn import drawn  # late: other routes draw nothing

    stage = ask.stage
    found = drawn(ask.path["file"], stage.public, upper_host=stage.upper_host)
    if found is None:
        raise NotFound
    if found.tag in ask.headers.get("if-none-match", ""):
        return Reply(status=304, headers=found.headers)
    return Reply(found.body, headers=found.headers)


ROUTES = (Route("GET", "/qr/v1/{file}", "public", picture, media="image/*", errors=(404,)),)
