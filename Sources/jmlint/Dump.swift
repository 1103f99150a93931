import ArgumentParser
import Claims
import SourceText

/// A stage of the reading that can be printed.
enum Dump: String, CaseIterable, ExpressibleByArgument {
    case articles, sentences, passages

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
        return ([document.dumpDescription] + articles.map(text)).joined(separator: "\n")
    }

    private func text(of article: Article) -> String {
        switch self {
        case .articles: article.dumpDescription
        case .sentences: article.sentencesDumpDescription
        case .passages: ""
        }
    }
}
