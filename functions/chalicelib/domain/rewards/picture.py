"""The site's own drawings, one of which a reward may show; none is sent in by anybody."""

from typing import Literal

Picture = Literal["cup", "sweet", "tin", "table", "leaf", "gift"]
