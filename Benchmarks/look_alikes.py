#!/usr/bin/env python3
"""Finds the characters that look alike in print, from two fonts: what the eye and the scanner take for one another.

    python3 Benchmarks/look_alikes.py --fonts NotoSansCJK-Regular.ttc:2 NotoSerifCJK-Bold.ttc:2 \\
        [--write Rules/lexicons/look-alikes-in-print.txt]

The characters are those of Rules/lexicons/syllables.tsv. Each is drawn in both fonts, blurred and shrunk to 32 by 32 dots;
two look alike where the correlation of their dots is at least 0.86 in both. Needs Pillow and numpy; `:2` is the number of
the simplified face in a font collection.
"""
import argparse
import pathlib

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageFont

LEXICONS = pathlib.Path(__file__).parent.parent / "Rules/lexicons"
LEAST = 0.86
HEAD = "# Pairs of characters that look alike in print, by Benchmarks/look_alikes.py; sixteen pairs a line."


def characters():
    rows = (line.split("\t") for line in (LEXICONS / "syllables.tsv").read_text(encoding="utf-8").splitlines())
    found = {scalar for row in rows if len(row) == 2 for scalar in row[1].strip()}
    return sorted(scalar for scalar in found if "\u4e00" <= scalar <= "\u9fff")


def drawn(scalar, font):
    image = Image.new("L", (64, 64), 0)
    ImageDraw.Draw(image).text((32, 32), scalar, font=font, fill=255, anchor="mm")
    dots = numpy.asarray(image.filter(ImageFilter.GaussianBlur(1.6)).resize((32, 32)), dtype=numpy.float32).ravel()
    dots = dots - dots.mean()
    return dots / numpy.linalg.norm(dots)


def correlations(scalars, font):
    dots = numpy.array([drawn(scalar, font) for scalar in scalars])
    return dots @ dots.T


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fonts", nargs=2, required=True, metavar="FILE:FACE")
    parser.add_argument("--write")
    options = parser.parse_args()
    scalars = characters()
    fonts = (font.rpartition(":") for font in options.fonts)
    both = numpy.minimum(*(correlations(scalars, ImageFont.truetype(file, 56, index=int(face)))
                           for file, _, face in fonts))
    pairs = [scalars[a] + scalars[b] for a, b in zip(*numpy.where(numpy.triu(both, 1) >= LEAST))]
    print(f"{len(scalars)} characters, {len(pairs)} pairs")
    if options.write:
        lines = [" ".join(pairs[i:i + 16]) for i in range(0, len(pairs), 16)]
        pathlib.Path(options.write).write_text("\n".join([HEAD] + lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
