import SourceText

/// Finds what a state is said of: a name with a head noun, or else the words just before the verb.
struct StateSubject {
    let reading: ArticleReading
    let lexicon: NameLexicon
    private let scalars: [UInt32]
    private let run: NameRun
    /// The dates of the text, in order.
    private let dates: [Range<Int>]

    init(reading: ArticleReading, lexicon: NameLexicon) {
        self.reading = reading
        self.lexicon = lexicon
        scalars = reading.scalars
        run = NameRun(scalars: reading.scalars, lexicon: lexicon)
        dates = reading.mentions.filter { $0.date != nil }.map(\.range)
    }

    /// What stands before a stage: the words just before it, completed by what the text called so earlier, or else the last
    /// name with a head noun of the clause, or of the sentence before the clause.
    ///
    /// - Parameter previous: the sentence before, whose last name is meant where this one names nothing or points at it
    ///   (那里的挖机还在响); nil where it is not to be asked.
    func before(_ end: Int, in clause: Range<Int>, of sentence: Range<Int>, after previous: Range<Int>?) -> String? {
        // 要到清明前才能开张: what stands behind 要到 tells when.
        let until = StateRole.words[.until].first(in: clause.lowerBound..<end, of: scalars)?.lowerBound ?? end
        let end = beforeJoined(until, from: clause.lowerBound)
        if let words = justBefore(end, from: clause.lowerBound) { return words }
        if let house = house(end, from: clause.lowerBound) { return house }
        if let name = headed(clause.lowerBound..<end) { return name }
        if let named = pointedAt(end, from: clause.lowerBound) { return named }
        if let short = short(end, from: clause.lowerBound),
            let full = completed(short, before: clause.lowerBound) ?? namesake(of: short, before: clause.lowerBound)
        {
            return full
        }
        if let short = short(end, from: clause.lowerBound), !isGeneral(short) { return reading.text(short) }
        // What a semicolon parts is told of something else.
        let floor = scalars[sentence.lowerBound..<clause.lowerBound].lastIndex(of: Self.semicolon).map { $0 + 1 }
        let earlier = (floor ?? sentence.lowerBound)..<clause.lowerBound
        return worked(earlier) ?? headed(earlier) ?? topic(earlier) ?? opening(earlier) ?? previous.flatMap(headed)
    }

    private static let semicolon: UInt32 = 0xFF1B

    /// 总装厂 of 城北产业园自建的总装厂眼下还在装设备, 新楼 of 南岸新区的新楼还在装修: two or three characters behind 的 that name a house.
    private func house(_ end: Int, from limit: Int) -> String? {
        guard let words = short(end, from: limit), words.lowerBound > limit,
            scalars[words.lowerBound - 1] == Self.attributive, Self.houses.contains(scalars[words.upperBound - 1])
        else { return nil }
        return reading.text(words)
    }

    /// 的
    private static let attributive: UInt32 = 0x7684
    private static let houses = ScalarSet("厂馆楼桥站院校库塔场堂厅址仓炉坝堤")

    /// Before 今年8月就已完成装修并 of 今年8月就已完成装修并通过验收: what was done first was done to the same.
    private func beforeJoined(_ end: Int, from limit: Int) -> Int {
        guard end > limit, scalars[end - 1] == Self.and,
            let first = StateRole.words[.completed].last(in: limit..<end, of: scalars)
        else { return end }
        return first.lowerBound
    }

    /// 并
    private static let and: UInt32 = 0x5E76

    /// 总装厂 of 该厂, where the sentence before called it so: the last run of words that ends with the noun.
    private func pointedAt(_ end: Int, from limit: Int) -> String? {
        guard let word = Self.this.end(startingAt: limit, to: end, in: scalars), word < end,
            Self.houses.contains(scalars[word]),
            word + 1 == end || !scalars[word + 1].isHan || isAdverb(word + 1, to: end)
        else { return nil }
        let floor = reading.article.sentences.last { $0.range.upperBound <= limit }?.range.lowerBound ?? limit
        for place in (floor..<limit).reversed() where scalars[place] == scalars[word] {
            var start = place
            while start > floor, place - start < 9, scalars[start - 1].isHan, scalars[start - 1] != Self.attributive {
                start -= 1
            }
            if place - start >= 2 { return reading.text(start..<place + 1) }
        }
        return nil
    }

    private func isAdverb(_ start: Int, to end: Int) -> Bool {
        dates.contains { $0.lowerBound == start }
            || StateRole.words[.adverb].end(startingAt: start, to: end, in: scalars) != nil
    }

    private static let this = CueWords("该 这座 这家 这个 这处")

    /// 某某物流园 of 这座投资1.3亿元的园区: the last name of the sentences before that ends with a character of the short word.
    private func namesake(of words: Range<Int>, before index: Int) -> String? {
        guard words.lowerBound == index || StateRole.words[.pointing].isFound(in: index..<words.lowerBound, of: scalars)
        else { return nil }
        let floor = reading.article.sentences.last { $0.range.upperBound <= index }?.range.lowerBound ?? index
        // 园区 is short for a 物流园, 中心 for a 影像中心.
        let end = words.upperBound - (Self.around.contains(scalars[words.upperBound - 1]) ? 2 : 1)
        guard !Self.telling.contains(scalars[words.lowerBound]), let name = headed(floor..<index),
            end >= words.lowerBound,
            name.unicodeScalars.last?.value == scalars[end]
        else { return nil }
        return name
    }

    private static let around = ScalarSet("区里内子")
    /// 老馆 is another one than the 图书馆 told of.
    private static let telling = ScalarSet("老旧新原东西南北副分总")

    /// 3号线往东的那一段 of 至于3号线往东的那一段，眼下还在报批
    private func topic(_ range: Range<Int>) -> String? {
        guard let lead = StateRole.words[.topic].last(in: range, of: scalars) else { return nil }
        let end = Clauses.end(of: lead.upperBound, in: range, of: scalars)
        return (2...12).contains(end - lead.upperBound) ? reading.text(lead.upperBound..<end) : nil
    }

    /// 3号线东延段 of 3号线东延段长6.2公里，已于今年3月动工: what the clause before begins with, where a measure of it follows.
    private func opening(_ range: Range<Int>) -> String? {
        guard !range.isEmpty else { return nil }
        let start = Clauses.start(of: range.upperBound - 1, in: range, of: scalars)
        guard let measure = StateRole.words[.measure].first(in: start..<range.upperBound - 1, of: scalars),
            (3...12).contains(measure.lowerBound - start), isNumeral(measure.upperBound),
            scalars[start..<measure.lowerBound].allSatisfy({ $0.isHan || $0.isDigit })
        else { return nil }
        return reading.text(start..<measure.lowerBound)
    }

    private func isNumeral(_ index: Int) -> Bool { scalars[index].isDigit || scalars[index].isHanNumeral }

    /// 地下书库 of 地下书库还在调试密集架: what something is still being done to.
    private func worked(_ range: Range<Int>) -> String? {
        StateRole.words[.ongoing].last(in: range, of: scalars).flatMap {
            thing(before: $0.lowerBound, from: Clauses.start(of: $0.lowerBound, in: range, of: scalars))
        }
    }

    /// The name that follows a stage and 的: 正在建设的某某大桥.
    func after(_ start: Int, to limit: Int) -> String? {
        var index = start
        while index < min(limit, start + 20), scalars[index].isHan {
            if let head = lexicon.heads.longestMatch(in: scalars, at: index, end: limit), head.value != .word {
                let name = reading.text(start..<index + head.length)
                return name.unicodeScalars.count >= 4 ? name : nil
            }
            index += 1
        }
        return index - start >= 4 && index - start <= 10 ? reading.text(start..<index) : nil
    }

    /// At least four characters just before an index, adverbs left out: 东湾水库 of 东湾水库已于日前.
    func justBefore(_ end: Int, from limit: Int) -> String? {
        let words = withoutAdverbs(end, from: limit)
        if let quoted = quoted(before: words.lowerBound, from: limit), words.count <= 6 {
            return quoted + reading.text(words)
        }
        return words.count >= 4 && !isGeneral(words) ? reading.text(words) : nil
    }

    /// 青澜里 of “青澜里”社区: what stands in quotation marks that close just before an index.
    private func quoted(before index: Int, from limit: Int) -> String? {
        guard index > limit + 2, scalars[index - 1] == 0x201D,
            let open = (max(limit, index - 12)..<index - 1).last(where: { scalars[$0] == 0x201C })
        else { return nil }
        let name = open + 1..<index - 1
        return name.count >= 2 && name.allSatisfy { scalars[$0].isHan } ? reading.text(name) : nil
    }

    /// At least two characters just before an index, adverbs left out.
    func thing(before end: Int, from limit: Int) -> String? {
        var words = withoutAdverbs(end, from: limit)
        // 那座老水塔 is 老水塔.
        if let first = words.first, first > limit, Self.pointers.contains(scalars[first - 1]),
            Self.measures.contains(scalars[first])
        {
            words = words.dropFirst()
        }
        return words.count >= 2 && !isGeneral(words) ? reading.text(words) : nil
    }

    private static let pointers = ScalarSet("那这")
    private static let measures = ScalarSet("座条栋幢棵间块根艘台架辆")

    private func short(_ end: Int, from limit: Int) -> Range<Int>? {
        let words = withoutAdverbs(end, from: limit)
        return (2...3).contains(words.count) ? words : nil
    }

    private func withoutAdverbs(_ end: Int, from limit: Int) -> Range<Int> {
        var end = end
        while let start = dates.last(where: { $0.upperBound == end })?.lowerBound
            ?? StateRole.words[.adverb].start(endingAt: end, from: limit, in: scalars)
            ?? StateRole.words[.asking].start(endingAt: end, from: limit, in: scalars) ?? timeStart(end, limit),
            start >= limit
        {
            end = start
        }
        let floor = dates.last { $0.lowerBound >= limit && $0.upperBound <= end }?.upperBound ?? limit
        let words = run.before(end, from: floor, length: 14, digits: true)
        let first = words.first { scalars[$0].isHan || isNumber($0, words) } ?? words.upperBound
        return first..<words.upperBound
    }

    /// 6 in 6号泊位: a digit that numbers the thing.
    private func isNumber(_ index: Int, _ words: Range<Int>) -> Bool {
        guard let next = (index..<words.upperBound).first(where: { !scalars[$0].isDigit }) else { return false }
        return Self.numbered.contains(scalars[next])
    }

    private static let numbered = ScalarSet("号期区段线标栋幢")

    /// Where 12月, 2026年, 3日 that end at an index begin.
    private func timeStart(_ end: Int, _ limit: Int) -> Int? {
        guard end > limit + 1, Self.timeUnits.contains(scalars[end - 1]), scalars[end - 2].isDigit else { return nil }
        var start = end - 1
        while start > limit, scalars[start - 1].isDigit { start -= 1 }
        return start
    }

    private static let timeUnits = ScalarSet("年月日")

    /// 市民群众, 有关部门: words that any story holds.
    private func isGeneral(_ words: Range<Int>) -> Bool { Self.general.contains(reading.text(words.suffix(2))) }

    private static let general: Set<String> = [
        "部门", "群众", "市民", "居民", "企业", "单位", "人员", "干部", "记者", "游客", "问题", "工作", "方面", "情况", "政府", "村民", "孩子", "老人",
        "工人", "师傅",
    ]

    /// The longer name that ended with these words earlier in the article, within its two sentences before.
    private func completed(_ words: Range<Int>, before index: Int) -> String? {
        let part = scalars[words]
        let floor = max(0, index - 120)
        guard index - words.count > floor else { return nil }
        for place in (floor..<index - words.count + 1).reversed()
        where scalars[place] == part[part.startIndex] && scalars[place..<place + words.count] == part {
            let full = run.before(place, from: floor, length: 8)
            if full.count >= 2 { return reading.text(full.lowerBound..<place + words.count) }
        }
        return nil
    }

    /// The name with a head noun that stands last in a range.
    private func headed(_ range: Range<Int>) -> String? {
        for place in range.reversed() {
            guard let head = lexicon.heads.longestMatch(in: scalars, at: place, end: range.upperBound),
                ![.word, .policy, .event, .prize, .quoted].contains(head.value)
            else { continue }
            let start = run.before(place, from: range.lowerBound, length: 16).lowerBound
            let name = reading.text(start..<place + head.length)
            if name.unicodeScalars.count >= ([.place, .road].contains(head.value) ? 3 : 4) { return name }
        }
        return nil
    }
}
