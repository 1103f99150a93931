import EmbeddedFiles
import SourceText

/// Characters and words that tell two things apart on purpose: 第一 and 第二, east and west, province and city.
public struct NameDistinctions: Sendable {
    public static let embedded = NameDistinctions(EmbeddedFiles.lexicon("name-distinctions.txt"))

    private var groupsOfCharacter: [UInt32: [Int]] = [:]
    private var groupsOfWord: [String: [Int]] = [:]
    /// Characters by whose presence alone a name is another: 新 in 新城, 分 in 分公司.
    private var markers: Set<UInt32> = []

    public init(_ table: LexiconText) {
        for (number, line) in table.lines.enumerated() where !line.isRemark {
            if let words = line.rest(after: "- ")?.words {
                for word in words { groupsOfWord[String(word), default: []].append(number) }
            } else if let characters = line.rest(after: "+ ")?.scalars {
                markers.formUnion(characters)
            } else {
                for scalar in line.scalars { groupsOfCharacter[scalar, default: []].append(number) }
            }
        }
    }

    /// Whether the difference is one that names make on purpose.
    public func tellsApart(_ slip: NameSlip) -> Bool {
        switch slip.kind {
        case .transposition: return false
        case .insertion: return (slip.here + slip.there).contains { markers.contains($0) || isNumeral($0) }
        case .substitution, .exchange: break
        }
        if slip.here.count == 1, slip.there.count == 1,
            share(groupsOfCharacter[slip.here[0]], groupsOfCharacter[slip.there[0]])
        {
            return true
        }
        if (slip.here + slip.there).contains(where: isNumeral) { return true }
        return share(groupsOfWord[Self.text(slip.here)], groupsOfWord[Self.text(slip.there)])
    }

    /// Whether two words are members of one group, by which names are told apart: 人大, 政协.
    func areDistinct(_ a: [UInt32], _ b: [UInt32]) -> Bool {
        a.count >= 2 && share(groupsOfWord[Self.text(a)], groupsOfWord[Self.text(b)])
    }

    /// Whether a word is one of those that names are told apart by.
    public func isDistinction(_ word: [UInt32]) -> Bool {
        word.count == 1 ? groupsOfCharacter[word[0]] != nil : groupsOfWord[Self.text(word)] != nil
    }

    private func share(_ a: [Int]?, _ b: [Int]?) -> Bool {
        guard let a, let b else { return false }
        return a.contains(where: b.contains)
    }

    private func isNumeral(_ scalar: UInt32) -> Bool {
        (0x30...0x39).contains(scalar) || Self.numerals.contains(scalar)
    }

    private static let numerals = ScalarSet("一二三四五六七八九十百千万零〇两")

    static func text(_ scalars: [UInt32]) -> String { String(scalars: scalars[...]) }
}
