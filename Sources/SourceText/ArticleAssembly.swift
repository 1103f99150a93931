/// Makes an article of its blocks: appends their scalars, joins, leaves stray blanks out, pairs straight quotes.
struct ArticleAssembly {
    let outline: PageOutline
    private var text = NormalizedText()
    private var blocks: [Article.Block] = []
    private var joins: [Int] = []
    private var oddities: [Article.Oddity] = []

    init(_ outline: PageOutline) {
        self.outline = outline
    }

    mutating func article(_ article: ArticleOutline, index: Int) -> Article {
        text.reserveCapacity(article.lines.reduce(0) { $0 + outline.lines[$1].range.count + 1 })
        for plan in outline.blocks(of: article) { append(plan) }
        var sentences: [Sentence] = []
        for (number, block) in blocks.enumerated() {
            for (range, isClosed) in SentenceSplitter.sentences(of: text.scalars, in: block.range) {
                let isPatched =
                    block.isInDisorder
                    && (range.lowerBound == block.range.lowerBound || joins.contains(where: { range.contains($0) }))
                sentences.append(
                    Sentence(
                        range: range, block: number, role: block.role, isClosed: isClosed,
                        isFragment: isPatched || block.role == .body && !isClosed))
            }
        }
        let headline = text(of: .headline)
        return Article(
            index: index, id: article.heading.id, title: headline.isEmpty ? article.heading.title : headline,
            byline: text(of: .byline), date: article.heading.date, blocks: blocks, text: text, sentences: sentences,
            joins: joins, oddities: oddities)
    }

    private func text(of role: Article.Role) -> String {
        blocks.filter { $0.role == role }.map { text.string($0.range) }.joined(separator: " ")
    }

    private mutating func append(_ plan: BlockPlan) {
        let start = text.count
        if plan.isReversed { note(.reversedLines) }
        if plan.isHeadlineInside { note(.headlineInside) }
        for (position, index) in plan.lines.enumerated() {
            let line = outline.lines[index]
            if line.isQuoted { note(.quoteMark) }
            if position > 0 {
                if plan.continuations.contains(position) { joins.append(text.count) }
                separateWords(before: line)
            }
            append(line, role: plan.role)
        }
        guard text.count > start else { return }
        StraightQuotes.pair(&text, in: start..<text.count)
        for place in MisreadDash.replace(&text, in: start..<text.count) {
            oddities.append(Article.Oddity(kind: .misreadDash, index: place))
        }
        blocks.append(Article.Block(role: plan.role, range: start..<text.count, isInDisorder: plan.isInDisorder))
        let end = text.originEnds[text.count - 1]
        text.append(0x0A, from: end, to: end)
    }

    private mutating func note(_ kind: Article.Oddity.Kind) {
        oddities.append(Article.Oddity(kind: kind, index: text.count))
    }

    /// A blank between two Latin words that a line break parts.
    private mutating func separateWords(before line: PageLine) {
        guard let last = text.scalars.last, ScalarClass.isLatin(last), ScalarClass.isLatin(line.first) else { return }
        let end = text.originEnds[text.count - 1]
        text.append(0x20, from: end, to: end)
    }

    private mutating func append(_ line: PageLine, role: Article.Role) {
        let source = outline.page.content
        let keptUpTo = role == .body ? keptBlanksEnd(line) : line.range.upperBound
        var index = line.range.lowerBound
        while index < line.range.upperBound {
            let value = source.scalars[index]
            guard ScalarClass.isBlank(value) else {
                let start = index
                while index < line.range.upperBound, !ScalarClass.isBlank(source.scalars[index]) { index += 1 }
                text.append(source, start..<index)
                continue
            }
            var next = index
            while next < line.range.upperBound, ScalarClass.isBlank(source.scalars[next]) { next += 1 }
            let before = source.scalars[index - 1]
            let after = source.scalars[next]
            if keepsBlank(before, after, isBody: index >= keptUpTo && !isCredit(index, line.range))
                || role == .body && partsNames(source.scalars, index..<next, in: line.range)
            {
                text.append(0x20, from: source.origins[index], to: source.originEnds[next - 1])
            } else if role == .body, index >= keptUpTo {
                oddities.append(Article.Oddity(kind: .strayBlank, index: text.count))
            }
            index = next
        }
    }

    /// In text a blank parts Latin words only; in heads and bylines also Han words, but never a mark from a word.
    private func keepsBlank(_ before: UInt32, _ after: UInt32, isBody: Bool) -> Bool {
        func isWord(_ value: UInt32) -> Bool { ScalarClass.isLatin(value) || ScalarClass.isDigit(value) }
        if isBody {
            return isWord(before) && isWord(after) && !(ScalarClass.isDigit(before) && ScalarClass.isDigit(after))
        }
        return !(before == 0x2F || after == 0x2F || ScalarClass.cannotBegin(after) && !ScalarClass.isClosing(after))
    }

    /// Inside brackets that name editors or reporters.
    private func isCredit(_ index: Int, _ line: Range<Int>) -> Bool {
        let scalars = outline.page.content.scalars
        guard let open = (max(line.lowerBound, index - 24)..<index).last(where: { scalars[$0] == 0xFF08 }),
            !scalars[open..<index].contains(0xFF09)
        else { return false }
        return Self.credits.first(in: scalars, open..<index) != nil
    }

    private static let credits = WordList("编辑 记者 通讯员 摄影 校对 编导")

    /// A blank between two names of two to four characters, as in a list of persons.
    private func partsNames(_ scalars: [UInt32], _ blank: Range<Int>, in line: Range<Int>) -> Bool {
        var left = 0
        while left < 5, blank.lowerBound - left > line.lowerBound,
            ScalarClass.isHan(scalars[blank.lowerBound - left - 1])
        {
            left += 1
        }
        var right = 0
        while right < 5, blank.upperBound + right < line.upperBound,
            ScalarClass.isHan(scalars[blank.upperBound + right])
        {
            right += 1
        }
        guard (2...4).contains(left), (2...4).contains(right) else { return false }
        let before = blank.lowerBound - left - 1
        let after = blank.upperBound + right
        let isBound = before < line.lowerBound || partsWords(scalars[before])
        return isBound && (after == line.upperBound || partsWords(scalars[after]))
            && (before >= line.lowerBound && ScalarClass.isBlank(scalars[before])
                || after < line.upperBound && ScalarClass.isBlank(scalars[after]))
    }

    /// A blank, a slash, a bracket or a list comma: what stands around names.
    private func partsWords(_ value: UInt32) -> Bool {
        ScalarClass.isBlank(value) || value == 0x2F || value == 0x3001 || value == 0xFF08 || value == 0xFF09
            || value == 0xFF1A
    }

    /// Up to where blanks of a paragraph part names: the end of its dateline's byline.
    private func keptBlanksEnd(_ line: PageLine) -> Int {
        guard line.hasDateline, let dateline = Dateline(outline.page.content.scalars, line.range) else {
            return line.range.lowerBound
        }
        return dateline.source.upperBound
    }
}
