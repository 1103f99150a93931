import EmbeddedFiles
import Extraction
import Findings
import SourceText

extension PersonReader {
    /// `当选市中级人民法院院长的某某某`, `担任总设计师的某某某`: the name behind what its bearer is or became.
    mutating func readHolders(_ sentence: Range<Int>, _ number: Int) {
        for start in sentence {
            guard let verb = Self.holding.end(startingAt: start, to: sentence.upperBound, in: scalars),
                Self.former.start(endingAt: start, from: sentence.lowerBound, in: scalars) == nil,
                let word = post(before: Self.attributive, in: verb..<min(sentence.upperBound, verb + Self.reach)),
                let name = nameStarting(at: word.range.upperBound + 1, limit: sentence.upperBound),
                !starts.contains(name.lowerBound)
            else { continue }
            let isNew = Self.elected.end(startingAt: start, to: sentence.upperBound, in: scalars) == verb
            add(name, word, from: verb, at: start..<name.upperBound, isNew ? .appointed : .holds, number)
        }
    }

    /// `补选某某某为市监察委员会主任`, `任命某某某为局长`.
    mutating func readAppointments(_ sentence: Range<Int>, _ number: Int) {
        for start in sentence {
            guard let verb = Self.appointing.end(startingAt: start, to: sentence.upperBound, in: scalars),
                let link = (verb..<min(sentence.upperBound, verb + 6)).last(where: { scalars[$0] == Self.to }),
                let name = nameFilling(verb..<link),
                let word = lastPost(in: link + 1..<min(sentence.upperBound, link + Self.reach))
            else { continue }
            add(name, word, from: link + 1, at: name.lowerBound..<word.range.upperBound, .appointed, number)
        }
    }

    /// `由某某编剧、某某执导`: a trade told as what the person did.
    mutating func readMakers(_ sentence: Range<Int>, _ number: Int) {
        for start in sentence {
            guard let trade = Self.trades.longestMatch(in: scalars, at: start, end: sentence.upperBound),
                start + trade.length == sentence.upperBound || !scalars[start + trade.length].isHan,
                let mark = (max(sentence.lowerBound, start - 5)..<start).last(where: {
                    Self.marks.contains(scalars[$0])
                }),
                let name = nameFilling(mark + 1..<start)
            else { continue }
            starts.insert(name.lowerBound)
            found.append(
                PersonSighting(
                    name: reading.text(name), manner: .titled, post: trade.value, tenure: .role,
                    place: reading.place(of: name.lowerBound..<start + trade.length), sentence: number,
                    count: occurrences(of: name)))
        }
    }

    private mutating func add(
        _ name: Range<Int>, _ word: (range: Range<Int>, tenure: NameLexicon.Tenure), from start: Int,
        at place: Range<Int>,
        _ tense: PersonSighting.Tense, _ number: Int
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

    /// 的, 为
    private static let attributive: UInt32 = 0x7684, to: UInt32 = 0x4E3A
    /// Characters of a body with its post.
    private static let reach = 24
    private static let holding = CueWords("当选为 当选 获选 担任 出任 现任 身为 就任 新任")
    private static let elected = CueWords("当选为 当选 获选 出任 就任 新任")
    private static let former = CueWords("曾 曾经 先后 此前 原 历 拟 将 不再 辞去 没有 没能 未能 未")
    private static let appointing = CueWords("补选 选举 任命 聘任 增选 增补 推选 选出")
    private static let marks = ScalarSet("由、，；：。")
    private static let trades: PhraseTable<String> = {
        var trades = PhraseTable<String>()
        for (word, post) in [
            ("编剧", "编剧"), ("执导", "导演"), ("导演", "导演"), ("作曲", "作曲"), ("谱曲", "作曲"), ("作词", "作词"), ("填词", "作词"),
            ("编导", "编导"), ("策展", "策展人"), ("指挥", "指挥"),
        ] {
            trades.insert(LexiconText(keeping: word), post)
        }
        return trades
    }()
}
