import ArgumentParser
import Extraction
import SourceText

/// A stage of the reading that can be printed.
enum Dump: String, CaseIterable, ExpressibleByArgument {
    case articles, sentences, mentions

    /// Prints the stage of every file, in order.
    func print(_ files: [String], with reader: DocumentReader) throws {
        for file in files { reader.read(file) { Swift.print(text(of: $0)) } }
    }

    private func text(of document: Document) -> String {
        let articles = ArticleSplitter().read(document).articles
        return ([document.dumpDescription] + articles.map(text)).joined(separator: "\n")
    }

    private func text(of article: Article) -> String {
        switch self {
        case .articles: article.dumpDescription
        case .sentences: article.sentencesDumpDescription
        case .mentions: mentions(in: article)
        }
    }

    /// One mention a line: its kind, its text, its value.
    private func mentions(in article: Article) -> String {
        let context = ReadingContext(date: article.date?.date)
        return MentionReader().mentions(in: article.text, context: context).map { mention in
            let text = article.text.string(mention.range)
            let value = mention.quantity.map { "\t\($0.interval) \($0.unit ?? "")" } ?? ""
            return "[\(mention.kind.rawValue)] \(text)\(value)"
        }.joined(separator: "\n")
    }
}
