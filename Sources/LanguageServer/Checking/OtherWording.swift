import Extraction
import Findings
import SourceText

/// Puts what another article says in the place of what a draft says.
struct OtherWording {
    /// What is put in.
    let text: String
    /// The bytes of the draft that it replaces.
    let range: Range<Int>
    /// Who says so.
    let source: Location

    /// Longer wordings than this are no figure and no name.
    private static let longest = 30

    /// The wordings that would settle a finding at a place of a draft, each once.
    /// - Parameter place: one of the finding's places; the others are what may be taken.
    static func all(for finding: Finding, at place: Location) -> [OtherWording] {
        guard [.contradiction, .name].contains(finding.category) else { return [] }
        var seen: Set<String> = []
        let others = [finding.location] + finding.related.map(\.location)
        return others.filter { $0 != place }.compactMap { OtherWording($0, in: place) }
            .filter { seen.insert($0.text).inserted }
    }

    private init?(_ other: Location, in place: Location) {
        source = other
        let here = place.text, there = other.text
        guard here != there, here.unicodeScalars.count <= Self.longest, there.unicodeScalars.count <= Self.longest,
            !there.contains("\n")
        else { return nil }
        let mine = Self.figure(in: here), theirs = Self.figure(in: there)
        if let mine, let theirs {
            // The noun counted stands in each text as it fits there; only the figure changes.
            guard here.utf8Text(mine) != there.utf8Text(theirs) else { return nil }
            text = there.utf8Text(theirs)
            range = place.startOffset + mine.lowerBound..<place.startOffset + mine.upperBound
        } else {
            guard mine == nil, theirs == nil else { return nil }
            text = there
            range = place.startOffset..<place.endOffset
        }
    }

    /// The bytes of the one quantity in a wording; nil where there is none, or several.
    private static func figure(in text: String) -> Range<Int>? {
        let normalized = NormalizedText(verbatim: text)
        let figures = MentionReader().mentions(in: normalized).filter { $0.quantity != nil }
        return figures.count == 1 ? normalized.source(of: figures[0].range) : nil
    }
}

extension String {
    fileprivate func utf8Text(_ range: Range<Int>) -> String { String(decoding: Array(utf8)[range], as: UTF8.self) }
}
