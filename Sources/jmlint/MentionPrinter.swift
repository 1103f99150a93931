import Extraction
import Foundation
import SourceText

/// Writes the mentions of documents to standard output.
struct MentionPrinter {
    let reader: MentionReader
    let format: MentionsCommand.Format
    private let encoder: JSONEncoder

    init(reader: MentionReader, format: MentionsCommand.Format) {
        self.reader = reader
        self.format = format
        encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    }

    /// Each line is a text of its own.
    func printLines(of document: Document, _ context: ReadingContext) {
        var rows = document.text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            $0.last == 0x0D ? $0.dropLast() : $0
        }
        if rows.last?.isEmpty == true { rows.removeLast() }
        for (index, row) in rows.enumerated() {
            let line = row.withUnsafeBufferPointer { NormalizedText(verbatim: $0) }
            let found = reader.mentions(in: line, context: context)
            if format == .summary {
                print("\(document.base.lines + index + 1)\t\(found.count)")
                continue
            }
            let records = found.map { mention in
                MentionRecord(
                    mention, in: line, start: mention.range.lowerBound, end: mention.range.upperBound,
                    source: line.string(mention.range))
            }
            write(MentionLine(path: nil, line: document.base.lines + index + 1, mentions: records))
        }
    }

    /// Each article is a line; offsets count the scalars of the document.
    func printArticles(of document: Document, _ context: ReadingContext) {
        for article in ArticleSplitter().read(document).articles {
            var own = context
            own.date = context.date ?? article.date?.date
            let found = reader.mentions(in: article.text, context: own)
            if format == .summary {
                print("\(document.path)\t\(article.title)\t\(found.count)")
                continue
            }
            var counter = ScalarCounter(text: document.text)
            let records = found.map { mention in
                let bytes = article.text.source(of: mention.range)
                let start = counter.scalars(before: bytes.lowerBound)
                let source = String(decoding: document.text[bytes], as: UTF8.self)
                return MentionRecord(
                    mention, in: article.text, start: start, end: start + source.unicodeScalars.count,
                    source: article.text.string(mention.range))
            }
            let line = article.blocks.first.map {
                document.lines.line(at: article.text.source(of: $0.range).lowerBound)
            }
            write(MentionLine(path: document.path, line: line, mentions: records))
        }
    }

    private func write(_ line: MentionLine) {
        switch format {
        case .jsonl:
            guard let data = try? encoder.encode(line) else { return }
            print(String(decoding: data, as: UTF8.self))
        case .table: print(MentionTable.text(of: line))
        case .summary: break
        }
    }
}

/// Counts Unicode scalars up to rising byte offsets.
private struct ScalarCounter {
    let text: [UInt8]
    private var byte = 0
    private var count = 0

    init(text: [UInt8]) { self.text = text }

    mutating func scalars(before offset: Int) -> Int {
        if offset < byte { (byte, count) = (0, 0) }
        while byte < min(offset, text.count) {
            if text[byte] & 0xC0 != 0x80 { count += 1 }
            byte += 1
        }
        return count
    }
}
