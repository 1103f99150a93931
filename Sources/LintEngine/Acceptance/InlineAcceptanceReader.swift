import Claims
import Findings
import SourceText

/// Reads the comments of a document that begin with `jmlint-`.
///
/// `<!-- jmlint-disable-next RULE -- reason -->` speaks of the next paragraph: the lines from the next that is not blank
/// up to a blank one. `<!-- jmlint-disable RULE -- reason -->` speaks of all lines up to `<!-- jmlint-enable RULE -->`, or
/// to the end. Several rules are parted by commas or blanks; without any, all are meant.
struct InlineAcceptanceReader {
    private let document: Document
    private var found: [InlineAcceptance] = []
    /// `disable` comments not yet ended.
    private var open: [Note] = []

    init(_ document: Document) { self.document = document }

    private struct Note {
        let selectors: [String]
        let reason: String
        let place: TextPlace
    }

    /// In the order of the text.
    mutating func acceptances() -> [InlineAcceptance] {
        for comment in document.markup.comments { read(comment) }
        let last = document.base.lines + document.lines.lineCount
        for note in open { add(note, note.place.startLine, last) }
        return found.sorted { $0.place.startOffset < $1.place.startOffset }
    }

    private mutating func read(_ comment: Range<Int>) {
        let content = document.string(comment.lowerBound + 4..<comment.upperBound - 3)
        let parts = Self.parted(content)
        guard let word = parts.words.first, word.hasPrefix("jmlint-") else { return }
        let named = parts.words.dropFirst()
        let note = Note(
            selectors: named.isEmpty ? ["all"] : Array(named), reason: parts.reason,
            place: TextPlace(document.place(of: comment), text: document.string(comment)))
        switch word {
        case "jmlint-disable-next": addNext(note)
        case "jmlint-disable": open.append(note)
        case "jmlint-enable": end(note)
        default: break
        }
    }

    /// The words before ` -- `, and the reason after it.
    private static func parted(_ content: String) -> (words: [String], reason: String) {
        var words: [String] = []
        let all = content.split { $0.isWhitespace || $0 == "," || $0 == "，" }
        for word in all {
            if word == "--" || word == "——" {
                let reason = content[word.endIndex...].drop { $0.isWhitespace }
                return (words, String(reason.reversed().drop { $0.isWhitespace }.reversed()))
            }
            words.append(String(word))
        }
        return (words, "")
    }

    private mutating func add(_ note: Note, _ first: Int, _ last: Int) {
        found.append(
            InlineAcceptance(
                path: document.path, selectors: note.selectors, reason: note.reason,
                lines: first <= last ? first...last : nil, place: note.place))
    }

    private mutating func addNext(_ note: Note) {
        let end = document.base.lines + document.lines.lineCount
        func isBlank(_ line: Int) -> Bool { document.line(line).allSatisfy(\.isWhitespace) }
        var first = note.place.endLine + 1
        while first <= end, isBlank(first) { first += 1 }
        var last = first
        while last < end, !isBlank(last + 1) { last += 1 }
        add(note, first, min(last, end))
    }

    /// Ends the latest `disable` of the same rules, or every open one where no rule is named.
    private mutating func end(_ note: Note) {
        let ended = open.filter { note.selectors == ["all"] || $0.selectors == note.selectors }
        // An end without a beginning covers nothing, and so is told as one that is of no use.
        if ended.isEmpty { return add(note, 1, 0) }
        open.removeAll { note.selectors == ["all"] || $0.selectors == note.selectors }
        for earlier in ended { add(earlier, earlier.place.startLine, note.place.startLine) }
    }
}
