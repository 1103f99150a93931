import Findings
import SourceText

extension PersonReader {
    /// 调琴师某某某, 给某某某送行: what begins like a name behind a word for people, a mark or a word that joins, though no post that is
    /// known stands before it and nothing tells where it ends. Alone it tells nothing; one step off a name that is known, it is
    /// a slip.
    mutating func readSupposed(_ whole: Range<Int>, _ number: Int) {
        let sentence = ReporterLine.removed(from: whole, in: scalars)
        for start in sentence where mayBegin(start, in: sentence) && !isRead(start) {
            guard let name = supposedName(at: start, limit: sentence.upperBound) else { continue }
            let text = reading.text(name)
            guard !found.contains(where: { $0.name == text }) else { continue }
            found.append(
                PersonSighting(
                    name: text, manner: .supposed, place: reading.place(of: name), sentence: number,
                    count: occurrences(of: name)))
        }
    }

    private func mayBegin(_ start: Int, in sentence: Range<Int>) -> Bool {
        guard start > sentence.lowerBound, scalars[start - 1].isHan else { return true }
        return Self.callingEndings.contains(scalars[start - 1]) || Self.joints.contains(scalars[start - 1])
    }

    /// The last characters of callings that are told before a name: 调琴师, 护林员, 主人, 木匠, 鼓手.
    private static let callingEndings = ScalarSet(
        "长员师家手者人工匠生兵民警医徒友练帅将星农户嫂婆爷叔伯姐妹哥弟妈爸夫妻子客商领队播辑演裁表部士授理总老主锋卫门")
    /// Words that stand before a person: 给, 由, 向, 和.
    private static let joints = ScalarSet("给由向对和与跟同把被让请为是的")

    private func isRead(_ start: Int) -> Bool { (start - 1...start + 1).contains(where: starts.contains) }

    /// A surname with two characters, of which none is grammatical.
    private func supposedName(at start: Int, limit: Int) -> Range<Int>? {
        let surname = lexicon.surnameLength(in: scalars, at: start, end: limit)
        let name = start..<start + surname + 2
        guard surname > 0, name.upperBound <= limit, !Self.doubtful.contains(scalars[start]),
            nameFilling(name) != nil, !startsWord(start, limit),
            lexicon.posts.longestMatch(in: scalars, at: start, end: limit) == nil,
            name.dropLast().allSatisfy({ TermLexicon.builtin.weight(ofPairAt: $0, in: scalars) == 100 })
        else { return nil }
        return name
    }
}
