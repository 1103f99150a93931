import ArgumentParser
import SourceText

/// A stage of the reading that can be printed.
enum Dump: String, CaseIterable, ExpressibleByArgument {
    case articles, sentences

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
        }
    }
}
