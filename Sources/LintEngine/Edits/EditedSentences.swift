import SourceText

/// The sentences of files that their former versions do not have.
///
/// Sentences are compared as read: lines broken otherwise, widths and quotes are no edit, and neither is a sentence that
/// moved. What a move makes of it shows in what is newly found.
struct EditedSentences: Sendable {
    /// Bytes of the files, as findings count them, by path.
    private let ranges: [String: [Range<Int>]]

    /// - Parameters:
    ///   - edited: the files as they are; of a file of JSON Lines all parts.
    ///   - former: the same as they were, under the same paths; a file that was not there has none.
    init(in edited: [Document], since former: [Document]) {
        var known: [String: [String: Int]] = [:]
        for document in former {
            for sentence in Self.sentences(of: document) {
                known[document.path, default: [:]][sentence.text, default: 0] += 1
            }
        }
        var ranges: [String: [Range<Int>]] = [:]
        for document in edited {
            for sentence in Self.sentences(of: document) {
                if let count = known[document.path]?[sentence.text], count > 0 {
                    known[document.path]?[sentence.text] = count - 1
                } else {
                    ranges[document.path, default: []].append(sentence.range)
                }
            }
        }
        self.ranges = ranges
    }

    /// Whether bytes of a file lie in such a sentence, in part at least.
    func touch(_ path: String, _ bytes: Range<Int>) -> Bool {
        let bytes = bytes.isEmpty ? bytes.lowerBound..<bytes.lowerBound + 1 : bytes
        return ranges[path]?.contains { $0.overlaps(bytes) } ?? false
    }

    private static func sentences(of document: Document) -> [(text: String, range: Range<Int>)] {
        ArticleSplitter().read(document).articles.flatMap { article in
            article.sentences.map { sentence in
                let place = document.place(of: article.text.source(of: sentence.range))
                return (article.text.string(sentence.range), place.startOffset..<place.endOffset)
            }
        }
    }
}
