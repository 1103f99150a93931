import Findings
import SourceText

/// Three and more things told in a row, joined by 、: 河西镇、上塘镇、双桥镇.
public struct MemberList: Sendable, Codable, Hashable {
    /// The first may begin too early and the last end too late: grammar does not tell where.
    public var items: [String]
    public var place: TextPlace
    /// The number of the sentence in its article, from 0.
    public var sentence: Int

    public init(items: [String], place: TextPlace, sentence: Int) {
        self.items = items
        self.place = place
        self.sentence = sentence
    }
}

/// Finds lists of names in an article.
struct MemberListReader {
    let reading: ArticleReading
    let lexicon: NameLexicon

    func lists() -> [MemberList] {
        var lists: [MemberList] = []
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            var marks: [Int] = []
            for index in sentence.range where reading.scalars[index] == Self.mark {
                if let last = marks.last, !isItem(last + 1..<index) {
                    lists += list(marks, sentence.range, number)
                    marks = []
                }
                marks.append(index)
            }
            lists += list(marks, sentence.range, number)
        }
        return lists
    }

    private static let mark: UInt32 = 0x3001

    private func isItem(_ range: Range<Int>) -> Bool {
        (2...12).contains(range.count) && range.allSatisfy { reading.scalars[$0].isHan || reading.scalars[$0].isLatin }
    }

    /// The list whose joints are given; nothing where it has fewer than three members.
    private func list(_ marks: [Int], _ sentence: Range<Int>, _ number: Int) -> [MemberList] {
        guard let firstMark = marks.first, let lastMark = marks.last, marks.count >= 2 else { return [] }
        let run = NameRun(scalars: reading.scalars, lexicon: lexicon)
        let first = run.before(firstMark, from: sentence.lowerBound, length: 10)
        var end = lastMark + 1
        while end < min(sentence.upperBound, lastMark + 11), reading.scalars[end].isHan,
            !Self.closers.contains(reading.scalars[end])
        {
            end += 1
        }
        guard first.count >= 2, end - lastMark > 2 else { return [] }
        let middle = zip(marks, marks.dropFirst()).map { $0 + 1..<$1 }
        let items = ([first] + middle + [lastMark + 1..<end]).map(reading.text)
        return [MemberList(items: items, place: reading.place(of: first.lowerBound..<end), sentence: number)]
    }

    /// 等, 和, 及 after the last member.
    private static let closers = ScalarSet("等和及与共")
}
