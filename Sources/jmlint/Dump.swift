import ArgumentParser
import Claims
import Extraction
import SourceText

/// A stage of the reading that can be printed.
enum Dump: String, CaseIterable, ExpressibleByArgument {
    case articles, sentences, mentions, names, passages

    /// Prints the stage of every file, in order.
    func print(_ files: [String], with reader: DocumentReader) throws {
        if self == .passages { return Swift.print(passages(of: files, with: reader)) }
        for file in files { reader.read(file) { Swift.print(text(of: $0)) } }
    }

    /// The passages of all files together: what is a copy, and what a set phrase, shows over many articles only.
    private func passages(of files: [String], with reader: DocumentReader) -> String {
        var facts: [ArticleFacts] = []
        for file in files {
            reader.read(file) { document in
                for article in ArticleSplitter().read(document).articles {
                    let reading = ArticleReading(document: document, article: article)
                    facts.append(ArticleFacts(article: reading.info, passages: Passage.passages(of: reading)))
                }
            }
        }
        return PassageDump.text(of: facts)
    }

    private func text(of document: Document) -> String {
        let articles = ArticleSplitter().read(document).articles
        return ([document.dumpDescription] + articles.map { text(of: $0, in: document) }).joined(separator: "\n")
    }

    private func text(of article: Article, in document: Document) -> String {
        switch self {
        case .articles: article.dumpDescription
        case .sentences: article.sentencesDumpDescription
        case .passages: ""
        case .mentions: mentions(of: article)
        case .names:
            NameDump.text(
                of: NameFacts(reading: ArticleReading(document: document, article: article)), title: article.title)
        }
    }

    private func mentions(of article: Article) -> String {
        let context = ReadingContext(date: article.date?.date)
        let records = MentionReader().mentions(in: article.text, context: context).map { mention in
            MentionRecord(
                mention, in: article.text, start: mention.range.lowerBound, end: mention.range.upperBound,
                source: article.text.string(mention.range))
        }
        return MentionTable.text(of: MentionLine(path: article.title, line: nil, mentions: records))
    }
}
