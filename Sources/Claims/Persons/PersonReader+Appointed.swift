import Extraction
import Findings
import SourceText

extension PersonReader {
    /// `当选市中级人民法院院长的某某某`, `担任总设计师的某某某`: the name behind what its bearer is or became.
    mutating func readHolders(_ sentence: Range<Int>, _ number: Int) {
        for verb in Self.holding.all(in: sentence, of: scalars) {
            let limit = min(sentence.upperBound, verb.upperBound + Self.reach)
            guard Self.former.start(endingAt: verb.lowerBound, from: sentence.lowerBound, in: scalars) == nil,
                let word = post(before: Self.attributive, in: verb.upperBound..<limit),
                let name = nameStarting(at: word.range.upperBound + 1, limit: sentence.upperBound),
                !starts.contains(name.lowerBound)
            else { continue }
            let isNew =
                Self.elected.end(startingAt: verb.lowerBound, to: sentence.upperBound, in: scalars) == verb.upperBound
            add(
                name, word, from: verb.upperBound, at: verb.lowerBound..<name.upperBound, isNew ? .appointed : .holds,
                number)
        }
    }

    /// `补选某某某为市监察委员会主任`, `任命某某某为局长`.
    mutating func readAppointments(_ sentence: Range<Int>, _ number: Int) {
        for verb in Self.appointing.all(in: sentence, of: scalars) {
            let near = verb.upperBound..<min(sentence.upperBound, verb.upperBound + 6)
            guard let link = near.last(where: { scalars[$0] == Self.to }),
                let name = nameFilling(verb.upperBound..<link),
                let word = lastPost(in: link + 1..<min(sentence.upperBound, link + Self.reach))
            else { continue }
            add(name, word, from: link + 1, at: name.lowerBound..<word.range.upperBound, .appointed, number)
        }
    }

    /// `分校校长由总校副校长某某某兼任`: the post that is given to the holder of another one.
    mutating func addGivenPost(before body: Range<Int>, name: Range<Int>, _ sentence: Range<Int>, _ number: Int) {
        guard body.lowerBound > sentence.lowerBound, scalars[body.lowerBound - 1] == Self.by,
            Self.taking.end(startingAt: name.upperBound, to: sentence.upperBound, in: scalars) != nil,
            let word = lastPost(in: sentence.lowerBound..<(body.lowerBound - 1)),
            word.range.upperBound == body.lowerBound - 1
        else { return }
        add(name, word, from: sentence.lowerBound, at: word.range.lowerBound..<name.upperBound, .holds, number)
    }

    private mutating func add(
        _ name: Range<Int>, _ word: (range: Range<Int>, tenure: NameLexicon.Tenure), from start: Int,
        at place: Range<Int>, _ tense: PersonSighting.Tense, _ number: Int
    ) {
        let post = withModifiers(word.range, from: start)
        let body = bodyRange(before: post.lowerBound, from: start)
        var sighting = titled(name, holding: post, word.tenure, of: body, at: place, number)
        sighting.tense = tense
        found.append(sighting)
    }

    /// The post that stands right before a character.
    private func post(before mark: UInt32, in range: Range<Int>) -> (range: Range<Int>, tenure: NameLexicon.Tenure)? {
        guard let end = range.first(where: { scalars[$0] == mark || !scalars[$0].isHan }), scalars[end] == mark,
            let word = lastPost(in: range.lowerBound..<end), word.range.upperBound == end
        else { return nil }
        return word
    }

    /// 由
    private static let by: UInt32 = 0x7531
    private static let taking = CueWords("兼任 担任 出任 接任 兼着 兼 继任")
    /// 的, 为
    private static let attributive: UInt32 = 0x7684, to: UInt32 = 0x4E3A
    /// Characters of a body with its post.
    private static let reach = 24
    private static let holding = CueWords("当选为 当选 获选 担任 出任 现任 身为 就任 新任")
    private static let elected = CueWords("当选为 当选 获选 出任 就任 新任")
    private static let former = CueWords("曾 曾经 先后 此前 原 历 拟 将 不再 辞去 没有 没能 未能 未")
    private static let appointing = CueWords("补选 选举 任命 聘任 增选 增补 推选 选出")
}
