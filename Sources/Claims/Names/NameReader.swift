import Findings
import SourceText

/// Finds the names of an article by their head nouns and their marks.
struct NameReader {
    let reading: ArticleReading
    let lexicon: NameLexicon
    private let scalars: [UInt32]
    private let ends: [NameLexicon.End?]
    private var found: [NameSighting] = []
    private var numberByText: [TextKey: Int] = [:]

    init(reading: ArticleReading, lexicon: NameLexicon = .embedded) {
        self.reading = reading
        self.lexicon = lexicon
        scalars = reading.scalars
        ends = Self.ends(in: reading.scalars, lexicon)
    }

    /// In the order of the text; a name that comes back is counted, not told again.
    func names() -> [NameSighting] {
        var reader = self
        for (number, sentence) in reading.article.sentences.enumerated() where sentence.role != .credit {
            guard !isCorrection(number) else { continue }
            reader.readMarked(sentence.range, number)
            reader.readHeaded(sentence.range, number)
        }
        return reader.found.sorted { $0.place.startOffset < $1.place.startOffset }
    }

    /// Whether the sentence, or the answer to the question that it is, puts a name right.
    private func isCorrection(_ number: Int) -> Bool {
        let sentences = reading.article.sentences
        let range = sentences[number].range
        let isAsked = number + 1 < sentences.count && scalars[range].contains(0xFF1F)
        let end = isAsked ? sentences[number + 1].range.upperBound : range.upperBound
        return Self.corrections.isFound(in: range.lowerBound..<end, of: scalars)
    }

    private static let corrections = CueWords("纠正 更正 写成 说成 误写 误称 误作 笔误 错写 叫成 念成")

    /// For each scalar the end that a word covering it makes of a name, longest word first.
    private static func ends(in scalars: [UInt32], _ lexicon: NameLexicon) -> [NameLexicon.End?] {
        var ends = [NameLexicon.End?](repeating: nil, count: scalars.count)
        var index = 0
        while index < scalars.count {
            // A head noun holds no end: 服务中心.
            let head = lexicon.heads.longestMatch(in: scalars, at: index, end: scalars.count)
            let word = lexicon.ends.longestMatch(in: scalars, at: index, end: scalars.count)
            if let word, word.length >= (head?.length ?? 0) {
                for covered in index..<index + word.length where word.value != .none { ends[covered] = word.value }
                index += word.length
            } else if let ordinal = ordinalLength(scalars, at: index) {
                for covered in index..<index + ordinal { ends[covered] = .hard }
                index += ordinal
            } else {
                index += 1
            }
        }
        return ends
    }

    /// The length of 第九届, 第2次, 第12号.
    private static func ordinalLength(_ scalars: [UInt32], at index: Int) -> Int? {
        guard scalars[index] == 0x7B2C else { return nil }
        var end = index + 1
        while end < scalars.count, scalars[end].isDigit || scalars[end].isHanNumeral { end += 1 }
        guard end > index + 1 else { return nil }
        return end < scalars.count && Self.ordinalUnits.contains(scalars[end]) ? end + 1 - index : nil
    }

    private static let ordinalUnits = ScalarSet("届次号批期个家位条座项")

    // MARK: Names in marks

    private mutating func readMarked(_ sentence: Range<Int>, _ number: Int) {
        // A title may hold quoted words: 《云岭市家电“焕新”补贴细则》.
        var opened: [(index: Int, closing: UInt32)] = []
        for index in sentence {
            if let closing = Self.closing(of: scalars[index]) {
                opened.removeAll { $0.closing == closing }
                opened.append((index, closing))
            } else if let started = opened.last, scalars[index] == started.closing {
                let inside = started.index + 1..<index
                let isTitle = started.closing == 0x300B
                if (isTitle ? 3...60 : 2...26).contains(inside.count) { addMarked(inside, isTitle, sentence, number) }
                opened.removeLast()
            }
        }
    }

    /// What may part the name of an exhibition: 泥与火：某某特展.
    private static let innerMarks = ScalarSet("：·—、")

    /// ” of “, 》 of 《.
    private static func closing(of mark: UInt32) -> UInt32? { mark == 0x201C || mark == 0x300A ? mark + 1 : nil }

    private mutating func addMarked(_ inside: Range<Int>, _ isTitle: Bool, _ sentence: Range<Int>, _ number: Int) {
        let head = headEnding(at: inside.upperBound, from: inside.lowerBound)
        let isName = inside.allSatisfy {
            scalars[$0].isHan || scalars[$0].isLatin || scalars[$0].isDigit
                || head?.value == .event && Self.innerMarks.contains(scalars[$0])
        }
        guard isTitle || isName else { return }
        add(
            text: inside, lead: inside.lowerBound..<inside.lowerBound, headLength: head?.length ?? 0,
            nameClass: isTitle ? .policy : (head?.value ?? .quoted), form: isTitle ? .title : .quoted, number)
    }

    private func headEnding(at end: Int, from start: Int) -> (length: Int, value: NameClass)? {
        for length in stride(from: min(6, end - start), through: 1, by: -1) {
            if let head = lexicon.heads.longestMatch(in: scalars, at: end - length, end: end), head.length == length {
                return head
            }
        }
        return nil
    }

    // MARK: Names with a head noun

    private mutating func readHeaded(_ sentence: Range<Int>, _ number: Int) {
        var index = sentence.lowerBound
        while index < sentence.upperBound {
            guard let head = lexicon.heads.longestMatch(in: scalars, at: index, end: sentence.upperBound) else {
                index += 1
                continue
            }
            // 新材料 before 产业园 or 有限公司 is a part of the longer name.
            let isPart =
                head.value == .company
                && lexicon.heads.longestMatch(in: scalars, at: index + head.length, end: sentence.upperBound)
                    .map { $0.value != .word } ?? false
            if head.value != .word, !isPart { addHeaded(index..<index + head.length, head.value, sentence, number) }
            // 大学附属医院, 研究院: a head may begin inside another only at its end.
            index += head.length
        }
    }

    private mutating func addHeaded(_ head: Range<Int>, _ nameClass: NameClass, _ sentence: Range<Int>, _ number: Int) {
        let start = nameStart(before: head.lowerBound, from: sentence.lowerBound)
        addBehindQuotes(start.hard..<head.upperBound, head, nameClass, sentence, number)
        guard head.lowerBound - start.soft >= (nameClass == .road || nameClass == .short ? 2 : 2),
            !isInsideWord(head, sentence.upperBound)
        else { return }
        add(
            text: start.soft..<head.upperBound, lead: start.hard..<start.soft, headLength: head.count,
            nameClass: nameClass, form: .plain, number)
    }

    /// “某某”专项行动, “某某”应急志愿服务队: the quoted words are a part of the name.
    private mutating func addBehindQuotes(
        _ behind: Range<Int>, _ head: Range<Int>, _ nameClass: NameClass, _ sentence: Range<Int>, _ number: Int
    ) {
        let close = behind.lowerBound - 1
        guard behind.count >= Self.shortestBehindQuotes, close > sentence.lowerBound, scalars[close] == 0x201D,
            let open = (max(sentence.lowerBound, close - 9)..<close).last(where: { scalars[$0] == 0x201C }),
            close - open > 2, scalars[open + 1..<close].allSatisfy(\.isHan), !isInsideWord(head, sentence.upperBound)
        else { return }
        add(
            text: open..<behind.upperBound, lead: open..<open, headLength: head.count, nameClass: nameClass,
            form: .headed, number)
    }

    /// 服务队, 行动 alone stand behind the quoted names of many.
    private static let shortestBehindQuotes = 4

    /// Where a name that ends before an index may begin: at the nearest soft end, and at the nearest hard one.
    private func nameStart(before end: Int, from start: Int) -> (soft: Int, hard: Int) {
        var index = end
        var soft: Int?
        let limit = max(start, end - 22)
        while index > limit, ends[index - 1] != .hard || isInBrand(index - 1, from: start), isPartOfName(index - 1) {
            if ends[index - 1] == .soft, soft == nil, !isInBrand(index - 1, from: start) { soft = index }
            index -= 1
        }
        if index > start, scalars[index - 1].isDigit, index < end, Self.measures.contains(scalars[index]) { index += 1 }
        return (max(soft ?? index, index), max(index, (soft ?? index) - 14))
    }

    /// 和 in 味和食品有限公司: behind one character that nothing goes before, it joins no two bodies.
    private func isInBrand(_ index: Int, from start: Int) -> Bool {
        guard scalars[index] == 0x548C, index > start, isPartOfName(index - 1), ends[index - 1] == nil else {
            return false
        }
        return index - 1 == start || ends[index - 2] == .hard || !isPartOfName(index - 2)
    }

    private func isPartOfName(_ index: Int) -> Bool {
        scalars[index].isHan || scalars[index].isLatin
    }

    private static let measures = ScalarSet("年月日时届次批个位名家条座项所号期多余")

    /// 大学生, 公司化, 中心城区: the head noun goes on as another word.
    private func isInsideWord(_ head: Range<Int>, _ limit: Int) -> Bool {
        guard head.upperBound < limit else { return false }
        if head.count == 1, Self.shortContinuations.contains(scalars[head.upperBound]) { return true }
        // 公司派来的人 is sent by it.
        if head.count > 2, scalars[head.upperBound] == 0x6D3E { return false }
        return Self.continuations.contains(scalars[head.upperBound])
    }

    /// 赛场, 节目, 路口, 街区: after a head noun of one character.
    private static let shortContinuations = ScalarSet("场区事程制段口线面灯梁头目日点奏能约育假气庆街赛路边旁上")
    private static let continuations = ScalarSet("生化性型式化派")

    // MARK: Adding

    private mutating func add(
        text: Range<Int>, lead: Range<Int>, headLength: Int, nameClass: NameClass, form: NameSighting.Form,
        _ sentence: Int
    ) {
        let name = reading.text(text)
        let key = TextKey(form == .plain ? name : name + "/" + form.rawValue)
        if let number = numberByText[key] {
            found[number].count += 1
            // The body tells more than the headline.
            if reading.article.sentences[found[number].sentence].role == .headline {
                found[number].place = reading.place(of: text)
                found[number].sentence = sentence
            }
            if found[number].lead.isEmpty { found[number].lead = reading.text(lead) }
            return
        }
        numberByText[key] = found.count
        found.append(
            NameSighting(
                text: name, lead: reading.text(lead), headLength: headLength, nameClass: nameClass, form: form,
                place: reading.place(of: text), sentence: sentence, isPast: isPast(before: text.lowerBound, sentence),
                isListed: isListed(lead.lowerBound..<text.upperBound),
                holder: holder(after: text.upperBound), count: 1))
    }

    /// Whether the words of the clause before a name look back.
    private func isPast(before name: Int, _ sentence: Int) -> Bool {
        let range = reading.article.sentences[sentence].range
        let start = (range.lowerBound..<max(range.lowerBound, name)).last { Self.clauseMarks.contains(scalars[$0]) }
        for index in (start ?? range.lowerBound)..<max(name, start ?? range.lowerBound) {
            if Self.pastMarks.contains(scalars[index]) { return true }
            let isYear = index + 4 < range.upperBound && scalars[index + 4] == 0x5E74
            if isYear, (index..<index + 4).allSatisfy({ scalars[$0].isDigit }) { return true }
        }
        return false
    }

    private static let clauseMarks = ScalarSet("，。；！？”")

    /// 原, 曾, 昔, 旧; 更名 and 前身 are told by the renaming.
    private static let pastMarks = ScalarSet("原曾昔旧")

    private func isListed(_ range: Range<Int>) -> Bool {
        func joins(_ index: Int) -> Bool {
            scalars.indices.contains(index) && Self.joints.contains(scalars[index])
        }
        return joins(range.lowerBound - 1) || joins(range.upperBound)
    }

    private static let joints = ScalarSet("、和与及")

    /// Whether the name is where the news comes from: 从某公司获悉.
    private func isSource(_ index: Int) -> Bool {
        Self.sourceWords.contains { word in
            index + word.count <= scalars.count && scalars[index..<index + word.count] == word[...]
        }
    }

    private static let sourceWords = ["获悉", "了解到", "介绍", "表示", "发布", "公布", "宣布"].map { $0.unicodeScalars.map(\.value) }

    private func holder(after index: Int) -> String {
        guard index < scalars.count,
            let post = lexicon.posts.longestMatch(in: scalars, at: index, end: min(scalars.count, index + 10))
        else { return isSource(index) ? "获悉" : "" }
        let end = min(scalars.count, index + post.length + 3)
        return reading.text(index..<end)
    }
}
