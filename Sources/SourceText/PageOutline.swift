/// The lines of a page with the role of each: heads told from broken sentences by what stands around them.
struct PageOutline {
    let page: PageText
    private(set) var lines: [PageLine]
    /// Up to here the page is a title told outside the text.
    let titleEnd: Int
    /// Lines are broken at a fixed width, without blank lines between: the width, or 0.
    let wrapWidth: Int

    private static let bodyOpeners = WordList(
        """
        我们 他们 她们 它们 他 她 其 该 这 那 此 其中 会议 近日 日前 目前 当前 如今 近年来 同时 此外 另外 据悉 据了解 据介绍
        记者 会上 会后 会前 随后 今天 昨天 昨日 今日 现如今 眼下 截至 下一步 接下来 一方面 另一方面 例如 比如 又如 再如 特别是
        """)
    private static let openEndings = WordList("的 和 与 及 或 将 把 被 、 ， ； —")

    /// - Parameter titleEnd: up to here the page is a title told outside the text; whole lines.
    init(page: PageText, titleEnd: Int = 0) {
        self.page = page
        self.titleEnd = titleEnd
        lines = LineScanner(page: page).lines()
        wrapWidth = Self.wrapWidth(of: lines)
        let roles = LineRoles(page: page)
        for index in lines.indices {
            lines[index].role = lines[index].range.lowerBound < titleEnd ? .headline : roles.ownRole(of: lines[index])
            lines[index].isSpeaker = lines[index].role == .sectionHead && roles.isSpeaker(lines[index])
            guard lines[index].role == nil else { continue }
            lines[index].hasDateline = Dateline(page.content.scalars, lines[index].range) != nil
            if lines[index].hasDateline || isSurelyBody(lines[index]) { lines[index].role = .body }
        }
        for run in wrappedRuns() {
            for index in run where lines[index].role == nil { lines[index].role = .body }
        }
        for index in lines.indices where lines[index].role == nil {
            lines[index].role = isHead(at: index) ? .sectionHead : .body
        }
    }

    /// Lines that follow one another directly, all of one width but for a last one that is closed and no wider: one
    /// wrapped paragraph, however short.
    private func wrappedRuns() -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start = 0
        for index in lines.indices.dropFirst() {
            if lines[index].blanksBefore > 0 || lines[index].isIndented { start = index }
            guard lines[index].isClosed, index > start else { continue }
            let widths = lines[start..<index].map(\.width)
            if let widest = widths.max(), let narrowest = widths.min(), widest - narrowest <= 2, narrowest >= 12,
                lines[index].width <= widest, !lines[start..<index].contains(where: \.isClosed)
            {
                runs.append(start..<index + 1)
            }
            start = index + 1
        }
        return runs
    }

    /// The width at which a page is wrapped: most of its unclosed lines that another follows directly are within two
    /// scalars of it.
    private static func wrapWidth(of lines: [PageLine]) -> Int {
        var counts: [Int: Int] = [:]
        var total = 0
        for (line, next) in zip(lines, lines.dropFirst())
        where !line.isClosed && next.blanksBefore == 0 && line.width >= 12 {
            counts[line.width, default: 0] += 1
            total += 1
        }
        guard total >= 4 else { return 0 }
        func near(_ width: Int) -> Int { (width - 2...width).reduce(0) { $0 + (counts[$1] ?? 0) } }
        guard let best = counts.keys.max(by: { (near($0), -$0) < (near($1), -$1) }) else { return 0 }
        return near(best) * 10 >= total * 6 ? best : 0
    }

    private func isSurelyBody(_ line: PageLine) -> Bool {
        if line.width > 60 { return true }
        if line.periods > 0 || line.stops > 1 || line.isClosed && !asks(line) { return true }
        if line.openMarks + line.closedMarks > 0 || line.commas > 2 { return true }
        return Self.openEndings.isSuffix(of: page.content.scalars, line.range)
    }

    /// Ends in ？ or ！ and has no other sentence in it: a head may.
    private func asks(_ line: PageLine) -> Bool {
        line.stops == 1 && line.width <= 34 && (line.last == 0xFF1F || line.last == 0xFF01) && line.commas <= 1
    }

    private func isHead(at index: Int) -> Bool {
        let line = lines[index]
        let previous = text(before: index)
        if wrapWidth > 0, let previous, line.blanksBefore == 0, !previous.isClosed, previous.width >= wrapWidth - 3,
            previous.role == .body
        {
            return false
        }
        if let next = nextText(after: index), ContinuationMarks.begins(page, next) { return false }
        if wrapWidth > 0, line.isIndented, followsDirectly(index) { return false }
        if opensReport(after: index) { return line.width <= 60 }
        if previous == nil, !lines[..<index].contains(where: { $0.role == .body }) {
            return line.stops == 0 && line.width <= 44 || nextIsHead(index)
        }
        guard line.width <= 34, line.commas == 0, line.colons == 0 || line.width <= 24 else {
            return isSecondHalf(index) || standsApart(index, after: previous)
        }
        if asks(line) { return nextIsHead(index) || previousIsHead(index) }
        if isListPoint(line) { return false }
        if Self.bodyOpeners.match(in: page.content.scalars, at: line.range.lowerBound, before: line.range.upperBound)
            > 0
        {
            return false
        }
        if wrapWidth > 0, line.width >= wrapWidth - 2, followsDirectly(index) { return false }
        guard let previous, previous.role == .body, !previous.isClosed else { return true }
        return line.width <= 26 && (nextIsHead(index) || standsApart(line, previous, nextText(after: index)))
    }

    /// Whether a line with a comma, on a page that has heads, stands under a sentence that is whole and is not gone on by
    /// the paragraph after it.
    private func standsApart(_ index: Int, after previous: PageLine?) -> Bool {
        let line = lines[index]
        guard let previous, previous.isClosed, previous.role == .body, line.width <= 26, line.commas <= 1,
            lines[..<index].contains(where: { $0.role == .sectionHead }),
            line.blanksBefore > 0, let next = nextText(after: index), next.blanksBefore > 0, !next.hasDateline
        else { return false }
        return BreakLikelihood.shared.continuation(
            page.content.scalars, end: line.range.upperBound, start: next.range.lowerBound, limit: next.range.upperBound
        )
            < 0.1
    }

    /// Whether a line neither goes on the sentence before it nor is gone on by the one after.
    private func standsApart(_ line: PageLine, _ previous: PageLine, _ next: PageLine?) -> Bool {
        let scalars = page.content.scalars
        let model = BreakLikelihood.shared
        guard let next, line.blanksBefore > 0, next.blanksBefore > 0,
            model.continuation(
                scalars, end: previous.range.upperBound, start: line.range.lowerBound, limit: line.range.upperBound)
                < ContinuationMarks.doubtful
        else { return false }
        return model.continuation(
            scalars, end: line.range.upperBound, start: next.range.lowerBound, limit: next.range.upperBound)
            < ContinuationMarks.doubtful
    }

    /// Whether this line and the heads after it lead to a dateline or a byline.
    private func opensReport(after index: Int) -> Bool {
        for next in lines[(index + 1)...].prefix(6) {
            if next.hasDateline { return true }
            switch next.role {
            case .byline: return true
            case .body: return false
            case .caption, .credit, .jump, .masthead: return false
            default: if next.width > 60 { return false }
            }
        }
        return false
    }

    /// The second line of a head, which may hold a comma: it follows a head at once or leads to another.
    private func isSecondHalf(_ index: Int) -> Bool {
        let line = lines[index]
        return previousIsHead(index) && line.width <= 34 && line.commas <= 1 && line.colons == 0
            && lines[index].blanksBefore == 0
    }

    /// `- a`, `* a`, `+ a`.
    private func isListPoint(_ line: PageLine) -> Bool {
        [0x2D, 0x2A, 0x2B].contains(line.first) && line.range.count > 1
            && ScalarClass.isBlank(page[line.range.lowerBound + 1])
    }

    private func previousIsHead(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let role = lines[index - 1].role
        return role == .sectionHead || role == .headline
    }

    private func nextIsHead(_ index: Int) -> Bool {
        guard index + 1 < lines.count else { return false }
        let next = lines[index + 1]
        if let role = next.role { return role == .sectionHead || role == .headline || role == .byline }
        return !next.isClosed && next.width <= 30 && next.commas == 0
    }

    private func followsDirectly(_ index: Int) -> Bool {
        index + 1 < lines.count && lines[index + 1].blanksBefore == 0 && !lines[index + 1].isIndented
    }

    /// The line of text or the head before, captions and jump lines passed over; nil after a masthead or at the top.
    private func text(before index: Int) -> PageLine? {
        for line in lines[..<index].reversed() {
            switch line.role {
            case .caption, .jump: continue
            case .masthead: return nil
            default: return line
            }
        }
        return nil
    }

    private func nextText(after index: Int) -> PageLine? {
        lines[(index + 1)...].first { $0.role != .caption && $0.role != .jump }
    }
}
