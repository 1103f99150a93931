import Findings
import SourceText

extension PersonReader {
    /// 调琴师某某某: what follows a word for people and begins like a name, though no post that is known stands before it and
    /// nothing tells where it ends. Alone it tells nothing; one step off a name that is known, it is a slip.
    mutating func readSupposed(_ sentence: Range<Int>, _ number: Int) {
        for start in sentence.dropFirst() where Self.callingEndings.contains(scalars[start - 1]) && !isRead(start) {
            guard let name = supposedName(at: start, limit: sentence.upperBound) else { continue }
            let text = reading.text(name)
            guard !found.contains(where: { $0.name == text }) else { continue }
            found.append(
                PersonSighting(
                    name: text, manner: .supposed, place: reading.place(of: name), sentence: number,
                    count: occurrences(of: name)))
        }
    }

    /// The last characters of callings that are told before a name: 调琴师, 护林员, 主人, 木匠, 鼓手.
    private static let callingEndings = ScalarSet("长员师家手者人工匠生兵民警医徒友")

    private func isRead(_ start: Int) -> Bool { (start - 1...start + 1).contains(where: starts.contains) }

    /// A surname with two characters, of which none is grammatical.
    private func supposedName(at start: Int, limit: Int) -> Range<Int>? {
        let surname = lexicon.surnameLength(in: scalars, at: start, end: limit)
        let name = start..<start + surname + 2
        guard surname > 0, name.upperBound <= limit, !Self.doubtful.contains(scalars[start]),
            nameFilling(name) != nil, !startsWord(start, limit),
            lexicon.posts.longestMatch(in: scalars, at: start, end: limit) == nil
        else { return nil }
        return name
    }
}
