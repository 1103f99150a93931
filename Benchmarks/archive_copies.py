#!/usr/bin/env python3
"""Writes altered copies of articles, to see how an archive bears being many times as large.

    python3 Benchmarks/archive_copies.py NEWS.jsonl --times 4 > NEWS4.jsonl

The first of the copies is the articles themselves. Of the others every article is made of paragraphs of several, each figure is
drawn anew, and one character of eight is exchanged for another of the corpus, as common there: words and names are about as
common as before, but no passage stands twice.
"""
import argparse, datetime, json, random, re, sys

FIGURE = re.compile(r"\d+")


def altered(text, chance, characters):
    text = FIGURE.sub(lambda found: str(chance.randrange(10 ** (len(found[0]) - 1), 10 ** len(found[0]))), text)
    text = list(text)
    for _ in range(len(text) // 8):
        place = int(chance.random() * len(text))
        if "\u4e00" <= text[place] <= "\u9fff":
            text[place] = characters[int(chance.random() * len(characters))]
    return "".join(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("news")
    parser.add_argument("--times", type=int, default=4)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    articles = [json.loads(line) for line in open(options.news, encoding="utf-8")]
    characters = [char for article in articles for char in article["text"] if "\u4e00" <= char <= "\u9fff"]
    paragraphs = [part for article in articles for part in article["text"].split("\n") if part.strip()]
    for copy in range(options.times):
        chance = random.Random(f"{options.seed} {copy}")
        for number, article in enumerate(articles):
            if copy:
                count = max(1, len([part for part in article["text"].split("\n") if part.strip()]))
                text = "\n".join(chance.choice(paragraphs) for _ in range(count))
                article = {
                    "id": f"{copy}-{number}", "title": altered(article.get("title", ""), chance, characters),
                    "date": str(datetime.date(2010, 1, 1) + datetime.timedelta(days=chance.randrange(5000))),
                    "text": altered(text, chance, characters)}
            sys.stdout.write(json.dumps(article, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
