"""What happens to a printed code between the paper and the decoder, each damage from its seed."""

from collections.abc import Callable, Mapping
from io import BytesIO
from math import cos, radians, sin, tan
from random import Random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

PRINTED = 330
"""Dots of a printed picture, quiet zone included: ten to a module of version 2."""

PAPER = 255
DISTANCE = 2.5
"""From the lens to the page, in widths of the picture."""

Damage = Callable[[Image.Image, Random], Image.Image]


def chance(seed: int) -> Random:
    return Random(seed)  # noqa: S311 - an accident is no secret


def tilted(picture: Image.Image, degrees: float, *, width: int, turned: float = 0) -> Image.Image:
    """Seen from the side, `width` dots wide, and turned in its own plane."""
    size, whole = picture.width, round(width * 1.2)
    scale, lean = width / size, tan(radians(degrees)) / (DISTANCE * size)
    right, down = cos(radians(turned)), sin(radians(turned))
    squeezed = cos(radians(degrees))

    def seen(across: float, along: float) -> tuple[float, float, float]:
        """Of one axis of the picture as a x + b y + c of the view, before the division."""
        a, b = across / squeezed / scale - size / 2 * lean / scale, along / scale
        shift = size / 2 * (1 + lean * whole / 2 / scale)
        return a, b, shift - (across / squeezed + along) * whole / 2 / scale

    near = 1 + lean * whole / 2 / scale
    numbers = (*seen(right, down), *seen(-down, right), -lean / scale, 0)
    return picture.transform(
        (whole, whole),
        Image.Transform.PERSPECTIVE,
        [number / near for number in numbers],
        Image.Resampling.BICUBIC,
        fillcolor=PAPER,
    )


def blurred(picture: Image.Image, dots: float) -> Image.Image:
    return picture.filter(ImageFilter.GaussianBlur(dots))


def noisy(picture: Image.Image, deviation: float, chance: Random) -> Image.Image:
    """Evenly spread about the middle, with this standard deviation."""
    grain = Image.frombytes("L", picture.size, chance.randbytes(picture.width * picture.height))
    grain = grain.point(lambda value: round(128 + (value - 127.5) / 73.6 * deviation))
    return ImageChops.add(picture, grain, 1, -128)


def packed(picture: Image.Image, quality: int) -> Image.Image:
    kept = BytesIO()
    picture.save(kept, "JPEG", quality=quality)
    return Image.open(kept).convert("L")


def covered(
    picture: Image.Image, share: float, chance: Random, *, off: float, soft: float = 0
) -> Image.Image:
    """By a white disc of this share of the picture, at most so many widths off its middle."""
    size, radius = picture.width, picture.width * (share / 3.1416) ** 0.5
    x, y = (size * (0.5 + chance.uniform(-off, off)) for _ in "xy")
    disc = Image.new("L", picture.size, 0)
    ImageDraw.Draw(disc).ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
    white = Image.new("L", picture.size, 255)
    return Image.composite(white, picture, blurred(disc, soft) if soft else disc)


def phone_good(picture: Image.Image, chance: Random) -> Image.Image:
    view = tilted(picture, 20, width=300, turned=chance.uniform(-8, 8))
    return packed(noisy(blurred(view, 0.7), 6, chance), 80)


def phone_dim(picture: Image.Image, chance: Random) -> Image.Image:
    view = tilted(picture, 30, width=240, turned=chance.uniform(-15, 15))
    dim = blurred(view, 1.6).point(lambda value: 40 + value * 0.45)
    return packed(noisy(dim, 16, chance), 40)


def phone_far(picture: Image.Image, chance: Random) -> Image.Image:
    view = tilted(picture, 20, width=160, turned=chance.uniform(-15, 15))
    return packed(noisy(blurred(view, 1.5), 14, chance), 50)


def glare(picture: Image.Image, chance: Random) -> Image.Image:
    """A lamp in a glossy page, near the middle: as large as what level M does not bear any more."""
    return covered(picture, 0.06, chance, off=0.1, soft=4)


def scratched(picture: Image.Image, chance: Random) -> Image.Image:
    """Two light lines across, five dots wide."""
    marked, size = picture.copy(), picture.width
    for _ in "ab":
        ends = [(chance.uniform(0.1, 0.9) * size, edge) for edge in (0.1 * size, 0.9 * size)]
        ends = ends if chance.random() < 0.5 else [(y, x) for x, y in ends]
        ImageDraw.Draw(marked).line(ends, fill=PAPER, width=5)
    return marked


DAMAGES: Mapping[str, Damage] = {
    "none": lambda picture, _: picture,
    "phone, good light (tilt 20°, 300 dots)": phone_good,
    "phone, dim (tilt 30°, 240 dots, blur, noise)": phone_dim,
    "phone, far (160 dots)": phone_far,
    "glare near the middle": glare,
    "spot on 4 % anywhere": lambda picture, chance: covered(picture, 0.04, chance, off=0.35),
    "spot on 8 % anywhere": lambda picture, chance: covered(picture, 0.08, chance, off=0.35),
    "two scratches": scratched,
    "blur of 4 dots": lambda picture, _: blurred(picture, 4),
    "blur of 4.5 dots": lambda picture, _: blurred(picture, 4.5),
    "blur of 5 dots": lambda picture, _: blurred(picture, 5),
    "60 dots wide": lambda picture, _: picture.resize((60, 60), Image.Resampling.LANCZOS),
    "45 dots wide": lambda picture, _: picture.resize((45, 45), Image.Resampling.LANCZOS),
    "turned by 45°": lambda picture, _: tilted(picture, 0, width=300, turned=45),
    "tilted by 55°": lambda picture, _: tilted(picture, 55, width=300),
    "JPEG at quality 10": lambda picture, _: packed(picture, 10),
}
