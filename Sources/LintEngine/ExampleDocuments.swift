import Findings
import Foundation
import RuleFiles
import SourceText

/// The documents of an example, as written or rewritten so that a judgement must not change.
struct ExampleDocuments {
    private let example: Example
    /// Scalars of a line after hard wrapping.
    private static let wrapWidth = 17

    /// Sentences before a wrapped text, so that it stands in a paragraph of many lines: two short lines alone could as
    /// well be a headline and a line below it.
    private static let column = "本报讯（记者/申月）排版时每一行都一样宽，写满就折到下一行，词语也可能被拦腰截断。"

    init(_ example: Example) { self.example = example }

    /// As written, each a file of its own: `例1.txt`.
    var plain: [Document] {
        example.documents.enumerated().map { number, document in
            Document(path: path(number), text: frontMatter(document) + document.text + "\n")
        }
    }

    private func path(_ number: Int) -> String { "例\(number + 1).txt" }

    private func frontMatter(_ document: Example.Document) -> String {
        var lines: [String] = []
        if !document.date.isEmpty { lines.append("date: \(document.date)") }
        if !document.title.isEmpty { lines.append("title: \(document.title)") }
        return lines.isEmpty ? "" : "---\n" + lines.joined(separator: "\n") + "\n---\n"
    }

    /// The documents under a rewriting of ``Example/rewritings``.
    func rewritten(_ rewriting: String) -> [Document] {
        example.documents.enumerated().map { number, document in
            let head = frontMatter(document)
            let text = document.text + "\n"
            switch rewriting {
            case "emoji": return Document(path: path(number), text: head + "😀𠮷𠮷😀。\n" + text)
            case "crlf-bom":
                let lines = (head + text).replacingOccurrences(of: "\n", with: "\r\n")
                return Document(path: path(number), source: [0xEF, 0xBB, 0xBF] + Array(lines.utf8))
            case "gb18030":
                return Document(path: path(number), source: Self.gb18030(head + text), encoding: .gb18030)
            case "fullwidth": return Document(path: path(number), text: head + Self.widened(text))
            case "wraps": return Document(path: path(number), text: head + Self.wrapped(Self.column + text))
            default: return Document(path: path(number), text: head + text)
            }
        }
    }

    private static func gb18030(_ text: String) -> [UInt8] {
        // 0x80000632 is kCFStringEncodingGB_18030_2000.
        let data = text.data(using: String.Encoding(rawValue: 0x8000_0632))
        return data.map(Array.init) ?? Array(text.utf8)
    }

    private static func widened(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isDigit = (0x30...0x39).contains(scalar.value)
            view.append(isDigit ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar)
        }
        return String(view)
    }

    /// Breaks every paragraph after so many scalars, wherever that is.
    private static func wrapped(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            var view = String.UnicodeScalarView()
            for (index, scalar) in line.unicodeScalars.enumerated() {
                if index > 0, index.isMultiple(of: wrapWidth) { view.append("\n") }
                view.append(scalar)
            }
            return String(view)
        }.joined(separator: "\n")
    }

    /// Where findings and marks miss one another; nothing for an example without marks.
    func misplaced(_ findings: [Finding]) -> [String] {
        let marks = example.documents.enumerated().flatMap { number, document in
            document.marks.map {
                (path: path(number), text: Self.text(document, $0), start: offset(document, $0.lowerBound))
            }
        }
        guard !marks.isEmpty else { return [] }
        let places = findings.map { [$0.location] + $0.related.map(\.location) }
        func meet(_ place: Location, _ mark: (path: String, text: String, start: Int)) -> Bool {
            place.path == mark.path && place.startOffset < mark.start + mark.text.utf8.count
                && mark.start < place.endOffset
        }
        let unmet = marks.filter { mark in !places.joined().contains { meet($0, mark) } }
        let stray = places.filter { all in !all.contains { place in marks.contains { meet(place, $0) } } }
        return unmet.map { "\($0.path) 标出的“\($0.text)”没有报" }
            + stray.map { "\($0[0].path) 报了没有标出的“\($0[0].text)”" }
    }

    private static func text(_ document: Example.Document, _ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(Array(document.text.unicodeScalars)[range]))
    }

    /// The byte of the file at which a scalar of the text stands.
    private func offset(_ document: Example.Document, _ scalar: Int) -> Int {
        frontMatter(document).utf8.count
            + document.text.unicodeScalars.prefix(scalar).reduce(0) { $0 + UTF8.width($1) }
    }

    /// A passage without line ends, spaces and widths, in which rewritings differ.
    static func folded(_ text: String) -> String {
        var view = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
            let isWide = (0xFF01...0xFF5E).contains(scalar.value)
            view.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
        }
        return String(view)
    }
}
